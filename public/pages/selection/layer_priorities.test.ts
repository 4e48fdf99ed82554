import fc from 'fast-check';

import type { CoverageSnapshot, SnapshotPair } from '../../../common/coverage/coverage_snapshot';
import { layerPriorities } from './layer_priorities';

const marked = (techniqueId: string, score?: number): SnapshotPair => ({
  tacticId: 'TA0006',
  techniqueId,
  state: 'marked',
  jobs: [],
  ...(score !== undefined && { score }),
});

const layer = (pairs: SnapshotPair[]): CoverageSnapshot => ({
  origin: 'layer',
  version: 18,
  mode: 'now',
  pairs,
  unplaced: ['T9999'],
});

it('weighs cells by their scores, the highest with 1000', () => {
  const pairs = [marked('T1110', 40), marked('T1003', 10), marked('T1555'), marked('T1556', -3)];
  expect(layerPriorities(layer(pairs))).toEqual({
    pairs: pairs.map(({ tacticId, techniqueId }) => ({ tacticId, techniqueId })),
    weights: { 'TA0006/T1110': 1000, 'TA0006/T1003': 250 },
    scored: 2,
    unplaced: ['T9999'],
  });
});

it.each([
  ['have the same score', [marked('T1110', 5), marked('T1003', 5)]],
  ['have none', [marked('T1110'), marked('T1003')]],
  ['are none', []],
])('weighs nothing where the cells %s', (_what, pairs) => {
  expect(layerPriorities(layer(pairs)).weights).toEqual({});
});

it('gives weights that a request may have, in the order of the scores', () => {
  const score = fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }), { nil: undefined });
  fc.assert(
    fc.property(fc.array(score, { maxLength: 30 }), (scores) => {
      const { weights } = layerPriorities(
        layer(scores.map((each, index) => marked(`T${1000 + index}`, each)))
      );
      const of = (index: number) => weights[`TA0006/T${1000 + index}`] ?? 1;
      scores.forEach((_, index) => {
        expect(Number.isInteger(of(index)) && of(index) >= 1 && of(index) <= 1000).toBe(true);
      });
      for (const [a, first = 0] of scores.entries()) {
        for (const [b, second = 0] of scores.entries()) {
          if (Math.max(0, first) >= Math.max(0, second)) expect(of(a)).toBeGreaterThanOrEqual(of(b));
        }
      }
    })
  );
});
