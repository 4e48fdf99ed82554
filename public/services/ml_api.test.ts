import { fakeHttp, httpError } from '../testing/fake_http';
import { createMlApi, type MlApi } from './ml_api';

const BODY = {
  job: {
    job_id: 'a',
    analysis_config: { bucket_span: '15m' },
    data_description: { time_field: 'event.ingested' },
  },
  datafeed: {
    datafeed_id: 'datafeed-a',
    job_id: 'a',
    indices: ['logs-*', 'remote:logs-*'],
    query: { bool: {} },
  },
};
const REFUSAL = { error: { type: 'security_exception', reason: 'no' }, status: 403 };
const REFUSED = { ok: false, failure: { type: 'security_exception', reason: 'no', status: 403 } };
const UNKNOWN = { ok: false, failure: { reason: '' } };

describe('bulk routes', () => {
  it.each<[string, string, string, object, (ml: MlApi) => Promise<Map<string, unknown>>]>([
    [
      'jobs/force_start_datafeeds',
      'started',
      'datafeedIds',
      { start: 5 },
      (ml) => ml.startDatafeeds(['a', 'b', 'c'], 5),
    ],
    ['jobs/stop_datafeeds', 'stopped', 'datafeedIds', {}, (ml) => ml.stopDatafeeds(['a', 'b', 'c'])],
    ['jobs/close_jobs', 'closed', 'jobIds', {}, (ml) => ml.closeJobs(['a', 'b', 'c'])],
    ['jobs/delete_jobs', 'deleted', 'jobIds', {}, (ml) => ml.deleteJobs(['a', 'b', 'c'])],
    [
      'saved_objects/update_jobs_spaces',
      'success',
      'jobIds',
      { jobType: 'anomaly-detector', spacesToAdd: ['*'], spacesToRemove: [] },
      (ml) => ml.updateJobsSpaces(['a', 'b', 'c'], { add: ['*'], remove: [] }),
    ],
  ])('%s: reads each item', async (path, flag, ids, rest, send) => {
    const http = fakeHttp({
      [`POST /internal/ml/${path}`]: () => ({ a: { [flag]: true }, b: { [flag]: false, error: REFUSAL } }),
    });
    expect(Object.fromEntries(await send(createMlApi(http)))).toEqual({
      a: { ok: true },
      b: REFUSED,
      c: UNKNOWN,
    });
    expect(http.requests[0]).toMatchObject({ version: '1', body: { [ids]: ['a', 'b', 'c'], ...rest } });
  });

  it('reads job and datafeed of what is created', async () => {
    const answer = { a: { job: { success: true }, datafeed: { success: false, error: REFUSAL } } };
    const http = fakeHttp({ 'POST /internal/ml/jobs/bulk_create': () => answer });
    const results = await createMlApi(http).createJobs([BODY]);
    expect(results.get('a')).toEqual({ job: { ok: true }, datafeed: REFUSED });
    expect(http.requests[0]).toMatchObject({ version: '1', body: [BODY] });
  });

  it('rejects where the request was refused as a whole', async () => {
    const http = fakeHttp({
      'POST /internal/ml/jobs/close_jobs': () => Promise.reject(httpError(403, 'no')),
    });
    await expect(createMlApi(http).closeJobs(['a'])).rejects.toThrow('no');
  });
});

it('deletes and updates datafeeds by their id', async () => {
  const http = fakeHttp({
    'DELETE /internal/ml/datafeeds/a%2Fb': () => ({ acknowledged: true }),
    'POST /internal/ml/datafeeds/a/_update': () => ({}),
  });
  const ml = createMlApi(http);
  await ml.deleteDatafeed('a/b');
  await ml.updateDatafeedIndices('a', ['logs-*']);
  expect(http.requests).toMatchObject([{ version: '1' }, { version: '1', body: { indices: ['logs-*'] } }]);
});

it('asks in another space by its path', async () => {
  const http = fakeHttp({
    'POST /base/s/other/internal/ml/jobs/jobs_exist': () => ({
      a: { exists: true, isGroup: false },
      b: { exists: true, isGroup: true },
      c: { exists: false, isGroup: false },
    }),
    'POST /base/internal/ml/saved_objects/update_jobs_spaces': () => ({ a: { success: true } }),
    'POST /internal/ml/jobs/jobs_exist': () => ({ a: { exists: true } }),
  });
  const ml = createMlApi(http);
  expect(await ml.existingJobs(['a', 'b', 'c'], { spaceId: 'other' })).toEqual(new Set(['a']));
  expect(await ml.existingJobs(['a'], { allSpaces: true })).toEqual(new Set(['a']));
  await ml.updateJobsSpaces(['a'], { add: ['x'], remove: [], spaceId: 'default' });
  expect(http.requests.map(({ body }) => body)).toEqual([
    { jobIds: ['a', 'b', 'c'] },
    { jobIds: ['a'], allSpaces: true },
    { jobType: 'anomaly-detector', jobIds: ['a'], spacesToAdd: ['x'], spacesToRemove: [] },
  ]);
});

describe('the memory estimate', () => {
  const ROUTE = 'POST /internal/ml/validate/calculate_model_memory_limit';
  const REQUEST = { body: BODY, earliestMs: 1, latestMs: 2 };

  it('is what the job needs, not what is allowed', async () => {
    const http = fakeHttp({
      [ROUTE]: () => ({ estimatedModelMemoryLimit: '12MB', modelMemoryLimit: '10MB' }),
    });
    expect(await createMlApi(http).estimateMemory(REQUEST)).toEqual({ bytes: 12 * 2 ** 20 });
    expect(http.requests[0]).toMatchObject({
      version: '1',
      body: {
        datafeedConfig: BODY.datafeed,
        analysisConfig: BODY.job.analysis_config,
        indexPattern: 'logs-*,remote:logs-*',
        query: BODY.datafeed.query,
        timeFieldName: 'event.ingested',
        earliestMs: 1,
        latestMs: 2,
      },
    });
  });

  it('rejects where there is none', async () => {
    const http = fakeHttp({ [ROUTE]: () => ({}) });
    await expect(createMlApi(http).estimateMemory(REQUEST)).rejects.toThrow('No memory estimate');
  });
});
