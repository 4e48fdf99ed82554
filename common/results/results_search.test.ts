import fc from 'fast-check';

import { DAY_MS } from '../constants';
import { MOST_JOBS_IN_SEARCH, resultsIntervalMs, resultsSearch } from './results_search';

const HOUR_MS = 3600e3;
const TO_MS = Date.UTC(2026, 10, 24, 10, 7);

it.each<[string, number, number, number]>([
  ['an hour', HOUR_MS, 10, HOUR_MS / 4],
  ['a day', DAY_MS, 10, HOUR_MS / 2],
  ['a week', 7 * DAY_MS, 10, 3 * HOUR_MS],
  ['two weeks', 14 * DAY_MS, 10, 6 * HOUR_MS],
  ['a month', 30 * DAY_MS, 10, DAY_MS],
  ['a year', 366 * DAY_MS, 10, 7 * DAY_MS],
  ['a week of 500 jobs', 7 * DAY_MS, 500, 3 * HOUR_MS],
  ['a week of 800 jobs', 7 * DAY_MS, 800, 6 * HOUR_MS],
  ['a week of no job', 7 * DAY_MS, 0, 3 * HOUR_MS],
])('cuts %s into intervals of a usual length', (_, rangeMs, jobs, expected) => {
  expect(resultsIntervalMs({ fromMs: TO_MS - rangeMs, toMs: TO_MS }, jobs)).toBe(expected);
});

/** As Elasticsearch counts: each bucket and each filter. */
function bucketsOfJob(intervals: number): number {
  const jobAndFilters = 1 + 5;
  const influencers = 8 * (1 + 3);
  const interim = 2;
  return jobAndFilters + influencers + interim + intervals;
}

it('never has more than sixty intervals, nor more buckets than Elasticsearch gives', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 2_000_000_000_000 }),
      fc.integer({ min: 1, max: 366 * DAY_MS }),
      fc.integer({ min: 1, max: MOST_JOBS_IN_SEARCH }),
      (fromMs, lengthMs, jobs) => {
        const toMs = fromMs + lengthMs;
        const intervalMs = resultsIntervalMs({ fromMs, toMs }, jobs);
        const intervals = Math.floor((toMs - 1) / intervalMs) - Math.floor(fromMs / intervalMs) + 1;
        expect(intervals).toBeLessThanOrEqual(60);
        expect(jobs * bucketsOfJob(intervals)).toBeLessThan(65_535);
        expect(intervalMs % 60e3).toBe(0);
      }
    )
  );
});

describe('resultsSearch', () => {
  const question = { jobIds: ['a', 'b'], fromMs: 1, toMs: 2, intervalMs: 3 * HOUR_MS, threshold: 42 };

  it('asks for results of these jobs in this range alone', () => {
    expect(resultsSearch(question)).toMatchObject({
      size: 0,
      query: {
        bool: {
          filter: [
            { terms: { job_id: ['a', 'b'] } },
            { range: { timestamp: { gte: 1, lt: 2, format: 'epoch_millis' } } },
            { terms: { result_type: ['bucket', 'record', 'influencer'] } },
          ],
        },
      },
      aggs: { jobs: { terms: { field: 'job_id', size: 2 } } },
    });
  });

  it('counts records from the threshold on, in intervals of the given length', () => {
    expect(resultsSearch(question)).toMatchObject({
      aggs: {
        jobs: {
          aggs: {
            buckets: { aggs: { timeline: { date_histogram: { fixed_interval: '180m' } } } },
            records: { aggs: { anomalies: { filter: { range: { record_score: { gte: 42 } } } } } },
          },
        },
      },
    });
  });
});
