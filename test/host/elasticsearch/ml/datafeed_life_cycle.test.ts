import { MlDriver } from '../testing/ml_driver';
import { errorOf } from '../testing/stand_in_for_tests';

const DAY_MS = 86_400_000;

let ml: MlDriver;
afterEach(() => ml.cluster.close());

describe('a datafeed', () => {
  it('reads 14 days in six seconds and then goes on in real time, counting what its query selects', async () => {
    ml = await MlDriver.begin();
    await ml.create('a');
    await ml.open('a');
    const from = ml.now - 14 * DAY_MS;
    await ml.start('a', from);
    ml.advance(3000);
    expect(await ml.feedStats('a')).toMatchObject({
      state: 'started',
      running_state: {
        real_time_configured: true,
        real_time_running: false,
        search_interval: { start_ms: expect.any(Number) },
      },
    });
    const half = (await ml.jobStats('a')).data_counts.processed_record_count;
    ml.advance(3300);
    expect((await ml.feedStats('a')).running_state?.real_time_running).toBe(true);
    const { data_counts: counts, model_size_stats: model } = await ml.jobStats('a');
    const last = Number(counts.latest_record_timestamp);
    const range = { range: { '@timestamp': { gte: from, lte: last } } };
    const selected = await ml.elastic.count({
      index: 'logs-*',
      query: { bool: { filter: [{ term: { 'event.category': 'authentication' } }, range] } },
    });
    const without = await ml.elastic.count({
      index: 'logs-*',
      query: {
        bool: {
          filter: [{ term: { 'event.category': 'authentication' } }, range],
          must_not: { exists: { field: 'user.name' } },
        },
      },
    });
    expect(counts.processed_record_count).toBe(selected.count);
    expect(half).toBeGreaterThan(selected.count * 0.4);
    expect(half).toBeLessThan(selected.count * 0.6);
    // A failed login lacks the user, a successful one the source address.
    expect(counts.missing_field_count).toBe(selected.count);
    expect(without.count).toBeGreaterThan(0);
    expect(counts.earliest_record_timestamp).toBeGreaterThanOrEqual(from);
    expect(counts.bucket_count).toBeGreaterThan(13 * 96);
    expect(counts.empty_bucket_count).toBeGreaterThan(0);
    expect(model).toMatchObject({ memory_status: 'ok', total_by_field_count: 2 });
    ml.advance(3 * 3_600_000);
    expect((await ml.jobStats('a')).data_counts.processed_record_count).toBeGreaterThan(selected.count);
  });

  it('never reads again what the job has seen', async () => {
    ml = await MlDriver.begin();
    await ml.create('a');
    await ml.open('a');
    const end = ml.now - DAY_MS;
    await ml.start('a', 0);
    ml.advance(20_000);
    const before = (await ml.jobStats('a')).data_counts;
    await ml.elastic.ml.stopDatafeed({ datafeed_id: 'datafeed-a' });
    expect((await ml.feedStats('a')).state).toBe('stopped');
    await ml.start('a', 0, end);
    ml.advance(20_000);
    expect((await ml.jobStats('a')).data_counts.processed_record_count).toBe(before.processed_record_count);
  });

  it('with an end stops there and closes its job', async () => {
    ml = await MlDriver.begin();
    await ml.create('a');
    await ml.open('a');
    const end = ml.now - 5 * DAY_MS;
    await ml.start('a', new Date(end - 2 * DAY_MS).toISOString(), end);
    await ml.untilClosed('a');
    expect((await ml.feedStats('a')).state).toBe('stopped');
    const { latest_record_timestamp: last, processed_record_count: count } = (await ml.jobStats('a'))
      .data_counts;
    expect(last).toBeLessThan(end);
    expect(count).toBeGreaterThan(80);
  });

  it('that never sees data gives up after max_empty_searches and closes its job', async () => {
    ml = await MlDriver.begin();
    await ml.create('a', { query: { term: { 'event.category': 'nothing' } }, maxEmptySearches: 10 });
    await ml.open('a');
    await ml.start('a', 0);
    ml.advance(9 * 750 + 500);
    expect(await ml.feedStats('a')).toMatchObject({
      state: 'started',
      running_state: { real_time_running: true },
    });
    await ml.untilClosed('a');
    expect((await ml.feedStats('a')).state).toBe('stopped');
    expect((await ml.jobStats('a')).data_counts.processed_record_count).toBe(0);
    const [job] = (await ml.elastic.ml.getJobs({ job_id: 'a' })).jobs;
    expect(job).toHaveProperty('finished_time', expect.any(Number));
    const { hits } = await ml.elastic.search<object>({
      index: '.ml-notifications*',
      query: { term: { job_id: 'a' } },
    });
    expect(hits.hits.map(({ _source: found }) => found)).toEqual(
      Array.from({ length: 2 }, () => expect.objectContaining({ level: 'warning' }))
    );
    await ml.open('a');
    expect((await ml.elastic.ml.getJobs({ job_id: 'a' })).jobs[0]).not.toHaveProperty('finished_time');
  });

  it('that saw data once goes on without any', async () => {
    ml = await MlDriver.begin();
    await ml.create('a', { query: { term: { 'data_stream.dataset': 'old' } }, maxEmptySearches: 10 });
    await ml.open('a');
    await ml.start('a', 0);
    ml.advance(600_000);
    expect((await ml.feedStats('a')).state).toBe('started');
    expect((await ml.jobStats('a')).data_counts.processed_record_count).toBeGreaterThan(90);
  });

  it('starts only once, with an open job and with indices', async () => {
    ml = await MlDriver.begin();
    await ml.create('a');
    expect(await errorOf(ml.start('a', 0))).toMatchObject({
      status: 409,
      reason: expect.stringContaining('job [a] is closed'),
    });
    await ml.open('a');
    await ml.start('a', 0);
    expect(await errorOf(ml.start('a', 0))).toMatchObject({
      status: 409,
      reason: expect.stringContaining('already been started'),
    });
    await ml.create('b');
    await ml.elastic.ml.updateDatafeed({ datafeed_id: 'datafeed-b', indices: ['none-*'] });
    await ml.open('b');
    expect(await errorOf(ml.start('b', 0))).toMatchObject({
      status: 409,
      reason: expect.stringContaining('none-*'),
    });
    expect(await errorOf(ml.start('b', 2000, 1000))).toMatchObject({ status: 400 });
  });

  it('cannot change its job', async () => {
    ml = await MlDriver.begin();
    await ml.create('a');
    await ml.create('b');
    const update = { datafeed_id: 'datafeed-a', job_id: 'b' };
    expect(await errorOf(ml.elastic.ml.updateDatafeed(update))).toMatchObject({ status: 400 });
  });
});
