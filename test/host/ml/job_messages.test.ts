import { setTimeout as sleep } from 'node:timers/promises';

import type { HostSummaryJob } from './jobs_summary';
import { builtInPair, startMlOnStandIn, type MlOnStandIn } from './testing/ml_on_stand_in';

const USER = 'auth_rare_user_ea';
/** Its query finds nothing in the test's data. */
const FAILS = 'auth_high_count_logon_fails_ea';

let ml: MlOnStandIn;
afterEach(() => ml.close());

async function until(
  holds: (job: HostSummaryJob | undefined) => boolean
): Promise<HostSummaryJob | undefined> {
  for (let i = 0; i < 250; i++) {
    const [job] = await ml.summaries();
    if (holds(job)) return job;
    await sleep(20);
  }
  throw new Error(`it never came to it: ${JSON.stringify(await ml.summaries())}`);
}

describe('a job that finds no data', () => {
  it('closes after max_empty_searches, and its configuration tells when', async () => {
    ml = await startMlOnStandIn();
    await ml.post('bulk_create', { body: builtInPair(FAILS) });
    const started = Date.now();
    const start = { body: { datafeedIds: [`datafeed-${FAILS}`], start: started - 86_400_000 } };
    await ml.post('force_start_datafeeds', start);
    const closed = await until((job) => job?.jobState === 'closed' && job.datafeedState === 'stopped');
    expect(closed).toMatchObject({
      processed_record_count: 0,
      auditMessage: { level: 'warning', text: expect.any(String) },
    });
    const detectors = ml.host.contract.anomalyDetectorsProvider(ml.host.request(), ml.host.savedObjects);
    const { jobs } = await detectors.jobs(FAILS);
    expect(jobs).toMatchObject([
      { job_id: FAILS, analysis_config: { detectors: [{ function: expect.any(String) }] } },
    ]);
    expect(jobs[0]?.finished_time).toBeGreaterThanOrEqual(started);
    expect((await detectors.datafeeds(`datafeed-${FAILS}`)).datafeeds).toMatchObject([
      { job_id: FAILS, indices: ['logs-*'], max_empty_searches: 10, query: { bool: {} } },
    ]);
    await ml.post('force_start_datafeeds', start);
    expect((await detectors.jobs(FAILS)).jobs[0]).not.toHaveProperty('finished_time');
  });
});

describe('the message of a job', () => {
  it('is its newest error, or the newest warning if there is none', async () => {
    ml = await startMlOnStandIn();
    await ml.post('bulk_create', { body: builtInPair(USER) });
    expect((await ml.summaries())[0]).not.toHaveProperty('auditMessage');
    ml.elasticsearch.ml.missDocuments(USER, 1250);
    expect(await ml.summaries()).toMatchObject([
      { auditMessage: { level: 'warning', text: expect.stringContaining('1,250 documents') } },
    ]);
    ml.elasticsearch.ml.failJob(USER, 'It broke');
    ml.elasticsearch.ml.missDocuments(USER, 2);
    expect(await ml.summaries()).toMatchObject([
      { jobState: 'failed', auditMessage: { level: 'error', text: 'It broke' } },
    ]);
    expect(await ml.post('close_jobs', { body: { jobIds: [USER] } })).toEqual({ [USER]: { closed: true } });
  });

  it('is not that of an earlier job with the same id', async () => {
    ml = await startMlOnStandIn();
    await ml.post('bulk_create', { body: builtInPair(USER) });
    ml.elasticsearch.ml.failJob(USER);
    await ml.post('delete_jobs', { body: { jobIds: [USER] } });
    await until((job) => job === undefined);
    await ml.post('bulk_create', { body: builtInPair(USER) });
    expect((await ml.summaries())[0]).not.toHaveProperty('auditMessage');
  });

  it('is forgotten after a day', async () => {
    const [job, other] = [builtInPair(USER), builtInPair(FAILS)].map(({ job: body }) => ({
      job: { job_id: '', ...body },
      state: 'closed' as const,
      message: { level: 'warning' as const, text: 'Once' },
    }));
    if (job === undefined || other === undefined) throw new Error('two jobs');
    ml = await startMlOnStandIn({
      jobs: [
        { ...job, finishedDaysAgo: 2 },
        { ...other, finishedDaysAgo: 0.5 },
      ],
    });
    const told = await ml.summaries();
    expect(told.map(({ id, auditMessage }) => [id, auditMessage?.text])).toEqual([
      [FAILS, 'Once'],
      [USER, undefined],
    ]);
  });
});

describe('deleting a job that runs', () => {
  it('takes its datafeed at once; the job is seen until it is gone, from every space', async () => {
    ml = await startMlOnStandIn();
    const faster = { jobType: 'anomaly-detector', jobIds: [USER], spacesToAdd: ['*'], spacesToRemove: [] };
    await ml.post('bulk_create', { body: builtInPair(USER) });
    await ml.host.call('POST /internal/ml/saved_objects/update_jobs_spaces', { body: faster });
    await ml.post('force_start_datafeeds', {
      body: { datafeedIds: [`datafeed-${USER}`], start: Date.now() },
    });
    expect(await ml.post('delete_jobs', { body: { jobIds: [USER] } })).toEqual({ [USER]: { deleted: true } });
    await until((job) => job === undefined);
    expect(await ml.summaries({ space: 'soc' })).toEqual([]);
    const body = { jobIds: [USER], allSpaces: true };
    expect(await ml.post('jobs_exist', { body })).toEqual({ [USER]: { exists: false, isGroup: false } });
    await ml.post('bulk_create', { space: 'soc', body: builtInPair(USER) });
    expect(await ml.summaries()).toEqual([]);
    expect(await ml.summaries({ space: 'soc' })).toMatchObject([{ id: USER }]);
  });
});

describe('what is not in the space', () => {
  it('fails without an error, as in Kibana', async () => {
    ml = await startMlOnStandIn();
    await ml.post('bulk_create', { space: 'soc', body: builtInPair(USER) });
    const jobIds = [USER];
    expect(await ml.post('stop_datafeeds', { body: { datafeedIds: [`datafeed-${USER}`] } })).toEqual({
      [`datafeed-${USER}`]: { stopped: false },
    });
    expect(await ml.post('close_jobs', { body: { jobIds } })).toEqual({ [USER]: { closed: false } });
    expect(await ml.post('delete_jobs', { body: { jobIds } })).toEqual({ [USER]: { deleted: false } });
  });

  it('and stopping what is stopped succeeds', async () => {
    ml = await startMlOnStandIn();
    await ml.post('bulk_create', { body: builtInPair(USER) });
    expect(await ml.post('stop_datafeeds', { body: { datafeedIds: [`datafeed-${USER}`] } })).toEqual({
      [`datafeed-${USER}`]: { stopped: true },
    });
    expect(await ml.post('close_jobs', { body: { jobIds: [USER] } })).toEqual({ [USER]: { closed: true } });
  });
});
