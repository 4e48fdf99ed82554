import type { Client, estypes } from '@elastic/elasticsearch';

import type { EnvironmentFile } from '../../environments/environment_file';
import { drive } from './drive';
import { smallEnvironment } from './small_environment';
import type { TestCluster } from './stand_in_for_tests';
import { testCluster } from './stand_in_for_tests';
import { TEST_DATA } from './test_data';

export interface WantedJob {
  query?: Record<string, unknown>;
  memory?: string;
  lazy?: boolean;
  maxEmptySearches?: number;
}

/** Jobs with a datafeed each on a test cluster, under its driven clock. */
export class MlDriver {
  readonly elastic: Client;

  private constructor(readonly cluster: TestCluster) {
    this.elastic = cluster.as('elastic');
  }

  /** A cluster with the test data and what `file` changes in it. */
  static async begin(file: EnvironmentFile = {}): Promise<MlDriver> {
    return new MlDriver(await testCluster(smallEnvironment({ ...TEST_DATA, ...file })));
  }

  get now(): number {
    return this.cluster.clock.now();
  }

  advance(ms: number): void {
    this.cluster.clock.advance(ms);
  }

  /** Creates the job `id`, rare by user, and its datafeed `datafeed-<id>` on logs-*. */
  async create(
    id: string,
    { query, memory = '100mb', lazy = false, maxEmptySearches }: WantedJob = {}
  ): Promise<void> {
    await this.elastic.ml.putJob({
      job_id: id,
      allow_lazy_open: lazy,
      analysis_limits: { model_memory_limit: memory },
      analysis_config: {
        bucket_span: '15m',
        detectors: [{ function: 'rare', by_field_name: 'user.name' }],
        influencers: ['source.ip'],
      },
      data_description: { time_field: '@timestamp' },
      datafeed_config: {
        datafeed_id: `datafeed-${id}`,
        indices: ['logs-*'],
        query: query ?? { term: { 'event.category': 'authentication' } },
        ...(maxEmptySearches === undefined ? {} : { max_empty_searches: maxEmptySearches }),
      },
    });
  }

  open(id: string): Promise<estypes.MlOpenJobResponse> {
    return drive(this.cluster.clock, this.elastic.ml.openJob({ job_id: id }));
  }

  start(id: string, from: number | string, end?: number): Promise<estypes.MlStartDatafeedResponse> {
    return this.elastic.ml.startDatafeed({
      datafeed_id: `datafeed-${id}`,
      start: String(from),
      ...(end === undefined ? {} : { end: String(end) }),
    });
  }

  async jobStats(id: string): Promise<estypes.MlJobStats> {
    const [stats] = (await this.elastic.ml.getJobStats({ job_id: id })).jobs;
    if (stats === undefined) throw new Error(`no stats of ${id}`);
    return stats;
  }

  async feedStats(id: string): Promise<estypes.MlDatafeedStats> {
    const [stats] = (await this.elastic.ml.getDatafeedStats({ datafeed_id: `datafeed-${id}` })).datafeeds;
    if (stats === undefined) throw new Error(`no stats of datafeed-${id}`);
    return stats;
  }

  /** Moves the clock on until the job is closed. */
  async untilClosed(id: string): Promise<void> {
    const closed = async (): Promise<void> => {
      while ((await this.jobStats(id)).state !== 'closed')
        await new Promise((resolve) => setTimeout(resolve, 5));
    };
    await drive(this.cluster.clock, closed());
  }
}
