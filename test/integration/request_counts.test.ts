import type { DataSourcesResponse } from '../../common/api/data_sources';
import { ROUTES } from '../../common/api/routes';
import type { RecommendationsResponse } from '../../common/api/recommendations';
import { manyStreamsEnvironment } from '../bench/streams/many_streams_environment';
import type { Environment } from '../host/environments/environment';
import { loadEnvironment } from '../host/environments/load_environment';
import { kibanaClient } from './harness/kibana_client';
import { modulesFolder } from './harness/modules_folder';
import { startHostUnderTest } from './harness/running_host';

interface Asked {
  /** Of recommendations, the first after a start, by method and path, sorted. */
  recommendations: string[];
  /** Of data sources soon after. */
  dataSources: string[];
  answered: number;
  ready: number;
}

/** What a user's cluster is asked about their data; ML's own indices and settings are another matter. */
const EVIDENCE = /\/(?:_msearch|_search|_count|_field_caps|_has_privileges)$/;
const MOST_EVIDENCE_REQUESTS = 6;

async function askedWith(environment: string | Environment, jobs: number): Promise<Asked> {
  const modules = await modulesFolder(jobs);
  const host = await startHostUnderTest({ environment, modules: [modules.folder] });
  const { requests } = host.elasticsearch;
  const taken = () => {
    const paths = requests.entries.map(({ method, path }) => `${method} ${path}`).sort();
    requests.clear();
    return paths;
  };
  try {
    const client = kibanaClient(host.url);
    requests.clear();
    const { body } = await client.post<RecommendationsResponse>(ROUTES.recommendations, {});
    const recommendations = taken();
    await client.get<DataSourcesResponse>(ROUTES.dataSources);
    // The picker's own templates are there as well.
    const madeUp = body.jobs.filter(({ moduleId }) => moduleId === 'made_up');
    return {
      recommendations,
      dataSources: taken(),
      answered: madeUp.length,
      ready: madeUp.filter(({ state }) => state === 'ready').length,
    };
  } finally {
    await host.close();
    await modules.remove();
  }
}

function evidence(requests: readonly string[]): string[] {
  return requests.filter((request) => EVIDENCE.test(request) && !request.includes('/.ml-'));
}

/** Few documents, so that 500 queries are quick. */
async function smallEnvironment(streams: number): Promise<Environment> {
  return manyStreamsEnvironment(await loadEnvironment('default'), streams);
}

it('asks Elasticsearch the same number of times for 20, 105 and 500 jobs', async () => {
  const environment = await smallEnvironment(40);
  const few = await askedWith(environment, 20);
  expect(evidence(few.recommendations).length).toBeLessThanOrEqual(MOST_EVIDENCE_REQUESTS);
  expect([few.answered, few.ready]).toEqual([20, 20]);
  for (const jobs of [105, 500]) {
    const many = await askedWith(environment, jobs);
    expect([many.answered, many.ready]).toEqual([jobs, jobs]);
    expect(many.recommendations).toEqual(few.recommendations);
    expect(many.dataSources).toEqual(few.dataSources);
  }
});

it('asks Elasticsearch the same number of times for 10 and 10,000 data streams', async () => {
  const few = await askedWith(await smallEnvironment(10), 4);
  const many = await askedWith(await smallEnvironment(10_000), 4);
  expect([few.ready, many.ready]).toEqual([4, 4]);
  expect(evidence(many.recommendations).length).toBeLessThanOrEqual(MOST_EVIDENCE_REQUESTS);
  expect(many.recommendations).toEqual(few.recommendations);
  expect(many.dataSources).toEqual(few.dataSources);
}, 120_000);

it('asks of data sources only what recommendations have not asked already', async () => {
  const { dataSources } = await askedWith(await smallEnvironment(10), 20);
  const kinds = evidence(dataSources).map((request) => request.replace(/^.*\//, ''));
  expect(kinds.sort()).toEqual(['_has_privileges', '_search']);
});
