import fc from 'fast-check';

import { estimateModelMemory } from './estimate_model_memory';

const ANALYSIS = {
  bucket_span: '15m',
  detectors: [{ function: 'rare', by_field_name: 'user.name', partition_field_name: 'host.name' }],
  influencers: ['user.name', 'source.ip'],
};

function megabytes(analysis: object, overall: object = {}, perBucket: object = {}): number {
  const estimate = estimateModelMemory({
    analysis_config: analysis,
    overall_cardinality: overall,
    max_bucket_cardinality: perBucket,
  }).model_memory_estimate;
  expect(estimate).toMatch(/^\d+mb$/);
  return parseInt(estimate, 10);
}

describe('the estimate of a job', () => {
  it.each([
    ['nothing but a count', { function: 'count' }, {}, 11],
    ['distinct values', { function: 'high_distinct_count', field_name: 'a' }, {}, 16],
    ['300 of a by field', { function: 'high_count', by_field_name: 'a' }, { a: 300 }, 17],
    ['300 of a partition field', { function: 'high_count', partition_field_name: 'a' }, { a: 300 }, 20],
    ['3000 of an over field', { function: 'high_count', over_field_name: 'a' }, { a: 3000 }, 13],
    ['no values at all', { function: 'rare', by_field_name: 'a' }, { a: 0 }, 10],
  ])('%s', (_, detector, overall, expected) => {
    expect(megabytes({ bucket_span: '15m', detectors: [detector] }, overall)).toBe(expected);
  });

  it('counts influencers that no detector has', () => {
    const overall = { 'user.name': 0, 'host.name': 0 };
    expect(megabytes(ANALYSIS, overall, { 'source.ip': 1024 })).toBe(20);
    expect(megabytes({ ...ANALYSIS, influencers: ['user.name'] }, overall)).toBe(10);
  });

  it('knows how many categories there will be', () => {
    const detectors = [{ function: 'count', by_field_name: 'mlcategory' }];
    const analysis = { bucket_span: '15m', detectors, categorization_field_name: 'message' };
    expect(megabytes(analysis)).toBe(26);
  });

  it('refuses what it is not told, and what it does not know', () => {
    expect(() => megabytes(ANALYSIS, { 'user.name': 1 }, { 'source.ip': 1 })).toThrow('[host.name]');
    expect(() => megabytes(ANALYSIS, { 'user.name': 1, 'host.name': 1 })).toThrow('[source.ip]');
    expect(() => estimateModelMemory({ analysis_config: ANALYSIS, more: 1 })).toThrow('[more]');
  });
});

const count = fc.integer({ min: 0, max: 50_000 });

test('it never falls when there are more values', () => {
  fc.assert(
    fc.property(count, count, count, count, (user, host, ip, more) => {
      const estimate = (users: number, hosts: number, addresses: number): number =>
        megabytes(ANALYSIS, { 'user.name': users, 'host.name': hosts }, { 'source.ip': addresses });
      const few = estimate(user, 1, ip);
      expect(estimate(user + more, 1, ip + more)).toBeGreaterThanOrEqual(few);
      expect(estimate(user, host + 1, ip)).toBeGreaterThanOrEqual(few);
    })
  );
});
