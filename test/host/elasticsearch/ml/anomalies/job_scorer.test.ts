import fc from 'fast-check';

import type { JsonObject } from '../../json_value';
import type { JobResults } from './job_results';
import { BEGIN_MS, SPAN_MS, byTime, readInSteps, scorerOf, steady } from './testing/scored_job';
import type { WrittenDocument } from './testing/written_index';

const BUCKETS = 200;
const END_MS = BEGIN_MS + BUCKETS * SPAN_MS;
const USERS = ['alice', 'bob', 'carol'];

/** Four documents a bucket, of three users in turn. */
const USUAL = steady(BUCKETS, 4, (bucket, number) => ({
  user: USERS[(bucket + number) % 3] ?? '',
  ip: `10.0.0.${number}`,
  host: number === 0 ? 'db' : 'web',
  bytes: 100 + ((bucket * 7 + number) % 20),
  message: `user ${bucket} logged on from port ${number}`,
}));

/** So many documents more in bucket 150, of mallory from one address. */
function odd(count: number, fields: Partial<WrittenDocument> = {}): WrittenDocument[] {
  return Array.from({ length: count }, (_none, i) => ({
    user: 'mallory',
    ip: '198.51.100.66',
    host: 'web',
    bytes: 110,
    message: 'user 5 logged on from port 6',
    ...fields,
    timeMs: BEGIN_MS + 150 * SPAN_MS + i * 1000,
  }));
}

function resultsOf(
  detector: JsonObject,
  documents: readonly WrittenDocument[],
  more?: JsonObject
): JobResults {
  return readInSteps(scorerOf([detector], more), byTime(documents), [END_MS]);
}

function topOf(results: JobResults): JsonObject {
  return [...results.records].sort((a, b) => b.score - a.score)[0]?.document ?? {};
}

const AT_150 = BEGIN_MS + 150 * SPAN_MS;

describe('JobScorer', () => {
  it.each<[string, JsonObject, WrittenDocument[], JsonObject]>([
    ['count', { function: 'high_count' }, odd(60), { function_description: 'count', actual: [64] }],
    [
      'count by',
      { function: 'count', by_field_name: 'host' },
      odd(60),
      { by_field_value: 'web', actual: [63] },
    ],
    ['non_zero_count', { function: 'high_non_zero_count' }, odd(60), { actual: [64] }],
    [
      'count over a population',
      { function: 'high_count', over_field_name: 'user' },
      odd(60),
      { over_field_value: 'mallory', actual: [60] },
    ],
    [
      'sum',
      { function: 'high_sum', field_name: 'bytes' },
      odd(1, { bytes: 90_000 }),
      { field_name: 'bytes', function_description: 'sum' },
    ],
    [
      'mean',
      { function: 'high_mean', field_name: 'bytes', partition_field_name: 'host' },
      odd(1, { bytes: 90_000 }),
      { partition_field_value: 'web' },
    ],
    ['max', { function: 'max', field_name: 'bytes' }, odd(1, { bytes: 90_000 }), { actual: [90_000] }],
    ['min', { function: 'low_min', field_name: 'bytes' }, odd(1, { bytes: -9000 }), { actual: [-9000] }],
    ['rare', { function: 'rare', by_field_name: 'user' }, odd(1), { by_field_value: 'mallory', actual: [1] }],
    [
      'rare in a partition',
      { function: 'rare', by_field_name: 'user', partition_field_name: 'host' },
      odd(1),
      { by_field_value: 'mallory', partition_field_value: 'web' },
    ],
    [
      'rare category',
      { function: 'rare', by_field_name: 'mlcategory' },
      odd(1, { message: 'disk is full' }),
      { by_field_value: '2' },
    ],
  ])('finds what is odd for %s', (_name, detector, incident, expected) => {
    const results = resultsOf(detector, [...USUAL, ...incident], {
      categorization_field_name: 'message',
    });
    expect(topOf(results)).toMatchObject({
      ...expected,
      timestamp: AT_150,
      is_interim: false,
      scored_by: 'stand-in',
      influencers: [
        { influencer_field_name: 'user', influencer_field_values: ['mallory'] },
        { influencer_field_name: 'ip', influencer_field_values: ['198.51.100.66'] },
      ],
      user: ['mallory'],
    });
    expect(topOf(results).record_score).toBeGreaterThan(50);
    expect(results.scores[150]).toBe(topOf(results).record_score);
    expect(resultsOf(detector, USUAL, { categorization_field_name: 'message' }).records).toEqual([]);
  });

  it('finds many different values and long ones', () => {
    const many = odd(60).map((document, i) => ({ ...document, ip: `198.51.100.${i}` }));
    const distinct = resultsOf({ function: 'high_distinct_count', field_name: 'ip' }, [...USUAL, ...many]);
    expect(topOf(distinct)).toMatchObject({ timestamp: AT_150, actual: [64] });
    const long = odd(1, { host: 'x'.repeat(500) });
    const info = resultsOf({ function: 'high_info_content', field_name: 'host' }, [...USUAL, ...long]);
    expect(topOf(info)).toMatchObject({ timestamp: AT_150, actual: [505] });
  });

  it('finds a user at an hour that is not theirs', () => {
    const office = Array.from({ length: 10 * 9 }, (_none, i) => ({
      user: 'alice',
      timeMs: BEGIN_MS + Math.floor(i / 9) * 86_400_000 + (9 + (i % 9)) * 3_600_000,
    }));
    const night = { user: 'alice', timeMs: BEGIN_MS + 9 * 86_400_000 + 3 * 3_600_000 };
    const detector = { function: 'time_of_day', by_field_name: 'user' };
    const end = [BEGIN_MS + 11 * 86_400_000];
    const results = readInSteps(scorerOf([detector]), byTime([...office, night]), end);
    expect(results.records.map(({ document }) => document)).toEqual([
      expect.objectContaining({ by_field_value: 'alice', timestamp: night.timeMs, actual: [3 * 3600] }),
    ]);
  });

  it('misses what does not come any more, where less counts as odd', () => {
    const busy = steady(BUCKETS, 12, () => ({ user: 'alice' })).filter(
      ({ timeMs }) => timeMs < AT_150 || timeMs >= AT_150 + SPAN_MS
    );
    expect(resultsOf({ function: 'low_count' }, busy).records.map(({ timeMs }) => timeMs)).toEqual([AT_150]);
    expect(resultsOf({ function: 'high_count' }, busy).records).toEqual([]);
  });

  it('says nothing before it has learned', () => {
    const early = odd(60).map((document) => ({ ...document, timeMs: document.timeMs - 135 * SPAN_MS }));
    for (const detector of [{ function: 'count' }, { function: 'rare', by_field_name: 'user' }])
      expect(resultsOf(detector, [...USUAL, ...early]).records).toEqual([]);
  });

  it('has no opinion on sums of which there have been only a few, nor on how a single value varies', () => {
    const few = USUAL.filter((_document, i) => i % 100 === 0);
    expect(resultsOf({ function: 'high_sum', field_name: 'bytes' }, few).records).toEqual([]);
    const single = USUAL.filter((_document, i) => i % 4 === 0).map((document, i) => ({
      ...document,
      bytes: i,
    }));
    expect(resultsOf({ function: 'varp', field_name: 'bytes' }, single).records).toEqual([]);
    const sparse = steady(3000, 1, () => ({ bytes: 100 })).filter((_document, i) => i % 100 === 0);
    const sums = scorerOf([{ function: 'high_sum', field_name: 'bytes' }]);
    expect(readInSteps(sums, sparse, [BEGIN_MS + 3000 * SPAN_MS]).records).toEqual([]);
    const spread = odd(2).map((document, i) => ({ ...document, bytes: i * 90_000 }));
    const varied = resultsOf({ function: 'high_varp', field_name: 'bytes' }, [...USUAL, ...spread]);
    expect(topOf(varied)).toMatchObject({ timestamp: AT_150, function_description: 'varp' });
  });

  it('scores the third of the new values lower than the first', () => {
    const three = [0, 1, 2].flatMap((i) =>
      odd(1, { user: `new-${i}` }).map((document) => ({
        ...document,
        timeMs: document.timeMs + i * 10 * SPAN_MS,
      }))
    );
    const { records } = resultsOf({ function: 'rare', by_field_name: 'user' }, [...USUAL, ...three]);
    const scores = records.map(({ score }) => score);
    expect(scores).toHaveLength(3);
    expect([...scores].sort((a, b) => b - a)).toEqual(scores);
  });

  it('leaves out what the job says to skip, and detectors on fields that only a script knows', () => {
    const rules = [{ conditions: [{ applies_to: 'actual', operator: 'lt', value: 100 }] }];
    expect(resultsOf({ function: 'count', custom_rules: rules }, [...USUAL, ...odd(60)]).records).toEqual([]);
    const computed = readInSteps(
      scorerOf([{ function: 'rare', by_field_name: 'user' }]),
      byTime([...USUAL, ...odd(1)]),
      [END_MS],
      { computed: ['user'] }
    );
    expect(computed.records).toEqual([]);
    expect(computed.scores).toHaveLength(BUCKETS);
  });

  it('has interim results of the bucket under way, until it is complete', () => {
    const scorer = scorerOf([{ function: 'high_count' }]);
    const documents = byTime([...USUAL, ...odd(60)]);
    const interim = readInSteps(scorer, documents, [AT_150 + SPAN_MS / 2], { isCurrent: true });
    expect(interim.scores).toHaveLength(150);
    expect(interim.records).toEqual([]);
    expect(interim.interim?.records[0]?.document).toMatchObject({ is_interim: true, timestamp: AT_150 });
    const rest = documents.filter(({ timeMs }) => timeMs >= AT_150 + SPAN_MS / 2);
    const complete = readInSteps(scorer, rest, [AT_150 + SPAN_MS], { isCurrent: true });
    expect(complete.interim).toBeUndefined();
    expect(complete.records[0]?.document).toMatchObject({
      is_interim: false,
      timestamp: AT_150,
      actual: [64],
    });
  });

  it('has none of a bucket in which the reading of the past ends', () => {
    const half = [AT_150 + SPAN_MS / 2];
    expect(readInSteps(scorerOf([{ function: 'count' }]), USUAL, half).interim).toBeUndefined();
  });

  it('changes its version only when its results may', () => {
    const scorer = scorerOf([{ function: 'count' }]);
    const step = { parts: [], isCurrent: true, computedFields: new Set<string>() };
    scorer.read({ ...step, endMs: AT_150 });
    expect(scorer.version).toBe(0);
    readInSteps(scorer, USUAL.slice(0, 8), [AT_150], { isCurrent: true });
    const { version } = scorer;
    scorer.read({ ...step, endMs: AT_150 + SPAN_MS / 2 });
    expect(scorer.version).toBe(version);
    scorer.read({ ...step, endMs: AT_150 + SPAN_MS });
    expect(scorer.version).toBeGreaterThan(version);
  });

  it('says the same however the datafeed cuts its reading, whenever it is asked', () => {
    const documents = byTime([...USUAL, ...odd(30)]);
    const detectors = [
      { function: 'count' },
      { function: 'rare', by_field_name: 'user' },
      { function: 'mean', field_name: 'bytes', by_field_name: 'host' },
    ];
    const atOnce = readInSteps(scorerOf(detectors), documents, [END_MS]);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: BEGIN_MS + 1, max: END_MS - 1 }), { maxLength: 6 }), (cuts) => {
        const scorer = scorerOf(detectors);
        const ends = [...cuts].sort((a, b) => a - b).concat(END_MS);
        const results = readInSteps(scorer, documents, ends);
        expect(results).toEqual(atOnce);
      }),
      { numRuns: 30 }
    );
  });
});
