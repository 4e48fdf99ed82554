import fc from 'fast-check';

import { greedySelection } from './greedy_selection';
import { impossibleReason } from './impossible_reason';
import { bruteForce, isAllowed, valueOf } from './testing/brute_force';
import { smallProblem } from '../../test/arbitraries/selection_problem';

describe('the greedy selection', () => {
  it('keeps all rules, and says what it is worth', () => {
    fc.assert(
      fc.property(smallProblem, (small) => {
        fc.pre(impossibleReason(small) === undefined);
        const { jobIds, weight } = greedySelection(small);
        const jobs = small.candidates.filter(({ id }) => jobIds.includes(id));
        expect(isAllowed(jobs, small)).toBe(true);
        expect(valueOf(jobs, small).weight).toBe(weight);
        expect(weight).toBeLessThanOrEqual(bruteForce(small)?.weight ?? -1);
      }),
      { numRuns: 500, seed: 20260104 }
    );
  });

  it('is the better one of two ways, where a small job stands before a good one', () => {
    const job = (id: string, chargeBytes: number, itemKeys: string[]) => ({
      id,
      family: id,
      chargeBytes,
      itemKeys,
    });
    const problem = {
      items: ['a', 'b', 'c'].map((key) => ({ key, weight: 1 })),
      candidates: [job('small', 1, ['a']), job('good', 10, ['b', 'c'])],
      pinned: [],
      covered: [],
    };
    expect(greedySelection({ ...problem, memoryBytes: 10 })).toEqual({ jobIds: ['good'], weight: 2 });
    expect(greedySelection({ ...problem, maxJobs: 1 })).toEqual({ jobIds: ['good'], weight: 2 });
    expect(greedySelection({ ...problem, memoryBytes: 11 })).toEqual({
      jobIds: ['good', 'small'],
      weight: 3,
    });
  });

  it('places jobs by first fit, since trying all ways at each step may take minutes', () => {
    const candidates = [4, 4, 3, 3, 3, 3].map((chargeBytes, at) => ({
      id: `job_${at}`,
      family: `job_${at}`,
      chargeBytes,
      itemKeys: [`item_${at}`],
    }));
    const items = candidates.map((_, at) => ({ key: `item_${at}`, weight: 1 }));
    const problem = { items, candidates, pinned: [], covered: [], nodes: [10, 10] };
    expect(greedySelection(problem).weight).toBe(5);
    expect(bruteForce(problem)?.weight).toBe(6);
  });
});
