import type { Client } from '@elastic/elasticsearch';

import { smallEnvironment } from '../testing/small_environment';
import type { TestCluster } from '../testing/stand_in_for_tests';
import { errorOf, testCluster } from '../testing/stand_in_for_tests';
import { TEST_DATA } from '../testing/test_data';

let cluster: TestCluster;
let elastic: Client;

beforeEach(async () => {
  cluster = await testCluster(
    smallEnvironment({ ...TEST_DATA, ml: { maxModelMemoryBytes: 512 * 1024 ** 2 } })
  );
  elastic = cluster.as('elastic');
});
afterEach(() => cluster.close());

const JOB = {
  analysis_config: {
    bucket_span: '15m',
    detectors: [{ function: 'rare', by_field_name: 'user.name' }],
    influencers: ['host.name'],
  },
  data_description: { time_field: '@timestamp' },
};

function withDetector(detector: object): object {
  return { ...JOB, analysis_config: { ...JOB.analysis_config, detectors: [detector] } };
}

function put(path: string, body: unknown, user = elastic): Promise<unknown> {
  return user.transport.request({ method: 'PUT', path: `/_ml/${path}`, body: Object(body) });
}

describe('PUT anomaly_detectors', () => {
  it('adds what Elasticsearch adds', async () => {
    const answer = await put('anomaly_detectors/rare_user', {
      ...JOB,
      groups: ['security'],
      results_index_name: 'rare_user',
    });
    expect(answer).toMatchObject({
      job_id: 'rare_user',
      job_type: 'anomaly_detector',
      create_time: cluster.clock.now(),
      analysis_limits: { model_memory_limit: '512mb' },
      analysis_config: { detectors: [{ detector_description: 'rare by "user.name"', detector_index: 0 }] },
      results_index_name: 'custom-rare_user',
      allow_lazy_open: false,
      model_snapshot_retention_days: 10,
    });
  });

  it.each<[string, unknown, number, string]>([
    ['UPPER', JOB, 400, "Invalid job_id; 'UPPER'"],
    ['_x', JOB, 501, '_x'],
    ['x-', JOB, 400, 'must start and end with alphanumeric'],
    ['x'.repeat(65), JOB, 400, 'too long'],
    ['x', { ...JOB, bogus: 1 }, 400, '[job_details] unknown field [bogus]'],
    [
      'x',
      { ...JOB, analysis_config: { ...JOB.analysis_config, bogus: 1 } },
      400,
      '[analysis_config] unknown field [bogus]',
    ],
    ['x', { data_description: {} }, 400, 'An analysis_config must be set'],
    ['x', { analysis_config: JOB.analysis_config }, 400, 'A data_description must be set'],
    ['x', { ...JOB, analysis_config: { bucket_span: '15m' } }, 400, 'Required [detectors]'],
    ['x', { ...JOB, analysis_config: { bucket_span: '15m', detectors: [] } }, 400, 'No detectors configured'],
    [
      'x',
      { ...JOB, analysis_config: { bucket_span: '15x', detectors: [{ function: 'count' }] } },
      400,
      '[bucket_span]',
    ],
    [
      'x',
      { ...JOB, analysis_config: { detectors: [{ function: 'rare' }] } },
      400,
      'by_field_name must be set',
    ],
    [
      'x',
      { ...JOB, analysis_config: { detectors: [{ function: 'guess' }] } },
      400,
      "Unknown function 'guess'",
    ],
    ['x', { ...JOB, analysis_config: { detectors: [{ function: 'mean' }] } }, 400, 'field_name must be set'],
    [
      'x',
      { ...JOB, analysis_config: { detectors: [{ function: 'count', bogus: 1 }] } },
      400,
      '[detector] unknown field [bogus]',
    ],
    [
      'x',
      withDetector({ function: 'count', by_field_name: 'mlcategory' }),
      400,
      'categorization_field_name must be set',
    ],
    [
      'x',
      withDetector({ function: 'count', by_field_name: 'host' }),
      400,
      'Fields [host] and [host.name] cannot both',
    ],
    ['x', { ...JOB, groups: ['Bad Group'] }, 400, 'Invalid group'],
    ['x', { ...JOB, groups: ['x'] }, 400, 'must be unique'],
    ['x', { ...JOB, analysis_limits: { model_memory_limit: '513mb' } }, 400, 'must be less than'],
    ['x', { ...JOB, analysis_limits: { model_memory_limit: 'much' } }, 400, '[model_memory_limit]'],
  ])('refuses %s with %j', async (id, body, status, reason) => {
    expect(await errorOf(put(`anomaly_detectors/${id}`, body))).toMatchObject({
      status,
      reason: expect.stringContaining(reason),
    });
  });

  it('takes the default bucket span of 5m, and refuses an id that is used', async () => {
    const body = { ...JOB, analysis_config: { detectors: [{ function: 'count' }] } };
    expect(await put('anomaly_detectors/x', body)).toMatchObject({ analysis_config: { bucket_span: '5m' } });
    expect(await errorOf(put('anomaly_detectors/x', body))).toMatchObject({
      status: 400,
      type: 'resource_already_exists_exception',
      reason: expect.stringContaining('The Id is already used'),
    });
  });

  it('needs a licence that includes ML', async () => {
    const basic = await testCluster(smallEnvironment({ ...TEST_DATA, license: { type: 'basic' } }));
    expect(await errorOf(put('anomaly_detectors/x', JOB, basic.as('elastic')))).toMatchObject({
      status: 403,
      reason: 'current license is non-compliant for [ml]',
    });
    expect((await basic.as('elastic').xpack.info()).features.ml).toEqual({ available: false, enabled: true });
    await basic.close();
  });

  it('is unknown to a cluster without ML', async () => {
    const without = await testCluster(smallEnvironment({ ...TEST_DATA, ml: { enabled: false } }));
    expect(await errorOf(without.as('elastic').ml.info())).toMatchObject({
      status: 400,
      reason: expect.stringContaining('no handler found'),
    });
    await without.close();
  });
});

describe('POST anomaly_detectors/_update', () => {
  it('changes what may change and nothing else', async () => {
    await put('anomaly_detectors/x', { ...JOB, description: 'old' });
    await elastic.ml.updateJob({ job_id: 'x', groups: ['security'], description: 'new' });
    const { jobs } = await elastic.ml.getJobs({ job_id: 'security' });
    expect(jobs).toMatchObject([{ job_id: 'x', description: 'new', groups: ['security'] }]);
    const change = elastic.transport.request({
      method: 'POST',
      path: '/_ml/anomaly_detectors/x/_update',
      body: { analysis_config: {} },
    });
    expect(await errorOf(change)).toMatchObject({
      status: 400,
      reason: expect.stringContaining('[analysis_config]'),
    });
  });
});

describe('finding jobs and datafeeds', () => {
  it('reads lists, wildcards and groups', async () => {
    await put('anomaly_detectors/a1', { ...JOB, groups: ['g'] });
    await put('anomaly_detectors/a2', JOB);
    await put('anomaly_detectors/b1', { ...JOB, groups: ['g'] });
    const ids = async (id?: string): Promise<string[]> =>
      (await elastic.ml.getJobs(id === undefined ? {} : { job_id: id })).jobs.map(
        ({ job_id: found }) => found
      );
    expect(await ids()).toEqual(['a1', 'a2', 'b1']);
    expect(await ids('_all')).toEqual(['a1', 'a2', 'b1']);
    expect(await ids('a*')).toEqual(['a1', 'a2']);
    expect(await ids('g')).toEqual(['a1', 'b1']);
    expect(await ids('b1,a2')).toEqual(['a2', 'b1']);
    expect(await ids('x*')).toEqual([]);
    expect(await errorOf(elastic.ml.getJobs({ job_id: 'x*', allow_no_match: false }))).toMatchObject({
      status: 404,
    });
    expect(await errorOf(elastic.ml.getJobStats({ job_id: 'none' }))).toEqual({
      status: 404,
      type: 'resource_not_found_exception',
      reason: "No known job with id 'none'",
    });
    expect(await errorOf(elastic.ml.getDatafeedStats({ datafeed_id: 'none' }))).toMatchObject({
      status: 404,
    });
  });

  it('has no results before it has read anything', async () => {
    await put('anomaly_detectors/a1', JOB);
    expect(await elastic.ml.getRecords({ job_id: 'a1', record_score: 50 })).toEqual({
      count: 0,
      records: [],
    });
    expect(await elastic.ml.getOverallBuckets({ job_id: 'a*' })).toEqual({ count: 0, overall_buckets: [] });
    expect(await errorOf(elastic.ml.getBuckets({ job_id: 'none' }))).toMatchObject({ status: 404 });
    const { hits, aggregations } = await cluster.as('kibana_system').search({
      index: '.ml-anomalies-*',
      size: 5,
      sort: [{ timestamp: 'desc' }],
      query: { term: { result_type: 'bucket' } },
      aggs: { jobs: { terms: { field: 'job_id' } } },
    });
    expect(hits.hits).toEqual([]);
    expect(aggregations).toMatchObject({ jobs: { buckets: [] } });
  });
});
