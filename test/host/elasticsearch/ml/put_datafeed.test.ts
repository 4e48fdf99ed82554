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

function put(path: string, body: unknown, user = elastic): Promise<unknown> {
  return user.transport.request({ method: 'PUT', path: `/_ml/${path}`, body: Object(body) });
}

describe('PUT datafeeds', () => {
  const feed = {
    job_id: 'x',
    indices: ['logs-*'],
    query: { match_all: {} },
    script_fields: { a: { script: { id: 'b' } } },
  };
  beforeEach(() => put('anomaly_detectors/x', JOB));

  it('keeps scripts and adds defaults', async () => {
    expect(await put('datafeeds/datafeed-x', feed)).toMatchObject({
      datafeed_id: 'datafeed-x',
      script_fields: feed.script_fields,
      scroll_size: 1000,
      query_delay: expect.stringMatching(/^(?:6|7|8|9|10|11)\d{4}ms$/),
    });
    expect((await elastic.ml.getJobs({ job_id: 'x' })).jobs[0]?.datafeed_config).toMatchObject({
      datafeed_id: 'datafeed-x',
    });
  });

  it.each<[string, object, number, string]>([
    ['a', { ...feed, bogus: 1 }, 400, '[datafeed_config] unknown field [bogus]'],
    ['a', { indices: ['logs-*'] }, 400, 'Required [job_id]'],
    ['a', { job_id: 'x', indices: [] }, 400, 'Invalid indices value'],
    ['a', { ...feed, job_id: 'none' }, 404, "No known job with id 'none'"],
    ['a', { ...feed, query: { bogus: {} } }, 400, 'unknown query [bogus]'],
    ['a', { ...feed, aggs: {} }, 501, 'aggregations'],
    ['a', { ...feed, max_empty_searches: 0 }, 400, 'max_empty_searches'],
  ])('refuses %s with %j', async (id, body, status, reason) => {
    expect(await errorOf(put(`datafeeds/${id}`, body))).toMatchObject({
      status,
      reason: expect.stringContaining(reason),
    });
  });

  it('allows a job one datafeed', async () => {
    await put('datafeeds/one', feed);
    expect(await errorOf(put('datafeeds/two', feed))).toMatchObject({ status: 409 });
    expect(await errorOf(put('datafeeds/one', feed))).toMatchObject({
      status: 400,
      type: 'resource_already_exists_exception',
    });
  });

  it("needs the secondary user's right to read the whole of each pattern", async () => {
    const forReader = cluster.as('kibana_system', 'reader');
    expect(await errorOf(put('datafeeds/a', feed, forReader))).toMatchObject({
      status: 403,
      reason: expect.stringContaining('user reader lacks permissions on the indices: {"logs-*"'),
    });
    await put('datafeeds/a', { ...feed, indices: ['logs-system.*'] }, forReader);
    expect(await errorOf(put('datafeeds/b', feed, cluster.as('kibana_system')))).toMatchObject({
      status: 403,
    });
  });

  it('previews what the job would get, as the caller', async () => {
    await put('datafeeds/a', { ...feed, query: { term: { 'event.outcome': 'success' } } });
    const documents = await elastic.ml.previewDatafeed({ datafeed_id: 'a' });
    expect(documents).toHaveLength(1000);
    expect(Object(documents)[0]).toEqual({
      '@timestamp': expect.any(Number),
      'user.name': expect.any(String),
    });
  });
});
