import fc from 'fast-check';

import { highsInProcess } from '../../server/solver/testing/highs_in_process';
import { selectionCurve } from './selection_curve';
import type { SelectionProblem } from './selection_problem';
import type { SolveLp } from './solve_lp';
import { bruteForce } from './testing/brute_force';
import { smallProblem } from '../../test/arbitraries/selection_problem';

const MB = 2 ** 20;
const options = { solve: highsInProcess(), timeLimitMs: 60_000, points: 6 };

const problem: SelectionProblem = {
  items: ['a', 'b', 'c', 'd'].map((key) => ({ key, weight: 1 })),
  candidates: [
    { id: 'lean', family: 'lean', chargeBytes: 20 * MB, itemKeys: ['a', 'b'] },
    { id: 'middle', family: 'middle', chargeBytes: 60 * MB, itemKeys: ['b', 'c'] },
    { id: 'heavy', family: 'heavy', chargeBytes: 500 * MB, itemKeys: ['d'] },
  ],
  pinned: [],
  covered: [],
};

describe('the curve', () => {
  it('has the best for each memory at which there is a better one', async () => {
    expect(await selectionCurve(problem, { ...options, points: 12 })).toEqual([
      { memoryBytes: 0, jobs: 0, weight: 0, optimal: true },
      { memoryBytes: 20 * MB, jobs: 1, weight: 2, optimal: true },
      { memoryBytes: 80 * MB, jobs: 2, weight: 3, optimal: true },
      { memoryBytes: 580 * MB, jobs: 3, weight: 4, optimal: true },
    ]);
  });

  it('rises in memory and weight, each point the best for its memory', async () => {
    await fc.assert(
      fc.asyncProperty(smallProblem, async (small) => {
        const { nodes: _, ...anywhere } = small;
        const curve = await selectionCurve(anywhere, options);
        curve.forEach((point, at) => {
          expect(bruteForce({ ...anywhere, memoryBytes: point.memoryBytes })?.weight).toBe(point.weight);
          expect(point.optimal).toBe(true);
          const before = curve[at - 1];
          if (before)
            expect(point.weight > before.weight && point.memoryBytes > before.memoryBytes).toBe(true);
        });
        expect(curve.at(-1)?.weight).toBe(bruteForce({ ...anywhere, memoryBytes: undefined })?.weight);
      }),
      { numRuns: 40, seed: 20260105 }
    );
  });

  it('begins with the pins, and leaves out what fits on no node', async () => {
    const pinned = { ...problem, pinned: ['middle'], nodes: [100 * MB], memoryBytes: 1 };
    expect(await selectionCurve(pinned, options)).toEqual([
      { memoryBytes: 60 * MB, jobs: 1, weight: 2, optimal: true },
      { memoryBytes: 80 * MB, jobs: 2, weight: 3, optimal: true },
    ]);
  });

  it('is empty where the pins are impossible', async () => {
    expect(await selectionCurve({ ...problem, pinned: ['lean'], maxJobs: 0 }, options)).toEqual([]);
  });

  it('rises without a solver too, and claims a proof only where nothing is left to win', async () => {
    const solve = async () => ({ status: 'failed', values: new Map() }) as const;
    const job = (id: string, megabytes: number, itemKeys: string) => ({
      id,
      family: id,
      chargeBytes: megabytes * MB,
      itemKeys: [...itemKeys],
    });
    const candidates = [job('first', 22, 'bc'), job('one', 21, 'ab'), job('other', 21, 'cd')];
    const items = problem.items.map(({ key }) => ({ key, weight: key === 'b' || key === 'c' ? 3 : 1 }));
    expect(
      await selectionCurve({ ...problem, items, candidates }, { ...options, points: 12, solve })
    ).toEqual([
      { memoryBytes: 0, jobs: 0, weight: 0, optimal: true },
      { memoryBytes: 22 * MB, jobs: 1, weight: 6, optimal: false },
      { memoryBytes: 43 * MB, jobs: 2, weight: 7, optimal: false },
      { memoryBytes: 64 * MB, jobs: 3, weight: 8, optimal: true },
    ]);
  });

  it('rises though the solver fails now and then, so that a smaller budget has the worse answer', async () => {
    // By greed `middle` and `pad` win 13 for 40 MB, while `left` and `right` win 14 for 39.
    const weights = { a: 1, b: 3, c: 3, d: 3, e: 3, f: 1, g: 1 };
    const items = Object.entries(weights).map(([key, weight]) => ({ key, weight }));
    const jobs = { left: [20, 'abc'], right: [19, 'def'], middle: [24, 'bcde'], pad: [16, 'g'] } as const;
    const candidates = Object.entries(jobs).map(([id, [megabytes, keys]]) => ({
      id,
      family: id,
      chargeBytes: megabytes * MB,
      itemKeys: [...keys],
    }));
    const lucky = highsInProcess();
    for (let failing = 0; failing < 60; failing += 1) {
      let asked = 0;
      const solve: SolveLp = async (model, limits) =>
        (asked += 1) <= failing ? { status: 'failed', values: new Map() } : lucky(model, limits);
      const curve = await selectionCurve(
        { items, candidates, pinned: [], covered: [] },
        { ...options, points: 24, solve }
      );
      const bytes = curve.map(({ memoryBytes }) => memoryBytes);
      expect(bytes).toEqual([...new Set(bytes)].sort((one, other) => one - other));
    }
  });
});
