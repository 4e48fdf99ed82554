import { MLJobNotFound } from './errors';
import { builtInPair, startMlOnStandIn, type MlOnStandIn } from './testing/ml_on_stand_in';

const USER = 'auth_rare_user_ea';
const FAILS = 'auth_high_count_logon_fails_ea';

let ml: MlOnStandIn;

afterEach(() => ml.close());

describe('spaces', () => {
  it('show a job only where it is', async () => {
    ml = await startMlOnStandIn();
    await ml.post('bulk_create', { space: 'soc', body: builtInPair(USER) });

    expect((await ml.summaries({ space: 'soc' })).map(({ id }) => id)).toEqual([USER]);
    expect(await ml.summaries()).toEqual([]);
    const detectors = ml.host.contract.anomalyDetectorsProvider(ml.host.request(), ml.host.savedObjects);
    await expect(detectors.jobs(USER)).rejects.toThrow(MLJobNotFound);
    await expect(detectors.datafeeds(`datafeed-${USER}`)).rejects.toThrow(MLJobNotFound);
    expect(await ml.post('close_jobs', { body: { jobIds: [USER] } })).toMatchObject({
      [USER]: { closed: false },
    });

    const hidden = { [USER]: { exists: false, isGroup: false } };
    const found = { [USER]: { exists: true, isGroup: false } };
    expect(await ml.post('jobs_exist', { body: { jobIds: [USER] } })).toEqual(hidden);
    expect(await ml.post('jobs_exist', { body: { jobIds: [USER], allSpaces: true } })).toEqual(found);
    expect(await ml.post('jobs_exist', { space: 'soc', body: { jobIds: ['security'] } })).toEqual({
      security: { exists: true, isGroup: true },
    });
  });

  it('can be changed by those who see the job', async () => {
    ml = await startMlOnStandIn();
    await ml.post('bulk_create', { space: 'soc', body: builtInPair(USER) });
    const body = { jobType: 'anomaly-detector', jobIds: [USER], spacesToAdd: ['*'], spacesToRemove: [] };
    const route = 'POST /internal/ml/saved_objects/update_jobs_spaces';

    expect((await ml.host.call(route, { body })).body).toMatchObject({ [USER]: { success: false } });
    expect((await ml.host.call(route, { space: 'soc', body })).body).toMatchObject({
      [USER]: { success: true },
    });
    expect((await ml.summaries()).map(({ id }) => id)).toEqual([USER]);
  });

  it('change per job, and all of them stand beside a single one', async () => {
    ml = await startMlOnStandIn();
    await ml.post('bulk_create', { body: builtInPair(USER) });
    await ml.post('bulk_create', { space: 'soc', body: builtInPair(FAILS) });
    const change = async (spacesToAdd: string[], spacesToRemove: string[]): Promise<unknown> => {
      const body = { jobType: 'anomaly-detector', jobIds: [USER, FAILS], spacesToAdd, spacesToRemove };
      return (await ml.host.call('POST /internal/ml/saved_objects/update_jobs_spaces', { body })).body;
    };
    const done = { success: true, type: 'anomaly-detector' };
    const hidden = { success: false, type: 'anomaly-detector', error: expect.stringContaining(FAILS) };
    expect(await change(['*'], [])).toEqual({ [USER]: done, [FAILS]: hidden });
    expect((await ml.summaries({ space: 'soc' })).map(({ id }) => id)).toEqual([FAILS, USER]);
    expect(await change([], ['*'])).toEqual({ [USER]: done, [FAILS]: hidden });
    expect((await ml.summaries({ space: 'soc' })).map(({ id }) => id)).toEqual([FAILS]);
    expect((await ml.summaries()).map(({ id }) => id)).toEqual([USER]);
    expect(await change(['soc'], ['soc'])).toMatchObject({ [USER]: { error: { statusCode: 400 } } });
    expect(await change([], [])).toEqual({});
    expect(await change([], ['default', 'soc'])).toEqual({ message: expect.stringContaining(USER) });
    expect((await ml.summaries()).map(({ id }) => id)).toEqual([USER]);
  });

  it('hide wildcards that match elsewhere', async () => {
    ml = await startMlOnStandIn();
    await ml.post('bulk_create', { space: 'soc', body: builtInPair(USER) });
    const jobIds = ['auth_*', '', 'nothing*'];
    const none = { exists: false, isGroup: false };
    expect(await ml.post('jobs_exist', { body: { jobIds } })).toEqual({
      'auth_*': none,
      '': none,
      'nothing*': none,
    });
    expect(await ml.post('jobs_exist', { body: { jobIds, allSpaces: true } })).toEqual({
      'auth_*': { exists: true, isGroup: false },
      '': none,
      'nothing*': none,
    });
  });

  it('all have what is installed already, or those that the environment names', async () => {
    const body = { ...builtInPair(USER).job, job_id: USER };
    const other = { ...builtInPair(FAILS).job, job_id: FAILS };
    ml = await startMlOnStandIn({
      jobs: [
        { job: body, state: 'closed' },
        { job: other, state: 'closed', spaces: ['soc'] },
      ],
    });
    expect((await ml.summaries()).map(({ id }) => id)).toEqual([USER]);
    expect((await ml.summaries({ space: 'soc' })).map(({ id }) => id)).toEqual([FAILS, USER]);
  });
});
