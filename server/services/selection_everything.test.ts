import type { CandidateJob, SelectionProblem } from '../../common/selection/selection_problem';
import { everythingOf } from './selection_everything';

const job = (id: string, chargeBytes: number, itemKeys: string[], family = id): CandidateJob => ({
  id,
  family,
  chargeBytes,
  itemKeys,
});

function everything(candidates: CandidateJob[], more: Partial<SelectionProblem> = {}) {
  const items = ['x', 'y', 'z'].map((key, position) => ({ key, weight: position + 1 }));
  return everythingOf({ items, candidates, pinned: [], covered: [], ...more });
}

describe('everythingOf', () => {
  const TWINS = [job('old', 10, ['x', 'y'], 'twins'), job('new', 30, ['z', 'y'], 'twins')];

  it('is all candidates, whatever the budget', () => {
    const jobs = [job('a', 10, ['x', 'y']), job('b', 20, ['y'])];
    expect(everything(jobs, { memoryBytes: 0, maxJobs: 0 })).toEqual({ jobs: 2, memoryBytes: 30, weight: 3 });
    expect(everything([])).toEqual({ jobs: 0, memoryBytes: 0, weight: 0 });
  });

  it.each([
    ['the one that covers most', TWINS, [], { memoryBytes: 30, weight: 5 }],
    ['the pinned one, though it covers less', TWINS, ['old'], { memoryBytes: 10, weight: 3 }],
    [
      'the smaller of two that cover as much',
      [job('old', 30, ['x'], 'twins'), job('new', 10, ['x'], 'twins')],
      [],
      { memoryBytes: 10, weight: 1 },
    ],
  ])('takes of a family %s', (_, jobs, pinned, expected) => {
    for (const candidates of [jobs, [...jobs].reverse()]) {
      expect(everything(candidates, { pinned })).toEqual({ jobs: 1, ...expected });
    }
  });

  it('counts what is covered anyway, and nothing twice or that nobody wants', () => {
    const { weight } = everything([job('a', 1, ['y', 'nobody'])], { covered: ['x', 'y'] });
    expect(weight).toBe(3);
  });
});
