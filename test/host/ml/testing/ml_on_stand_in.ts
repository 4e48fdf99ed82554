import type { ElasticsearchStandIn } from '../../elasticsearch/elasticsearch_stand_in';
import { startElasticsearch } from '../../elasticsearch/start_elasticsearch';
import type { Environment } from '../../environments/environment';
import { builtInModules } from '../../modules/built_in_modules';
import type { HostSummaryJob } from '../jobs_summary';
import { createMlTestHost, type MlTestHost, type TestRequest } from './ml_test_host';
import { testEnvironment } from './test_environment';

/** 14 days pass in a blink. */
const TIME_SCALE = 60_000;

/** The ML plugin on a stand-in of Elasticsearch. */
export interface MlOnStandIn {
  elasticsearch: ElasticsearchStandIn;
  host: MlTestHost;
  /** Calls a route below `/internal/ml/jobs` that has to answer 200. */
  post(route: string, options: TestRequest): Promise<unknown>;
  summaries(options?: TestRequest): Promise<HostSummaryJob[]>;
  close(): Promise<void>;
}

/** Not started yet: `host.start()` is for the test. */
export async function createMlOnStandIn(changes: Partial<Environment> = {}): Promise<MlOnStandIn> {
  const environment = testEnvironment(changes);
  const elasticsearch = await startElasticsearch({ environment, timeScale: TIME_SCALE });
  const host = createMlTestHost({ environment, elasticsearchUrl: elasticsearch.url });
  return {
    elasticsearch,
    host,
    async post(route, options) {
      const { status, body } = await host.call(`POST /internal/ml/jobs/${route}`, options);
      expect({ status, body }).toMatchObject({ status: 200 });
      return body;
    },
    summaries: (options) =>
      host.contract.jobServiceProvider(host.request(options), host.savedObjects).jobsSummary(),
    async close() {
      await host.close();
      await elasticsearch.close();
    },
  };
}

export async function startMlOnStandIn(changes: Partial<Environment> = {}): Promise<MlOnStandIn> {
  const ml = await createMlOnStandIn(changes);
  await ml.host.start();
  expect(ml.host.warnings).toEqual([]);
  return ml;
}

/** The pair that creates a built-in job. */
export function builtInPair(jobId: string): { job: object; datafeed: object } {
  const module = builtInModules().find(({ jobs }) => jobs.some(({ id }) => id === jobId));
  const job = module?.jobs.find(({ id }) => id === jobId);
  const datafeed = module?.datafeeds.find(({ job_id: owner }) => owner === jobId);
  return {
    job: { job_id: jobId, ...job?.config },
    datafeed: { datafeed_id: datafeed?.id, ...datafeed?.config, indices: ['logs-*'] },
  };
}
