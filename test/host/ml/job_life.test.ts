import { setTimeout as sleep } from 'node:timers/promises';

import type { HostSummaryJob } from './jobs_summary';
import { builtInPair, startMlOnStandIn, type MlOnStandIn } from './testing/ml_on_stand_in';

const DAY_MS = 24 * 60 * 60 * 1000;

const USER = 'auth_rare_user_ea';
const FAILS = 'auth_high_count_logon_fails_ea';

let ml: MlOnStandIn;

afterEach(() => ml.close());

async function eventually(jobId: string, holds: (job: HostSummaryJob) => boolean): Promise<HostSummaryJob> {
  for (let i = 0; i < 100; i++) {
    const job = (await ml.summaries()).find(({ id }) => id === jobId);
    if (job !== undefined && holds(job)) {
      return job;
    }
    await sleep(50);
  }
  throw new Error(`Job ${jobId} never came to it: ${JSON.stringify(await ml.summaries())}`);
}

async function vanished(jobId: string): Promise<void> {
  for (let i = 0; i < 100 && (await ml.summaries()).some(({ id }) => id === jobId); i++) await sleep(20);
}

describe('the life of jobs through the routes', () => {
  it('goes from creation over documents seen to deletion', async () => {
    ml = await startMlOnStandIn();
    const ok = { job: { success: true }, datafeed: { success: true } };
    expect(await ml.post('bulk_create', { body: [builtInPair(USER), builtInPair(FAILS)] })).toEqual({
      [USER]: ok,
      [FAILS]: ok,
    });
    expect(await eventually(USER, () => true)).toMatchObject({
      jobState: 'closed',
      datafeedState: 'stopped',
      hasDatafeed: true,
      datafeedId: `datafeed-${USER}`,
      datafeedIndices: ['logs-*'],
      groups: ['authentication', 'security'],
      bucketSpanSeconds: 900,
      processed_record_count: 0,
    });

    const datafeedIds = [`datafeed-${USER}`, `datafeed-${FAILS}`];
    expect(
      await ml.post('force_start_datafeeds', { body: { datafeedIds, start: Date.now() - 3 * DAY_MS } })
    ).toEqual({
      [`datafeed-${USER}`]: { started: true },
      [`datafeed-${FAILS}`]: { started: true },
    });
    const running = await eventually(USER, ({ processed_record_count: count = 0 }) => count > 100);
    expect(running).toMatchObject({ jobState: 'opened', datafeedState: 'started', nodeName: 'ml-0' });
    expect(running.latestTimestampMs).toBeGreaterThan(Date.now() - 3 * DAY_MS);
    expect(await eventually(FAILS, () => true)).toMatchObject({ processed_record_count: 0 });

    const jobIds = [USER, FAILS];
    expect(await ml.post('stop_datafeeds', { body: { datafeedIds } })).toEqual({
      [`datafeed-${USER}`]: { stopped: true },
      [`datafeed-${FAILS}`]: { stopped: true },
    });
    expect(await ml.post('close_jobs', { body: { jobIds } })).toEqual({
      [USER]: { closed: true },
      [FAILS]: { closed: true },
    });
    expect(await ml.post('delete_jobs', { body: { jobIds: [USER] } })).toEqual({ [USER]: { deleted: true } });
    await vanished(USER);
    expect((await ml.summaries()).map(({ id }) => id)).toEqual([FAILS]);
  });

  it('starts again what is open, and tells of a datafeed that runs or is unknown', async () => {
    ml = await startMlOnStandIn();
    await ml.post('bulk_create', { body: builtInPair(USER) });
    const datafeedIds = [`datafeed-${USER}`, 'datafeed-unknown'];
    const unknown = { started: false, error: expect.any(String) };
    const start = Date.now() - DAY_MS;
    expect(await ml.post('force_start_datafeeds', { body: { datafeedIds, start } })).toEqual({
      [`datafeed-${USER}`]: { started: true },
      'datafeed-unknown': unknown,
    });
    expect(await ml.post('force_start_datafeeds', { body: { datafeedIds, start } })).toEqual({
      [`datafeed-${USER}`]: { started: false, error: expect.objectContaining({ status: 409 }) },
      'datafeed-unknown': unknown,
    });
  });

  it('answers 200 with what failed', async () => {
    ml = await startMlOnStandIn();
    await ml.post('bulk_create', { body: builtInPair(USER) });
    const { job, datafeed } = builtInPair(FAILS);
    const tooMuch = { job: { ...job, job_id: 'Not valid' }, datafeed };
    expect(await ml.post('bulk_create', { body: [builtInPair(USER), tooMuch] })).toEqual({
      [USER]: {
        job: {
          success: false,
          error: {
            status: 400,
            error: expect.objectContaining({ type: 'resource_already_exists_exception' }),
          },
        },
        datafeed: { success: false, error: expect.objectContaining({ error: expect.any(Object) }) },
      },
      'Not valid': {
        job: { success: false, error: expect.objectContaining({ status: 400 }) },
        datafeed: { success: false, error: expect.objectContaining({ status: 404 }) },
      },
    });
  });

  it('lets the user decide what a datafeed may read', async () => {
    ml = await startMlOnStandIn();
    expect(await ml.post('bulk_create', { user: 'blind', body: builtInPair(USER) })).toMatchObject({
      [USER]: {
        job: { success: true },
        datafeed: { success: false, error: { status: 403, error: { type: 'security_exception' } } },
      },
    });
    expect(await ml.summaries()).toMatchObject([
      { id: USER, hasDatafeed: false, datafeedId: '', datafeedIndices: [] },
    ]);
  });
});
