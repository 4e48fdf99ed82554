import { MlDriver } from '../testing/ml_driver';

const HOUR_MS = 3_600_000;

let driver: MlDriver;
beforeAll(async () => {
  const index = {
    name: 'logs-ahead-default',
    fromDaysAgo: 1,
    clockAheadMinutes: 120,
    documents: [
      { perDay: 240, fields: { 'user.name': 'alice', 'event.category': ['authentication', 'session'] } },
    ],
  };
  driver = await MlDriver.begin({ indices: [index] });
});
afterAll(() => driver.cluster.close());

async function stamped(range: Record<string, string>): Promise<number> {
  return (await driver.elastic.count({ query: { range: { '@timestamp': range } } })).count;
}

describe('documents from senders whose clock is ahead', () => {
  it('are found in the future, no further than the clock is ahead', async () => {
    expect(await stamped({ gt: 'now' })).toBeGreaterThan(0);
    expect(await stamped({ gt: 'now+2h' })).toBe(0);
    expect((await driver.elastic.count()).count).toBe(await stamped({ gte: 'now-1d' }));
  });

  it('count as values of their fields', async () => {
    const { fields } = await driver.elastic.fieldCaps({
      fields: 'user.name',
      include_empty_fields: false,
      index_filter: { range: { '@timestamp': { gt: 'now' } } },
    });
    expect(Object.keys(fields)).toEqual(['user.name']);
  });

  it('are given to datafeeds, when their time has come', async () => {
    await driver.create('j');
    const preview = await driver.elastic.ml.previewDatafeed({ datafeed_id: 'datafeed-j' });
    expect(preview).toHaveLength((await driver.elastic.count()).count);
    await driver.open('j');
    const future = String(driver.now + 2 * HOUR_MS);
    const expected = await stamped({ lt: future });
    await driver.start('j', 0, Number(future));
    driver.advance(3 * HOUR_MS);
    await driver.untilClosed('j');
    expect((await driver.jobStats('j')).data_counts.processed_record_count).toBe(expected);
  });
});
