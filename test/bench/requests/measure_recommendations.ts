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
  /** How many times as many documents a day as the environment has. */
  volume: number;
  modules: ModuleSet['kind'];
  /** Jobs of these modules, without the picker's own templates. */
  jobs: number;
  /** Modules with a query, which are all that the recogniser looks at. */
  recognisable: number;
  /** The first `POST /recommendations` after a start. */
  picker: PickerFigures;
  /** The same once more, at once. */
  again: RequestFigures;
  /** `GET /data_sources` after both. */
  dataSources: RequestFigures;
  recogniser: RequestFigures & { matchingModules: number };
}

export interface PickerFigures extends RequestFigures {
  jobsWithVerdict: number;
  partial: boolean;
  /** Of `documentsVisited`, those to tell which queries select anything: the question that the recogniser answers too. */
  presenceDocumentsVisited: number;
}

/**
 * Counts what the picker's answers ask of Elasticsearch, and what the recogniser would.
 *
 * @throws Error if an answer is an error: then there is nothing to count
 */
export async function measureRecommendations(
  environmentName: string,
  set: ModuleSet,
  volume = 1
): Promise<RecommendationsMeasure> {
  const environment = withVolume(await loadEnvironment(environmentName), volume);
  return withModules(set, async (folders) => {
    const host = await startHostUnderTest({ environment, modules: folders });
    try {
      const ofPicker = await measurePicker(host);
      const ofRecogniser = await measureRecogniser(host, environment);
      return { environment: environmentName, volume, modules: set.kind, ...ofPicker, ...ofRecogniser };
    } finally {
      await host.close();
    }
  });
}

function withVolume(environment: Environment, volume: number): Environment {
  const indices = environment.indices.map((index) => ({
    ...index,
    documents: index.documents.map((kind) => ({ ...kind, perDay: kind.perDay * volume })),
  }));
  return { ...environment, indices };
}

async function measurePicker({
  url,
  elasticsearch: { requests },
}: HostUnderTest): Promise<Pick<RecommendationsMeasure, 'jobs' | 'picker' | 'again' | 'dataSources'>> {
  const kibana = kibanaClient(url);
  const recommend = async () =>
    succeeded(await kibana.post<RecommendationsResponse>(ROUTES.recommendations, {}));

  requests.clear();
  const { jobs, partial } = await recommend();
  const ofModules = jobs.filter(({ origin }) => origin === 'elastic');
  const picker: PickerFigures = {
    ...requestFigures(requests.entries),
    jobsWithVerdict: ofModules.filter(({ state }) => state !== 'unknown').length,
    partial,
    // The searches for presence come first, in one request.
    presenceDocumentsVisited:
      requests.entries.find(({ path }) => path === '/_msearch')?.documentsVisited ?? 0,
  };

  requests.clear();
  await recommend();
  const again = requestFigures(requests.entries);

  requests.clear();
  succeeded(await kibana.get<DataSourcesResponse>(ROUTES.dataSources));
  return { jobs: ofModules.length, picker, again, dataSources: requestFigures(requests.entries) };
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
