import fc from 'fast-check';

import { smallProblem } from '../../test/arbitraries/selection_problem';
import { impossibleReason } from './impossible_reason';
import { openProblem } from './open_problem';
import { reduceProblem } from './reduce_problem';
import type { CandidateJob, SelectionProblem } from './selection_problem';
import { bruteForce } from './testing/brute_force';

const KB = 1024;

function job(id: string, kilobytes: number, itemKeys: string, family = id): CandidateJob {
  return { id, family, chargeBytes: kilobytes * KB, itemKeys: [...itemKeys] };
}

function reduced(candidates: CandidateJob[], more: Partial<SelectionProblem> = {}) {
  const items = [...'abcdef'].map((key) => ({ key, weight: 1 }));
  const { jobs, weights } = reduceProblem(
    openProblem({ items, candidates, pinned: [], covered: [], ...more })
  );
  return { jobs: jobs.map(({ id }) => id), weights };
}

describe('the reduced problem', () => {
  it.each([
    ['a job of which another covers more for as much', [job('less', 2, 'a'), job('more', 2, 'ab')], ['more']],
    [
      'a job of which another covers as much for less',
      [job('dear', 3, 'ab'), job('lean', 2, 'ab')],
      ['lean'],
    ],
    ['the second by id of two that are equal', [job('two', 2, 'ab'), job('one', 2, 'ab')], ['one']],
    [
      'a job of which a twin is better, whoever else is in the family',
      [job('less', 2, 'a', 'f'), job('more', 2, 'ab', 'f'), job('twin', 1, 'c', 'f')],
      ['more', 'twin'],
    ],
    [
      'a job when the twin that was in the way is gone',
      [job('less', 2, 'a'), job('more', 2, 'ab', 'f'), job('twin', 3, 'b', 'f')],
      ['more'],
    ],
  ])('leaves out %s', (_, candidates, left) => expect(reduced(candidates).jobs).toEqual(left));

  it.each([
    ['takes less memory', [job('lean', 1, 'a'), job('more', 2, 'ab')]],
    ['covers something of its own', [job('one', 2, 'ac'), job('two', 2, 'ab')]],
    [
      'may be wanted beside a twin of the better one',
      [job('less', 2, 'a'), job('more', 2, 'ab', 'f'), job('twin', 2, 'bcd', 'f')],
    ],
  ])('keeps a job that %s', (_, candidates) => {
    expect(reduced(candidates).jobs).toEqual(candidates.map(({ id }) => id).sort());
  });

  it('has one item for those that the same jobs cover, and none for what nobody covers', () => {
    const { weights } = reduced([job('one', 1, 'abc'), job('two', 2, 'bcd')]);
    // a, b with c, d
    expect(weights).toEqual([1, 2, 1]);
  });

  it('is left with what its pins do not settle', () => {
    const candidates = [
      job('pin', 4, 'a', 'f'),
      job('twin', 1, 'b', 'f'),
      job('same', 1, 'a'),
      job('large', 7, 'c'),
      job('open', 6, 'abd'),
    ];
    expect(reduced(candidates, { pinned: ['pin'], memoryBytes: 10 * KB })).toEqual({
      jobs: ['open'],
      weights: [2],
    });
  });

  it('has the optimum of the whole in weight, memory and count', () => {
    fc.assert(
      fc.property(smallProblem, (small) => {
        fc.pre(impossibleReason(small) === undefined);
        const left = new Set(reduceProblem(openProblem(small)).jobs.map(({ id }) => id));
        const candidates = small.candidates.filter(({ id }) => left.has(id) || small.pinned.includes(id));
        expect(bruteForce({ ...small, candidates })).toEqual(bruteForce(small));
      }),
      { numRuns: 500, seed: 20260106 }
    );
  });
});
