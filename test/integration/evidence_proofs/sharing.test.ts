import type { DataSourcesResponse } from '../../../common/api/data_sources';
import type {
  Recommendation,
  RecommendationsRequest,
  RecommendationsResponse,
} from '../../../common/api/recommendations';
import { ROUTES } from '../../../common/api/routes';
import type { LoggedRequest } from '../../host/elasticsearch/elasticsearch_stand_in';
import { loadEnvironment } from '../../host/environments/load_environment';
import { kibanaClient, type KibanaAnswer } from '../harness/kibana_client';
import { startHostUnderTest, type HostUnderTest } from '../harness/running_host';

const READER = { name: 'reader', password: 'changeme' };

/** What asks for evidence about jobs; data sources are listed by a `_search` and a privilege check of their own. */
const EVIDENCE = /\/(?:_msearch|_field_caps)$/;

function isReady({ state }: Recommendation): boolean {
  return state === 'ready';
}

describe('one run for evidence', () => {
  let host: HostUnderTest;
  /** Requests that one run makes. */
  let ofOneRun: string[];

  beforeAll(async () => {
    const [beats, { users }] = await Promise.all([loadEnvironment('beats'), loadEnvironment('default')]);
    host = await startHostUnderTest({ environment: { ...beats, users } });
    await recommend();
    ofOneRun = asked(({ path }) => EVIDENCE.test(path));
    expect(ofOneRun.length).toBeGreaterThan(2);
  });
  beforeEach(async () => {
    host.elasticsearch.faults.clear();
    await recommend({ refresh: true });
    host.elasticsearch.requests.clear();
  });
  afterAll(() => host.close());

  function asked(matches: (request: LoggedRequest) => boolean): string[] {
    return host.elasticsearch.requests.entries
      .filter(matches)
      .map(({ path }) => path.slice(path.lastIndexOf('/')));
  }

  function evidence(user = 'elastic'): string[] {
    return asked((request) => request.user === user && EVIDENCE.test(request.path)).sort();
  }

  function oneRun(times = 1): string[] {
    return Array.from({ length: times }, () => ofOneRun)
      .flat()
      .sort();
  }

  function recommend(
    body: RecommendationsRequest = {},
    user?: typeof READER
  ): Promise<KibanaAnswer<RecommendationsResponse>> {
    return kibanaClient(host.url, user).post(ROUTES.recommendations, body);
  }

  function dataSources(): Promise<KibanaAnswer<DataSourcesResponse>> {
    return kibanaClient(host.url).get(ROUTES.dataSources);
  }

  it('serves ten pages that are loaded at once, and what each shows of the data', async () => {
    const pages = Array.from({ length: 10 }, () => [
      recommend({ lookbackDays: 12 }),
      kibanaClient(host.url).get<DataSourcesResponse>(`${ROUTES.dataSources}?lookbackDays=12`),
    ]);
    const answers = await Promise.all(pages.flat());
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    expect(new Set(answers.map(({ body }) => body.asOfMs)).size).toBe(1);
    expect(evidence()).toEqual(oneRun());
  });

  it('serves a second call soon after, and the page of data', async () => {
    const first = await recommend();
    expect((await recommend()).body.asOfMs).toBe(first.body.asOfMs);
    expect((await dataSources()).body.asOfMs).toBe(first.body.asOfMs);
    expect(evidence()).toEqual([]);
  });

  it('does not serve another user, who may read less', async () => {
    const answers = await Promise.all([recommend({ refresh: true }), recommend({}, READER)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(evidence()).toEqual(oneRun());
    // Who may read `logs-*` alone has no data here, hence no numbers to ask for; all else is asked.
    const withoutNumbers = oneRun();
    withoutNumbers.splice(withoutNumbers.indexOf('/_msearch'), 1);
    expect(evidence(READER.name)).toEqual(withoutNumbers);
    const [readyOf, readyOfReader] = answers.map(({ body }) => body.jobs.filter(isReady).length);
    expect(readyOf).toBeGreaterThan(0);
    expect(readyOfReader).toBe(0);
  });

  it('does not serve who asks anew, and its successor serves the others', async () => {
    const first = await recommend();
    const second = await recommend({ refresh: true });
    expect(second.body.asOfMs).toBeGreaterThan(first.body.asOfMs);
    expect(evidence()).toEqual(oneRun());
    expect((await recommend()).body.asOfMs).toBe(second.body.asOfMs);
    expect(evidence()).toEqual(oneRun());
  });

  it.each([
    ['a search', /_msearch$/],
    ['the look at types', /_field_caps$/],
    ['the look at rights', /_has_privileges$/],
  ])('serves nobody later if %s failed', async (_, path) => {
    host.elasticsearch.faults.add({ match: { path }, effect: { status: 500 } });
    expect((await recommend({ refresh: true })).body.partial).toBe(true);
    host.elasticsearch.faults.clear();
    host.elasticsearch.requests.clear();
    expect((await recommend()).body.partial).toBe(false);
    expect(evidence()).toEqual(oneRun());
  });
});
