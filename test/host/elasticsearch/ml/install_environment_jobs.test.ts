import type { EnvironmentFile } from '../../environments/environment_file';
import { MlDriver } from '../testing/ml_driver';

const DAY_MS = 86_400_000;

type InFile = NonNullable<EnvironmentFile['jobs']>[number];

let ml: MlDriver;
afterEach(() => ml.cluster.close());

function installed(id: string, rest: Omit<InFile, 'job'>): InFile {
  return {
    job: {
      job_id: id,
      analysis_config: { bucket_span: '15m', detectors: [{ function: 'count' }] },
      analysis_limits: { model_memory_limit: '50mb' },
      data_description: { time_field: '@timestamp' },
    },
    datafeed: { datafeed_id: `datafeed-${id}`, indices: ['logs-*'], max_empty_searches: 10 },
    ...rest,
  };
}

async function config(id: string): Promise<Record<string, unknown>> {
  const [job] = (await ml.elastic.ml.getJobs({ job_id: id })).jobs;
  return { ...job };
}

describe('an installed job', () => {
  it('may have been closed some time ago, with what was said of it then', async () => {
    ml = await MlDriver.begin({
      jobs: [
        installed('empty', {
          finishedDaysAgo: 0.5,
          message: { level: 'warning', text: 'Nothing came' },
        }),
        installed('late', { state: 'opened', lateDocuments: 1250 }),
        installed('new', {}),
      ],
    });
    const { finished_time: finished, create_time: created } = await config('empty');
    expect(finished).toBe(ml.now - DAY_MS / 2);
    expect(created).toBeLessThan(Number(finished));
    expect(await config('new')).not.toHaveProperty('finished_time');
    const { hits } = await ml.elastic.search<object>({
      index: '.ml-notifications*',
      sort: [{ timestamp: 'asc' }],
    });
    expect(hits.hits.map(({ _source: found }) => found)).toMatchObject([
      {
        job_id: 'empty',
        level: 'warning',
        message: 'Nothing came',
        timestamp: new Date(ml.now - DAY_MS / 2).toISOString(),
      },
      { job_id: 'late', level: 'warning', message: expect.stringContaining('missed 1,250 documents') },
    ]);
    await ml.open('empty');
    expect(await config('empty')).not.toHaveProperty('finished_time');
  });

  it('got its last data when it had read up to', async () => {
    ml = await MlDriver.begin({ jobs: [installed('stopped', { processedToDaysAgo: 3 })] });
    const { data_counts: counts } = await ml.jobStats('stopped');
    expect(counts.last_data_time).toBe(ml.now - 3 * DAY_MS);
    expect(counts.bucket_count).toBeGreaterThan(0);
    expect(counts.latest_bucket_timestamp).toBeLessThan(ml.now - 3 * DAY_MS);
  });
});
