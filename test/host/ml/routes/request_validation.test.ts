import { createMlTestHost, type MlTestHost } from '../testing/ml_test_host';
import { testEnvironment } from '../testing/test_environment';

const job = {
  job_id: 'j1',
  analysis_config: { bucket_span: '15m', influencers: [], detectors: [{ function: 'count' }] },
  data_description: { time_field: '@timestamp' },
};
const datafeed = { datafeed_id: 'datafeed-j1', job_id: 'j1', indices: ['logs-*'] };

let host: MlTestHost;

beforeAll(() => {
  host = createMlTestHost({ environment: testEnvironment() });
});

afterAll(() => host.close());

const BULK = 'POST /internal/ml/jobs/bulk_create';
const MISSING = 'definition for this key is missing';

describe("ML's routes refuse what Kibana's refuse", () => {
  it.each([
    [
      'a key that only Elasticsearch knows',
      BULK,
      { job: { ...job, datafeed_config: {} }, datafeed },
      'body.job.datafeed_config',
      MISSING,
    ],
    [
      'a key of a detector',
      BULK,
      { job: withAnalysis({ detectors: [{ function: 'count', bogus: 1 }] }), datafeed },
      'body.job.analysis_config.detectors.0.bogus',
      MISSING,
    ],
    [
      'a limit without model memory',
      BULK,
      { job: { ...job, analysis_limits: {} }, datafeed },
      'body.job.analysis_limits.model_memory_limit',
      '',
    ],
    [
      'a job without bucket span',
      BULK,
      { job: withAnalysis({ bucket_span: undefined }), datafeed },
      'body.job.analysis_config.bucket_span',
      '',
    ],
    [
      'a job without influencers',
      BULK,
      { job: withAnalysis({ influencers: undefined }), datafeed },
      'body.job.analysis_config.influencers',
      '',
    ],
    [
      'more than 100 detectors',
      BULK,
      {
        job: withAnalysis({ detectors: Array.from({ length: 101 }, () => ({ function: 'count' })) }),
        datafeed,
      },
      'body.job.analysis_config.detectors',
      '',
    ],
    [
      'a job without time field',
      BULK,
      { job: { ...job, data_description: {} }, datafeed },
      'body.job.data_description.time_field',
      '',
    ],
    [
      'a key of a datafeed, in a list',
      BULK,
      [
        { job, datafeed },
        { job, datafeed: { ...datafeed, authorization: {} } },
      ],
      'body.1.datafeed.authorization',
      MISSING,
    ],
    [
      'indices that are no list',
      BULK,
      { job, datafeed: { ...datafeed, indices: 'logs-*' } },
      'body.datafeed.indices',
      '',
    ],
    [
      'an option of indices',
      BULK,
      { job, datafeed: { ...datafeed, indices_options: { failure_store: 'x' } } },
      'body.datafeed.indices_options.failure_store',
      MISSING,
    ],
    [
      'a chunking mode',
      BULK,
      { job, datafeed: { ...datafeed, chunking_config: { mode: 'some' } } },
      'body.datafeed.chunking_config.mode',
      '',
    ],
    ['a pair without datafeed', BULK, { job }, 'body.datafeed', ''],
    ['something beside the pair', BULK, { job, datafeed, start: true }, 'body.start', MISSING],
    [
      'a start that is no number',
      'POST /internal/ml/jobs/force_start_datafeeds',
      { datafeedIds: ['d'], start: 'now-14d' },
      'body.start',
      '',
    ],
    [
      'one datafeed instead of a list',
      'POST /internal/ml/jobs/stop_datafeeds',
      { datafeedIds: 'd' },
      'body.datafeedIds',
      '',
    ],
    [
      'closeJobs, which only the newest takes',
      'POST /internal/ml/jobs/stop_datafeeds',
      { datafeedIds: [], closeJobs: true },
      'body.closeJobs',
      MISSING,
    ],
    ['no jobs', 'POST /internal/ml/jobs/close_jobs', {}, 'body.jobIds', ''],
    ['a key of the summary', 'POST /internal/ml/jobs/jobs_summary', { job_ids: [] }, 'body.job_ids', MISSING],
    [
      'another kind of job',
      'POST /internal/ml/saved_objects/update_jobs_spaces',
      { jobType: 'data-frame-analytics', jobIds: [], spacesToAdd: [], spacesToRemove: [] },
      'body.jobType',
      '',
    ],
  ])('%s', async (_, route, body, path, message) => {
    const answer = await host.call(route, { body });
    expect(answer.status).toBe(400);
    expect(answer.body).toEqual({ message: expect.stringContaining(`[request ${path}]: ${message}`) });
  });

  function withAnalysis(changes: object): object {
    return { ...job, analysis_config: { ...job.analysis_config, ...changes } };
  }
});

describe("ML's routes", () => {
  it('each need a privilege, but for the one that tells them', () => {
    const needed = [...host.routes].map(([name, { security }]) => [name, security.authz]);
    expect(needed.filter(([, authz]) => JSON.stringify(authz).includes('"enabled":false'))).toEqual([
      ['GET /internal/ml/ml_capabilities', expect.objectContaining({ reason: expect.any(String) })],
    ]);
    expect(Object.fromEntries(needed)).toMatchObject({
      [BULK]: { requiredPrivileges: ['ml:canPreviewDatafeed'] },
      'POST /internal/ml/jobs/force_start_datafeeds': { requiredPrivileges: ['ml:canStartStopDatafeed'] },
      'POST /internal/ml/jobs/jobs_summary': { requiredPrivileges: ['ml:canGetJobs'] },
      'GET /internal/ml/info': { requiredPrivileges: ['ml:canGetMlInfo'] },
    });
  });

  it('answer 403 below the licence, before anything is asked of Elasticsearch', async () => {
    const basic = createMlTestHost({
      environment: testEnvironment({ license: { type: 'basic', status: 'active' } }),
    });
    const answer = await basic.call(BULK, { body: { job, datafeed } });
    expect(answer).toEqual({
      status: 403,
      body: { message: 'Platinum, Enterprise or trial license needed' },
    });
    await basic.close();
  });
});
