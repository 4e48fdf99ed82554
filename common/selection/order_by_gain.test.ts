import { orderByGain } from './order_by_gain';
import type { CandidateJob, SelectionProblem } from './selection_problem';

function problem(candidates: CandidateJob[], covered: string[] = []): SelectionProblem {
  const items = ['a', 'b', 'c', 'd'].map((key) => ({ key, weight: key === 'd' ? 10 : 1 }));
  return { items, candidates, pinned: [], covered };
}

const job = (id: string, chargeBytes: number, ...itemKeys: string[]): CandidateJob => ({
  id,
  family: id,
  chargeBytes,
  itemKeys,
});

describe('the order of selected jobs', () => {
  it('goes by weight for memory, counting what was added before as won', () => {
    const candidates = [job('wide', 100, 'a', 'b', 'c'), job('lean', 10, 'a'), job('heavy', 50, 'd')];
    expect(orderByGain(problem(candidates), ['wide', 'heavy', 'lean'])).toEqual([
      { id: 'heavy', adds: ['d'], only: ['d'] },
      { id: 'lean', adds: ['a'], only: [] },
      { id: 'wide', adds: ['b', 'c'], only: ['b', 'c'] },
    ]);
  });

  it('is by id where gains are equal, and counts neither foreign items nor those covered anyway', () => {
    const candidates = [job('second', 10, 'b', 'x'), job('first', 10, 'b', 'c'), job('unselected', 1, 'b')];
    expect(orderByGain(problem(candidates, ['c']), ['second', 'first', 'nobody'])).toEqual([
      { id: 'first', adds: ['b'], only: [] },
      { id: 'second', adds: [], only: [] },
    ]);
  });
});
