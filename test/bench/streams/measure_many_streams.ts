import type { DataSourcesResponse } from '../../../common/api/data_sources';
import type { RecommendationsResponse } from '../../../common/api/recommendations';
import { ROUTES } from '../../../common/api/routes';
import type { ElasticsearchStandIn } from '../../host/elasticsearch/elasticsearch_stand_in';
import { startElasticsearch } from '../../host/elasticsearch/start_elasticsearch';
import type { EnvironmentUser } from '../../host/environments/environment';
import { loadEnvironment } from '../../host/environments/load_environment';
import { DEFAULT_TIME_SCALE } from '../../host/start_host';
import { kibanaClient } from '../../integration/harness/kibana_client';
import { withModules } from '../requests/module_sets';
import { requestFigures, type RequestFigures } from '../requests/request_figures';
import { succeeded } from '../succeeded';
import { manyStreamsEnvironment } from './many_streams_environment';
import { startHostProcess, type HostProcess } from './start_host_process';

/** One answer of the picker. */
export interface AnswerFigures extends RequestFigures {
  /** Nothing is missing: a verdict for each job, or each stream's dataset by name. */
  complete: boolean;
  /** The answer itself says that something is missing. */
  markedPartial: boolean;
  /** What the browser is sent, as JSON. */
  answerBytes: number;
}

export interface ManyStreamsMeasure {
  streams: number;
  recommendations: AnswerFigures;
  dataSources: AnswerFigures;
  /** What stayed on Kibana's heap after both answers, over idle. */
  heapBytesKept: number;
  /** The most that Kibana's process had in memory, over idle; its start and garbage are in it. */
  peakBytes: number;
}

/** The number of jobs has measures of its own. */
const JOBS = 20;

/** Asks the picker, in a process of its own, what there is and what fits on a cluster with this many data streams. */
export async function measureManyStreams(streams: number): Promise<ManyStreamsMeasure> {
  const environment = manyStreamsEnvironment(await loadEnvironment('default'), streams);
  const elasticsearch = await startElasticsearch({ environment, timeScale: DEFAULT_TIME_SCALE });
  try {
    return await withModules({ kind: 'made_up', jobs: JOBS }, async (modules) => {
      const elasticsearchUrl = urlWithUser(elasticsearch, environment.users[0]);
      const host = await startHostProcess({ elasticsearchUrl, modules });
      try {
        return { streams, ...(await measureOn(host, elasticsearch, streams)) };
      } finally {
        await host.stop();
      }
    });
  } finally {
    await elasticsearch.close();
  }
}

async function measureOn(
  host: HostProcess,
  { requests }: ElasticsearchStandIn,
  streams: number
): Promise<Omit<ManyStreamsMeasure, 'streams'>> {
  const kibana = kibanaClient(host.url);
  const idle = await host.memory();

  requests.clear();
  const recommended = succeeded(await kibana.post<RecommendationsResponse>(ROUTES.recommendations, {}));
  const recommendations: AnswerFigures = {
    ...requestFigures(requests.entries),
    complete: recommended.jobs.every(({ state }) => state !== 'unknown'),
    markedPartial: recommended.partial,
    answerBytes: jsonBytes(recommended),
  };

  requests.clear();
  const shipped = succeeded(await kibana.get<DataSourcesResponse>(ROUTES.dataSources));
  const dataSources: AnswerFigures = {
    ...requestFigures(requests.entries),
    complete: shipped.sources.length === streams,
    markedPartial:
      shipped.failure !== undefined || shipped.valueFailure !== undefined || shipped.otherDocuments > 0,
    answerBytes: jsonBytes(shipped),
  };

  const after = await host.memory();
  return {
    recommendations,
    dataSources,
    heapBytesKept: after.heapBytes - idle.heapBytes,
    peakBytes: after.peakResidentBytes - idle.residentBytes,
  };
}

function jsonBytes(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value));
}

function urlWithUser({ url }: ElasticsearchStandIn, user: EnvironmentUser | undefined): string {
  if (!user) throw new Error('the environment has no users');
  return Object.assign(new URL(url), { username: user.name, password: user.password }).href;
}
