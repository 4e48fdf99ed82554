import { Client } from '@elastic/elasticsearch';

import type { DataSourcesResponse } from '../../../common/api/data_sources';
import type { RecommendationsResponse } from '../../../common/api/recommendations';
import { ROUTES } from '../../../common/api/routes';
import type { ElasticsearchStandIn } from '../../host/elasticsearch/elasticsearch_stand_in';
import type { Environment } from '../../host/environments/environment';
import { loadEnvironment } from '../../host/environments/load_environment';
import { kibanaClient } from '../../integration/harness/kibana_client';
import { startHostUnderTest, type HostUnderTest } from '../../integration/harness/running_host';
import { succeeded } from '../succeeded';
import { withModules, type ModuleSet } from './module_sets';
import { recognise, type RecognisableModule } from './recogniser';
import { requestFigures, type RequestFigures } from './request_figures';

/** The picker's way and the recogniser's with the same modules on the same data. */
export interface RecommendationsMeasure {
  environment: string;
  modules: ModuleSet['kind'];
  /** Jobs of these modules, without the picker's own templates. */
  jobs: number;
  /** Modules with a query, which are all that the recogniser looks at. */
  recognisable: number;
  picker: RequestFigures & { jobsWithVerdict: number; partial: boolean };
  recogniser: RequestFigures & { matchingModules: number };
}

/**
 * Counts what one `POST /recommendations`, the first after a start, asks of Elasticsearch, and what the recogniser would.
 *
 * @throws Error if an answer is an error: then there is nothing to count
 */
export async function measureRecommendations(
  environmentName: string,
  set: ModuleSet
): Promise<RecommendationsMeasure> {
  const environment = await loadEnvironment(environmentName);
  return withModules(set, async (folders) => {
    const host = await startHostUnderTest({ environment, modules: folders });
    try {
      const { jobs, ...picker } = await measurePicker(host);
      const recogniser = await measureRecogniser(host, environment);
      return { environment: environmentName, modules: set.kind, jobs, picker, ...recogniser };
    } finally {
      await host.close();
    }
  });
}

async function measurePicker({
  url,
  elasticsearch: { requests },
}: HostUnderTest): Promise<{ jobs: number } & RecommendationsMeasure['picker']> {
  requests.clear();
  const { jobs, partial } = succeeded(
    await kibanaClient(url).post<RecommendationsResponse>(ROUTES.recommendations, {})
  );
  const figures = requestFigures(requests.entries);
  const ofModules = jobs.filter(({ origin }) => origin === 'elastic');
  const withVerdict = ofModules.filter(({ state }) => state !== 'unknown');
  return { ...figures, jobs: ofModules.length, jobsWithVerdict: withVerdict.length, partial };
}

async function measureRecogniser(
  { url, elasticsearch }: HostUnderTest,
  environment: Environment
): Promise<Pick<RecommendationsMeasure, 'recognisable' | 'recogniser'>> {
  const kibana = kibanaClient(url);
  const modules = succeeded(await kibana.get<RecognisableModule[]>('/internal/ml/modules/get_module'));
  // Security hands its default indices to the recogniser; this route answers them when it is given none.
  const { indexPattern } = succeeded(await kibana.get<DataSourcesResponse>(ROUTES.dataSources));
  const client = userClient(elasticsearch, environment);
  try {
    elasticsearch.requests.clear();
    const matching = await recognise(client, modules, indexPattern);
    return {
      recognisable: modules.filter(({ query }) => query !== undefined).length,
      recogniser: { ...requestFigures(elasticsearch.requests.entries), matchingModules: matching.length },
    };
  } finally {
    await client.close();
  }
}

/** As the user whose browser session the host is. */
function userClient({ url }: ElasticsearchStandIn, { name, users }: Environment): Client {
  const [user] = users;
  if (!user) throw new Error(`the environment "${name}" has no users`);
  return new Client({ node: url, auth: { username: user.name, password: user.password } });
}
