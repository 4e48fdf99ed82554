import fc from 'fast-check';

import { samplingProbability } from './sampling';

it.each([
  [0, 1],
  [1_000_000, 1],
  [1_000_001, 0.499_999_5],
  [10_000_000, 0.05],
  [5_000_000_000, 0.0001],
])('%p documents are looked at with probability %p', (documents, expected) => {
  expect(samplingProbability(documents)).toBeCloseTo(expected, 9);
});

it('never looks at more than a million, and is always a probability that Elasticsearch takes', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e12 }), (documents) => {
      const probability = samplingProbability(documents);
      expect(documents * probability).toBeLessThanOrEqual(1_000_000);
      expect(probability === 1 || (probability > 0 && probability <= 0.5)).toBe(true);
    })
  );
});
