import type { EnvironmentFile } from '../../environments/environment_file';
import { drive } from '../testing/drive';
import { MlDriver } from '../testing/ml_driver';
import { errorOf } from '../testing/stand_in_for_tests';

const MB = 1024 ** 2;
const DAY_MS = 86_400_000;

let ml: MlDriver;
afterEach(() => ml.cluster.close());

describe('opening', () => {
  it('takes two seconds at scale 600, and the answer comes when the job is open', async () => {
    ml = await MlDriver.begin();
    await ml.create('a');
    const request = ml.elastic.ml.openJob({ job_id: 'a' });
    while (ml.cluster.clock.pending === 0) await new Promise((resolve) => setTimeout(resolve, 2));
    ml.advance(1900);
    expect((await ml.jobStats('a')).state).toBe('opening');
    ml.advance(200);
    expect(await request).toEqual({ opened: true, node: 'ml-0' });
    expect(await ml.jobStats('a')).toMatchObject({
      state: 'opened',
      node: { name: 'ml-0' },
      assignment_explanation: '',
    });
    expect(await errorOf(ml.elastic.ml.openJob({ job_id: 'a' }))).toMatchObject({ status: 409 });
  });

  it('charges the limit and overheads to the node until it is full', async () => {
    ml = await MlDriver.begin({ ml: { nodes: [{ name: 'ml-0', memoryBytes: 260 * MB }] } });
    for (const id of ['a', 'b', 'c']) await ml.create(id);
    await ml.create('lazy', { lazy: true });
    await ml.open('a');
    await ml.open('b');
    expect(await errorOf(ml.elastic.ml.openJob({ job_id: 'c' }))).toMatchObject({
      status: 429,
      reason: expect.stringContaining('no ML nodes with sufficient capacity'),
    });
    const { nodes } = await ml.elastic.ml.getMemoryStats();
    expect(Object.values(nodes)[0]?.mem.ml).toMatchObject({
      max_in_bytes: 260 * MB,
      native_code_overhead_in_bytes: 30 * MB,
      anomaly_detectors_in_bytes: 220 * MB,
    });
    expect(await ml.elastic.ml.openJob({ job_id: 'lazy' })).toEqual({ opened: true, node: '' });
    expect(await ml.start('lazy', 0)).toEqual({ started: true, node: '' });
    expect((await ml.jobStats('lazy')).assignment_explanation).toContain('waits for a node');
    expect((await ml.feedStats('lazy')).state).toBe('starting');
    await drive(ml.cluster.clock, ml.elastic.ml.closeJob({ job_id: 'a' }));
    ml.advance(5000);
    expect((await ml.jobStats('lazy')).state).toBe('opened');
    expect((await ml.feedStats('lazy')).state).toBe('started');
  });

  it('is refused in upgrade mode, which also takes jobs off their nodes', async () => {
    ml = await MlDriver.begin();
    await ml.create('a');
    await ml.open('a');
    await ml.start('a', 0);
    await ml.elastic.ml.setUpgradeMode({ enabled: true });
    expect((await ml.elastic.ml.info()).upgrade_mode).toBe(true);
    expect((await ml.jobStats('a')).assignment_explanation).toContain('upgrade mode');
    await ml.create('b');
    expect(await errorOf(ml.elastic.ml.openJob({ job_id: 'b' }))).toMatchObject({ status: 429 });
    await ml.elastic.ml.setUpgradeMode({ enabled: false });
    ml.advance(10_000);
    expect((await ml.feedStats('a')).state).toBe('started');
    expect((await ml.jobStats('a')).data_counts.processed_record_count).toBeGreaterThan(0);
  });
});

describe('deleting', () => {
  it('needs force for what runs, and takes the datafeed along', async () => {
    ml = await MlDriver.begin();
    await ml.create('a');
    await ml.open('a');
    await ml.start('a', 0);
    expect(await errorOf(ml.elastic.ml.deleteJob({ job_id: 'a' }))).toMatchObject({ status: 409 });
    expect(await errorOf(ml.elastic.ml.deleteDatafeed({ datafeed_id: 'datafeed-a' }))).toMatchObject({
      status: 409,
    });
    await ml.elastic.ml.deleteJob({ job_id: 'a', force: true });
    expect((await ml.elastic.ml.getDatafeeds()).count).toBe(0);
    ml.advance(60_000);
    expect(ml.cluster.clock.pending).toBe(0);
  });
});

describe('deleting without waiting', () => {
  it('answers while the job is still there, blocked', async () => {
    ml = await MlDriver.begin();
    await ml.create('a');
    await ml.open('a');
    await ml.start('a', 0);
    const answer = await ml.elastic.ml.deleteJob({ job_id: 'a', force: true, wait_for_completion: false });
    expect(answer).toEqual({ task: expect.any(String) });
    expect((await ml.elastic.ml.getDatafeeds()).count).toBe(0);
    expect((await ml.elastic.ml.getJobs({ job_id: 'a' })).jobs[0]).toMatchObject({
      blocked: { reason: 'delete' },
    });
    expect(await errorOf(ml.elastic.ml.openJob({ job_id: 'a' }))).toMatchObject({
      status: 409,
      reason: expect.stringContaining('[delete]'),
    });
    expect(await errorOf(ml.create('a'))).toMatchObject({ status: 400 });
    ml.advance(400);
    expect((await ml.elastic.ml.getJobs()).count).toBe(0);
    await ml.create('a');
  });
});

describe('installed jobs of an environment', () => {
  const installed = (
    id: string,
    rest: Record<string, unknown>
  ): NonNullable<EnvironmentFile['jobs']>[number] => ({
    job: {
      job_id: id,
      analysis_config: { bucket_span: '15m', detectors: [{ function: 'count' }] },
      analysis_limits: { model_memory_limit: '50mb' },
      data_description: { time_field: '@timestamp' },
    },
    datafeed: { datafeed_id: `datafeed-${id}`, indices: ['logs-*'] },
    ...rest,
  });

  it('are in the state and at the point that it says', async () => {
    ml = await MlDriver.begin({
      jobs: [
        installed('running', { state: 'opened', datafeedState: 'started', processedToDaysAgo: 3 }),
        installed('full', { state: 'opened', memoryStatus: 'hard_limit' }),
        installed('broken', { state: 'failed' }),
      ],
    });
    expect((await ml.jobStats('running')).state).toBe('opened');
    const { latest_record_timestamp: last = 0 } = (await ml.jobStats('running')).data_counts;
    expect(last).toBeGreaterThan(ml.now - 3.2 * DAY_MS);
    expect(last).toBeLessThan(ml.now - 3 * DAY_MS);
    ml.advance(10_000);
    expect((await ml.jobStats('running')).data_counts.latest_record_timestamp).toBeGreaterThan(last);
    expect((await ml.jobStats('full')).model_size_stats).toMatchObject({
      memory_status: 'hard_limit',
      model_bytes: 50 * MB,
    });
    expect((await ml.jobStats('broken')).state).toBe('failed');
    expect(await errorOf(ml.elastic.ml.closeJob({ job_id: 'broken' }))).toMatchObject({ status: 409 });
    await ml.elastic.ml.closeJob({ job_id: 'broken', force: true });
    expect((await ml.jobStats('broken')).state).toBe('closed');
  });
});
