import { Client } from '@elastic/elasticsearch';
import { z } from 'zod';

import { startMlOverHttp, type MlOverHttp } from '../testing/ml_over_http';
import { RESULTS_INDEX, resultsEnvironment } from '../testing/results_environment';

const document = z.object({
  job_id: z.string(),
  timestamp: z.string().transform((text) => Date.parse(text)),
  result_type: z.enum(['bucket', 'record', 'influencer']),
  is_interim: z.boolean(),
  anomaly_score: z.number().optional(),
  record_score: z.number().optional(),
  by_field_value: z.string().optional(),
  initial_anomaly_score: z.number().optional(),
  initial_record_score: z.number().optional(),
  initial_influencer_score: z.number().optional(),
});
type Found = z.infer<typeof document>;

const DAY_MS = 86_400_000;
const ALL = 10_000;

let ml: MlOverHttp;
/** All results, asked of Elasticsearch itself. */
let results: Found[];

beforeAll(async () => {
  ml = await startMlOverHttp(resultsEnvironment());
  const client = new Client({
    node: ml.elasticsearch.url,
    auth: { username: 'kibana_system', password: 'changeme' },
  });
  const { hits } = await client.search({ index: RESULTS_INDEX, size: ALL });
  results = hits.hits.map(({ _source: source }) => document.parse(source));
  await client.close();
});
afterAll(() => ml.close());

const of = (jobIds: string[], type: Found['result_type']): Found[] =>
  results.filter(({ job_id: jobId, result_type: found }) => jobIds.includes(jobId) && found === type);

describe('anomaly_search', () => {
  const search = {
    size: 0,
    track_total_hits: true,
    query: { bool: { filter: [{ term: { result_type: 'record' } }, { terms: { job_id: ['logons'] } }] } },
    aggs: { top: { max: { field: 'record_score' } } },
  };

  it.each([search, { body: search }])('passes a search on and the answer back', async (query) => {
    const records = of(['logons'], 'record');
    expect(records.length).toBeGreaterThan(200);
    expect(await ml.post('/results/anomaly_search', { jobIds: ['logons'], query })).toMatchObject({
      status: 200,
      body: {
        hits: { total: { value: records.length } },
        aggregations: { top: { value: Math.max(...records.map(({ record_score: score = 0 }) => score)) } },
      },
    });
  });

  it('is in the results index, whatever the search names', async () => {
    const query = { index: 'logs-*', size: 1, query: { exists: { field: 'event.category' } } };
    const { body } = await ml.post('/results/anomaly_search', { jobIds: [], query });
    expect(body).toMatchObject({ hits: { hits: [] } });
  });

  it.each([
    [['elsewhere'], 'default', 'elsewhere missing'],
    [['logons', 'elsewhere', 'nothing'], 'default', 'elsewhere,nothing missing'],
    [['logons', 'nothing'], 'soc', 'nothing missing'],
    [['logo*'], 'default', 'logo* missing'],
  ])('answers 404 to %j in the space %s', async (jobIds, space, message) => {
    const answer = await ml.post('/results/anomaly_search', { jobIds, query: search }, { space });
    expect(answer).toMatchObject({ status: 404, body: { message } });
  });

  it('sees in a space what is there, and with no ids asks of no job', async () => {
    for (const jobIds of [['elsewhere'], []]) {
      const answer = await ml.post('/results/anomaly_search', { jobIds, query: search }, { space: 'soc' });
      expect(answer.status).toBe(200);
    }
  });

  it.each([
    ['reader', 200],
    ['stranger', 403],
  ])('needs canGetJobs: %s gets %d', async (user, status) => {
    const answer = await ml.post('/results/anomaly_search', { jobIds: [], query: search }, { user });
    expect(answer.status).toBe(status);
  });

  it('passes on what Elasticsearch has against the search', async () => {
    const wrong = { query: { nonsense: {} } };
    expect((await ml.post('/results/anomaly_search', { jobIds: [], query: wrong })).status).toBe(400);
    const undone = { aggs: { a: { percentiles: { field: 'record_score' } } } };
    expect((await ml.post('/results/anomaly_search', { jobIds: [], query: undone })).status).toBe(501);
  });
});

describe('max_anomaly_score', () => {
  it('is the greatest of the buckets in the range', async () => {
    const expected = (jobIds: string[], from: number): number =>
      Math.max(
        ...of(jobIds, 'bucket')
          .filter(({ timestamp }) => timestamp >= from)
          .map(({ anomaly_score: score = 0 }) => score)
      );
    const earliestMs = Date.now() - 2 * DAY_MS;
    for (const jobIds of [['logons'], ['logons', 'hosts']]) {
      expect(await ml.post('/results/max_anomaly_score', { jobIds })).toEqual({
        status: 200,
        body: { maxScore: expected(jobIds, 0) },
      });
      expect(await ml.post('/results/max_anomaly_score', { jobIds, earliestMs })).toMatchObject({
        body: { maxScore: expected(jobIds, earliestMs) },
      });
    }
    expect(await ml.post('/results/max_anomaly_score', { jobIds: ['logons'], latestMs: 0 })).toEqual({
      status: 200,
      body: { maxScore: null },
    });
  });

  it('is refused like a search', async () => {
    expect((await ml.post('/results/max_anomaly_score', { jobIds: ['elsewhere'] })).status).toBe(404);
    const stranger = { user: 'stranger' };
    expect((await ml.post('/results/max_anomaly_score', { jobIds: [] }, stranger)).status).toBe(403);
  });
});

describe('alerting/preview', () => {
  const params = (more: object): object => ({
    jobSelection: { jobIds: ['logons', 'hosts'] },
    severity: 75,
    resultType: 'record',
    ...more,
  });
  const preview = (more: object, timeRange = '10d', sampleSize = 5) =>
    ml.post('/alerting/preview', { alertParams: params(more), timeRange, sampleSize });

  /** Starts of the intervals with a result that has the score. */
  function expected(jobIds: string[], hasScore: (result: Found) => boolean, spanMs: number): number[] {
    const found = results.filter((result) => jobIds.includes(result.job_id) && hasScore(result));
    const keys = found.map(({ timestamp }) => Math.floor(timestamp / spanMs) * spanMs);
    return [...new Set(keys)].sort((a, b) => a - b);
  }
  const HOUR_MS = 3_600_000;
  const BOTH = ['logons', 'hosts'];

  it.each<[string, object, (result: Found) => boolean, string[], number]>([
    ['records', {}, (result) => (result.initial_record_score ?? 0) >= 75, BOTH, HOUR_MS],
    [
      'records without interim ones',
      { includeInterim: false },
      (result) => !result.is_interim && (result.initial_record_score ?? 0) >= 75,
      BOTH,
      HOUR_MS,
    ],
    [
      'buckets',
      { resultType: 'bucket', severity: 90 },
      (result) => (result.initial_anomaly_score ?? 0) > 90,
      BOTH,
      HOUR_MS,
    ],
    [
      'influencers of one job',
      { resultType: 'influencer', severity: 50, jobSelection: { jobIds: ['logons'] } },
      (result) => (result.initial_influencer_score ?? 0) >= 50,
      ['logons'],
      900_000,
    ],
    [
      'a group',
      { severity: 20, jobSelection: { groupIds: ['watched'] } },
      (result) => (result.initial_record_score ?? 0) >= 20,
      BOTH,
      HOUR_MS,
    ],
  ])('counts intervals with %s', async (_, more, hasScore, jobIds, spanMs) => {
    const keys = expected(jobIds, hasScore, spanMs);
    expect(keys.length).toBeGreaterThan(10);
    expect(await preview(more)).toEqual({
      status: 200,
      body: {
        count: keys.length,
        results: keys.slice(0, 5).map((key) => expect.objectContaining({ key })),
      },
    });
  });

  it('shows the best of each interval', async () => {
    const { body } = await preview({}, '10d', ALL);
    const hits = of(BOTH, 'record').filter(({ initial_record_score: score = 0 }) => score >= 75);
    const { results: items } = z.object({ results: z.array(z.looseObject({ key: z.number() })) }).parse(body);
    expect(items.length).toBeGreaterThan(10);
    for (const item of items) {
      const own = hits.filter(({ timestamp }) => timestamp - item.key >= 0 && timestamp - item.key < HOUR_MS);
      const best = own.reduce((a, b) =>
        (b.initial_record_score ?? 0) > (a.initial_record_score ?? 0) ? b : a
      );
      const topRecord = {
        job_id: best.job_id,
        by_field_value: best.by_field_value,
        score: Math.floor(best.initial_record_score ?? 0),
        actual: [expect.stringMatching(/^\d,\d{3}(\.\d{1,3})?$/)],
        typical: [expect.stringMatching(/^\d(\.\d{1,3})?$/)],
      };
      expect(item).toMatchObject({
        count: own.length,
        score: Math.floor(best.initial_record_score ?? 0),
        timestamp: best.timestamp,
        timestampIso8601: new Date(best.timestamp).toISOString(),
        isInterim: own.length > 3 ? expect.any(Boolean) : own.some(({ is_interim: interim }) => interim),
      });
      expect(item.topRecords).toEqual(expect.arrayContaining([expect.objectContaining(topRecord)]));
      expect(new Set(z.array(z.string()).parse(item.jobIds))).toEqual(
        new Set(own.length > 3 ? (item.jobIds as string[]) : own.map(({ job_id: jobId }) => jobId))
      );
    }
  });

  it('looks back as far as it is told', async () => {
    const inRange = (now: number): number =>
      expected(
        BOTH,
        ({ timestamp, initial_record_score: score = 0 }) => score >= 75 && timestamp >= now - 3 * DAY_MS,
        HOUR_MS
      ).length;
    const before = inRange(Date.now());
    const { body } = await preview({}, '3d');
    const { count } = z.object({ count: z.number() }).parse(body);
    expect([before, inRange(Date.now())]).toContain(count);
    expect((await preview({}, '1h')).body).toEqual({ count: 0, results: [] });
  });

  it('limits what it shows, not what it counts', async () => {
    const { body: all } = await preview({});
    const { count } = z.object({ count: z.number() }).parse(all);
    expect((await preview({}, '10d', 0)).body).toEqual({ count, results: [] });
  });

  it.each<[string, object, number]>([
    ['a job that the space does not show', { jobSelection: { jobIds: ['elsewhere'] } }, 404],
    ['no jobs', { jobSelection: { jobIds: [] } }, 400],
    ['a severity above 100', { severity: 101 }, 400],
    ['another kind of result', { resultType: 'model_plot' }, 400],
    ['a parameter that the rule does not have', { bogus: 1 }, 400],
    ['a KQL filter', { customFilter: 'user.name: x' }, 501],
    ['a job without datafeed', { jobSelection: { jobIds: ['feedless'] } }, 500],
  ])('is refused for %s', async (_, more, status) => {
    expect((await preview(more)).status).toBe(status);
  });

  it('takes the other parameters of a rule, and no time that is none', async () => {
    const others = { lookbackInterval: '2h', topNBuckets: 3, customFilter: null };
    expect((await preview(others)).body).toEqual((await preview({})).body);
    expect((await preview({}, 'a week')).status).toBe(400);
  });

  it('needs canGetJobs', async () => {
    const body = { alertParams: params({}), timeRange: '1d' };
    expect((await ml.post('/alerting/preview', body, { user: 'reader' })).status).toBe(200);
    expect((await ml.post('/alerting/preview', body, { user: 'stranger' })).status).toBe(403);
  });
});

describe('jobs_summary', () => {
  it('tells the newest bucket with a result', async () => {
    const newest = Math.max(...of(['logons'], 'bucket').map(({ timestamp }) => timestamp));
    const { body } = await ml.post('/jobs/jobs_summary', {});
    expect(body).toEqual(
      expect.arrayContaining([expect.objectContaining({ id: 'logons', latestResultsTimestampMs: newest })])
    );
  });
});
