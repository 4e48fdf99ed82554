import type { estypes } from '@elastic/elasticsearch';

import type { EnvironmentFile } from '../../environments/environment_file';
import type { WantedJob } from '../testing/ml_driver';
import { MlDriver } from '../testing/ml_driver';

const HOUR_MS = 3_600_000;
const USUAL = { 'event.category': 'authentication', 'source.ip': { prefix: '10.0.0.', size: 9 } };

/** Two users' logons, and mallory's, once, a day ago. */
const INCIDENT: EnvironmentFile = {
  indices: [
    {
      name: 'logs-auth-default',
      documents: [
        { perDay: 300, fields: { ...USUAL, 'user.name': { oneOf: ['alice', 'bob'] } } },
        {
          perDay: 480,
          fromDaysAgo: 1.01,
          toDaysAgo: 1,
          fields: {
            'event.category': 'authentication',
            'user.name': 'mallory',
            'source.ip': '198.51.100.66',
          },
        },
      ],
    },
  ],
};

let driver: MlDriver;
beforeEach(async () => {
  driver = await MlDriver.begin(INCIDENT);
});
afterEach(() => driver.cluster.close());

/** Opens the job and lets it read two weeks. */
async function run(id: string, wanted?: WantedJob): Promise<void> {
  await driver.create(id, wanted);
  await driver.open(id);
  await driver.start(id, driver.now - 14 * 24 * HOUR_MS);
  driver.advance(20_000);
}

function search(
  query: estypes.QueryDslQueryContainer
): Promise<estypes.SearchResponse<Record<string, unknown>>> {
  return driver.cluster.as('kibana_system').search({ index: '.ml-anomalies-*', size: 1000, query });
}

describe('results of a job', () => {
  it('have what was planted on top, by the API and by search', async () => {
    await run('rare');
    const { records } = await driver.elastic.ml.getRecords({ job_id: 'rare' });
    expect(records[0]).toMatchObject({
      by_field_name: 'user.name',
      by_field_value: 'mallory',
      function: 'rare',
      influencers: [{ influencer_field_name: 'source.ip', influencer_field_values: ['198.51.100.66'] }],
    });
    const top = records[0];
    expect(top?.record_score).toBeGreaterThan(75);
    const { hits } = await search({ range: { record_score: { gte: 75 } } });
    expect(hits.hits.map(({ _source }) => _source)).toEqual(records.filter(({ record_score: s }) => s >= 75));
    const influenced = await search({
      bool: { filter: [{ term: { result_type: 'influencer' } }, { term: { 'source.ip': '198.51.100.66' } }] },
    });
    expect(influenced.hits.hits[0]?._source).toMatchObject({
      influencer_field_name: 'source.ip',
      influencer_field_value: '198.51.100.66',
      influencer_score: top?.record_score,
      timestamp: top?.timestamp,
    });
  });

  it('are the same when another job reads the same', async () => {
    await run('one');
    await run('two');
    const of = async (job_id: string): Promise<object[]> =>
      (await driver.elastic.ml.getRecords({ job_id, size: 500, exclude_interim: true })).records.map(
        ({ job_id: _job, ...record }) => record
      );
    expect(await of('one')).toEqual(await of('two'));
    expect(await of('one')).not.toEqual([]);
  });

  it('count the buckets that the job counts, and are gone with it', async () => {
    await run('rare');
    const found = await search({ bool: { filter: [{ term: { result_type: 'bucket' } }] } });
    const { data_counts: counts } = await driver.jobStats('rare');
    const complete = await driver.elastic.ml.getBuckets({ job_id: 'rare', exclude_interim: true });
    expect(complete.count).toBe(counts.bucket_count - 1);
    expect(found.hits.total).toEqual({ value: counts.bucket_count, relation: 'eq' });
    await driver.elastic.ml.deleteJob({ job_id: 'rare', force: true });
    expect((await search({ match_all: {} })).hits.hits).toEqual([]);
  });

  it('go with their job also where another of the same name follows', async () => {
    await run('rare');
    const ofMallory = { term: { by_field_value: 'mallory' } };
    expect((await search(ofMallory)).hits.hits).not.toEqual([]);
    await driver.elastic.ml.deleteJob({ job_id: 'rare', force: true });
    await run('rare', { query: { terms: { 'user.name': ['alice', 'bob'] } } });
    expect((await search(ofMallory)).hits.hits).toEqual([]);
    expect((await search({ term: { job_id: 'rare' } })).hits.hits).not.toEqual([]);
  });

  it('are interim for the bucket under way, and replaced when it is complete', async () => {
    await run('rare');
    const interim = async (): Promise<unknown[]> =>
      (await search({ term: { is_interim: true } })).hits.hits.map(({ _source }) => _source?.timestamp);
    const [first] = await interim();
    expect(first).toBeDefined();
    driver.advance(HOUR_MS);
    expect(await interim()).not.toContain(first);
    const { buckets } = await driver.elastic.ml.getBuckets({ job_id: 'rare', start: String(first), size: 1 });
    expect(buckets[0]).toMatchObject({ timestamp: first, is_interim: false });
  });

  it('are searched by who may read them', async () => {
    await run('rare');
    const { hits } = await driver.cluster.as('reader').search({ index: '.ml-anomalies-*' });
    expect(hits.hits).toEqual([]);
    expect((await driver.elastic.search({ index: '.ml-anomalies-*' })).hits.hits).not.toEqual([]);
    expect((await driver.elastic.search({ index: '*', size: 0, track_total_hits: true })).hits.total).toEqual(
      (await driver.elastic.search({ index: 'logs-*', size: 0, track_total_hits: true })).hits.total
    );
  });

  it('lie in the index that the job names', async () => {
    await driver.elastic.ml.putJob({
      job_id: 'own',
      results_index_name: 'mine',
      analysis_config: { bucket_span: '1h', detectors: [{ function: 'count' }] },
      data_description: { time_field: '@timestamp' },
      datafeed_config: { datafeed_id: 'datafeed-own', indices: ['logs-*'] },
    });
    await driver.open('own');
    await driver.start('own', driver.now - 2 * 24 * HOUR_MS);
    driver.advance(20_000);
    const { hits } = await search({ term: { job_id: 'own' } });
    expect(new Set(hits.hits.map(({ _index }) => _index))).toEqual(new Set(['.ml-anomalies-custom-mine']));
    await driver.elastic.ml.deleteJob({ job_id: 'own', force: true });
    await expect(
      driver.cluster.as('kibana_system').search({ index: '.ml-anomalies-custom-mine' })
    ).rejects.toThrow('index_not_found_exception');
  });
});

describe('asking for results', () => {
  it('takes time, score, order and page into account', async () => {
    await run('rare');
    const all = await driver.elastic.ml.getBuckets({ job_id: 'rare', size: 5000 });
    const times = all.buckets.map(({ timestamp }) => timestamp);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    const start = times[10] ?? 0;
    const end = times[20] ?? 0;
    const part = await driver.elastic.ml.getBuckets({
      job_id: 'rare',
      start: String(start),
      end: String(end),
      desc: true,
      page: { from: 2, size: 3 },
    });
    expect(part.count).toBe(10);
    expect(part.buckets.map(({ timestamp }) => timestamp)).toEqual([times[17], times[16], times[15]]);
    const high = await driver.elastic.ml.getBuckets({ job_id: 'rare', anomaly_score: 75 });
    expect(high.buckets.every(({ anomaly_score: score }) => score >= 75)).toBe(true);
    expect(high.count).toBe(all.buckets.filter(({ anomaly_score: score }) => score >= 75).length);
    const influencers = await driver.elastic.ml.getInfluencers({ job_id: 'rare', size: 1 });
    expect(influencers.influencers[0]).toMatchObject({ influencer_field_value: '198.51.100.66' });
  });

  it('puts the buckets of several jobs together', async () => {
    await run('one');
    await driver.create('never-ran');
    const { overall_buckets: best } = await driver.elastic.ml.getOverallBuckets({
      job_id: '*',
      overall_score: 75,
      bucket_span: '1d',
    });
    const { buckets } = await driver.elastic.ml.getBuckets({ job_id: 'one', size: 5000 });
    const highest = Math.max(...buckets.map(({ anomaly_score: score }) => score));
    expect(best).toEqual([
      expect.objectContaining({
        overall_score: highest,
        bucket_span: 86_400,
        jobs: [{ job_id: 'one', max_anomaly_score: highest }],
      }),
    ]);
    await expect(driver.elastic.ml.getOverallBuckets({ job_id: 'one', bucket_span: '1m' })).rejects.toThrow(
      'bucket_span'
    );
  });

  it('is refused for what it does not know', async () => {
    await driver.create('rare');
    await expect(
      driver.elastic.transport.request({
        method: 'POST',
        path: '/_ml/anomaly_detectors/rare/results/records',
        body: { anomaly_score: 1 },
      })
    ).rejects.toThrow('anomaly_score');
    await expect(driver.elastic.ml.getBuckets({ job_id: 'rare', expand: true })).rejects.toThrow('expand');
  });
});

describe('data that comes while the stand-in runs', () => {
  it('is found by searches, and by datafeeds that start afterwards', async () => {
    const { standIn } = driver.cluster;
    const fields = { ...USUAL, 'user.name': 'zoe' };
    const added = { name: 'logs-late-default', documents: [{ perDay: 10, fields }] };
    const response = await fetch(`${standIn.url}/_stand_in/indices`, {
      method: 'POST',
      body: JSON.stringify(added),
    });
    expect(await response.json()).toEqual({ acknowledged: true });
    const { count } = await driver.elastic.count({ index: 'logs-late-default' });
    expect(count).toBeGreaterThan(200);
    await driver.create('late', { query: { term: { 'user.name': 'zoe' } } });
    await driver.open('late');
    await driver.start('late', 0, driver.now);
    await driver.untilClosed('late');
    expect((await driver.jobStats('late')).data_counts.processed_record_count).toBe(count);
  });

  it.each([
    [{ name: 'logs-auth-default' }, 'already'],
    [{ name: 'logs-x', perDay: 3 }, 'unknown member'],
    [{ name: 'logs-x', fromDaysAgo: 1, toDaysAgo: 2 }, 'greater than'],
  ])('is held against the rules of environments: %j', async (added, problem) => {
    const { standIn } = driver.cluster;
    const response = await fetch(`${standIn.url}/_stand_in/indices`, {
      method: 'POST',
      body: JSON.stringify(added),
    });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain(problem);
  });
});
