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
