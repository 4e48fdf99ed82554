import fc from 'fast-check';

import { highsInProcess } from '../../server/solver/testing/highs_in_process';
import { packNodes } from './pack_nodes';
import type { CandidateJob, SelectionProblem } from './selection_problem';
import type { LpAnswer, SolveLp } from './solve_lp';
import { solveSelection } from './solve_selection';
import { bruteForce, isAllowed, valueOf } from './testing/brute_force';
import { smallProblem } from '../../test/arbitraries/selection_problem';

const MB = 2 ** 20;
const highs = highsInProcess();
const exact = { solve: highs, timeLimitMs: 60_000 };

function job(id: string, megabytes: number, itemKeys: string, family = id): CandidateJob {
  return { id, family, chargeBytes: megabytes * MB, itemKeys: [...itemKeys] };
}

function problem(candidates: CandidateJob[], more: Partial<SelectionProblem> = {}): SelectionProblem {
  const items = [...'abcdef'].map((key) => ({ key, weight: 1 }));
  return { items, candidates, pinned: [], covered: [], ...more };
}

/** Greedy takes `middle` first, and then has room for one more only. */
const misleading = [job('middle', 22, 'bcde'), job('left', 21, 'abc'), job('right', 21, 'def')];
const BUDGET = { memoryBytes: 42 * MB };

describe('the selection', () => {
  it('is as good as the best of all that there are', async () => {
    await fc.assert(
      fc.asyncProperty(smallProblem, async (small) => {
        const best = bruteForce(small);
        const result = await solveSelection(small, exact);
        if (result.kind === 'impossible') {
          expect(best).toBeUndefined();
          return;
        }
        const jobs = small.candidates.filter(({ id }) => result.jobIds.includes(id));
        expect(isAllowed(jobs, small)).toBe(true);
        expect(valueOf(jobs, small)).toEqual(best);
        expect(result).toMatchObject({ weight: best?.weight, bound: best?.weight, proof: 'optimal' });
      }),
      { numRuns: 300, seed: 20260101 }
    );
  });

  it('leaves room for the pins on the nodes', async () => {
    const jobs = [job('pin', 50, 'a'), job('one', 70, 'b'), job('other', 60, 'c')];
    const limits = { pinned: ['pin'], nodes: [100 * MB, 100 * MB] };
    expect(await solveSelection(problem(jobs, limits), exact)).toEqual({
      kind: 'selected',
      jobIds: ['other', 'pin'],
      weight: 2,
      bound: 2,
      proof: 'optimal',
    });
  });

  it('believes a placement that the solver made, where packing anew gives up', async () => {
    // Three jobs fill each node to the brim, so there are few ways in a great many.
    const large = Array.from({ length: 16 }, (_, at) => 80_001 + at ** 2 * 37);
    const middle = large.map((_, at) => 60_003 + ((at * 7919) % 6007));
    const small = large.map((size, at) => 200_000 - size - (middle[at] ?? 0));
    const charges = [...large, ...middle, ...small].map((units) => units * 1024);
    const nodes = Array.from({ length: 16 }, () => 200_000 * 1024);
    const candidates = charges.map((chargeBytes, at) => ({
      id: `job_${at}`,
      family: `job_${at}`,
      chargeBytes,
      itemKeys: [`item_${at}`],
    }));
    const items = candidates.map((_, at) => ({ key: `item_${at}`, weight: 1 }));
    expect(packNodes(charges, nodes)).toBe('unknown');

    const placing: SolveLp = async (model, { timeLimitMs }) => {
      if (!model.includes('z0_0')) return highs(model, { timeLimitMs });
      const at = candidates.map(({ id }) => id).sort();
      const values = new Map(
        at.flatMap((id, position) => {
          const node = Number(id.slice('job_'.length)) % nodes.length;
          return [[`x${position}`, 1] as const, [`z${position}_${node}`, 1] as const];
        })
      );
      return { status: 'optimal', objective: 48, bound: 48, values };
    };
    const full = { items, candidates, pinned: [], covered: [], nodes };
    const result = await solveSelection(full, { solve: placing, timeLimitMs: 60_000 });
    expect(result).toMatchObject({ weight: 48, bound: 48, proof: 'optimal' });

    const overfilling: SolveLp = async (model, options) => {
      const answer = await placing(model, options);
      const inFirst = [...answer.values].map(
        ([name, value]) => [name.replace(/_\d+$/, '_0'), value] as const
      );
      return model.includes('z0_0') ? { ...answer, values: new Map(inFirst) } : answer;
    };
    const unplaced = await solveSelection(full, { solve: overfilling, timeLimitMs: 60_000 });
    expect(unplaced).toMatchObject({ proof: 'greedy' });
  });

  it('is the same whatever the order of the input', async () => {
    const shuffled = smallProblem.chain((small) =>
      fc.record({
        small: fc.constant(small),
        candidates: fc.shuffledSubarray([...small.candidates], { minLength: small.candidates.length }),
        items: fc.shuffledSubarray([...small.items], { minLength: small.items.length }),
      })
    );
    await fc.assert(
      fc.asyncProperty(shuffled, async ({ small, candidates, items }) => {
        const nodes = small.nodes && [...small.nodes].reverse();
        const result = await solveSelection({ ...small, candidates, items, nodes }, exact);
        expect(result).toEqual(await solveSelection(small, exact));
      }),
      { numRuns: 60, seed: 20260102 }
    );
  });

  it('takes what each step for itself would not', async () => {
    expect(await solveSelection(problem(misleading, BUDGET), exact)).toEqual({
      kind: 'selected',
      jobIds: ['left', 'right'],
      weight: 6,
      bound: 6,
      proof: 'optimal',
    });
  });

  it('takes the lesser of two where the better one is in the way of its family', async () => {
    const jobs = [job('lesser', 20, 'a'), job('better', 20, 'ab', 'both'), job('twin', 20, 'bcd', 'both')];
    const result = await solveSelection(problem(jobs), exact);
    expect(result).toMatchObject({ jobIds: ['lesser', 'twin'], weight: 4, proof: 'optimal' });
  });

  it('has the least memory of those with as much weight, then the fewest jobs', async () => {
    const single = [...'abcdef'].map((key) => job(key, 20, key));
    const equal = ['ab', 'cd', 'ef'].map((keys) => job(keys, 40, keys));
    const result = await solveSelection(problem([...single, ...equal]), exact);
    expect(result).toMatchObject({ jobIds: ['ab', 'cd', 'ef'], weight: 6, proof: 'optimal' });
    const large = job('abc', 80, 'abc');
    const lean = await solveSelection(problem([...single.slice(0, 3), large]), exact);
    expect(lean).toMatchObject({ jobIds: ['a', 'b', 'c'], weight: 3, proof: 'optimal' });
  });

  it('is empty and proven for a budget of nothing', async () => {
    const nothing = { kind: 'selected', jobIds: [], weight: 0, bound: 0, proof: 'optimal' };
    expect(await solveSelection(problem(misleading, { memoryBytes: 0 }), exact)).toEqual(nothing);
    expect(await solveSelection(problem(misleading, { maxJobs: 0 }), exact)).toEqual(nothing);
    expect(await solveSelection(problem(misleading, { nodes: [] }), exact)).toEqual(nothing);
  });

  it('keeps the budget to the byte where charges are no whole KB', async () => {
    const odd = misleading.map((each) => ({ ...each, chargeBytes: each.chargeBytes + 1 }));
    const result = await solveSelection(problem(odd, { memoryBytes: 42 * MB + 1 }), exact);
    expect(result).toMatchObject({ jobIds: ['middle'], proof: 'optimal' });
  });

  it('fits each job on one node, though the sum of them would hold more', async () => {
    const halves = [job('one', 60, 'a'), job('two', 60, 'b'), job('three', 60, 'c')];
    const result = await solveSelection(problem(halves, { nodes: [100 * MB, 100 * MB] }), exact);
    expect(result).toMatchObject({ weight: 2, bound: 2, proof: 'optimal' });
  });

  it.each([
    [
      'memory',
      { memoryBytes: 40 * MB },
      { code: 'pins_over_memory', neededBytes: 42 * MB, memoryBytes: 40 * MB },
    ],
    ['count', { maxJobs: 1 }, { code: 'pins_over_count', pins: 2, maxJobs: 1 }],
    [
      'the largest node',
      { nodes: [20 * MB, 10 * MB] },
      { code: 'pin_fits_no_node', jobId: 'left', chargeBytes: 21 * MB, largestBytes: 20 * MB },
    ],
    [
      'all nodes together',
      { nodes: [30 * MB, 20 * MB] },
      { code: 'pins_fit_no_nodes', neededBytes: 42 * MB },
    ],
  ])('says why pins are over %s', async (_, limits, why) => {
    const pinned = ['right', 'left'];
    expect(await solveSelection(problem(misleading, { ...limits, pinned }), exact)).toEqual({
      kind: 'impossible',
      why,
    });
  });

  it('says that pins are of one family', async () => {
    const twins = [job('new', 1, 'a', 'both'), job('old', 1, 'a', 'both')];
    expect(await solveSelection(problem(twins, { pinned: ['old', 'new'] }), exact)).toEqual({
      kind: 'impossible',
      why: { code: 'pinned_twins', family: 'both', jobIds: ['new', 'old'] },
    });
  });
});

describe('where the solver is of no help', () => {
  const hard = problem(misleading, BUDGET);
  const solver =
    (answer: Partial<LpAnswer> & Pick<LpAnswer, 'status'>): SolveLp =>
    async () => ({ values: new Map(), ...answer });

  /** Jobs have their positions by id: left, middle, (other,) right. */
  const selecting = (...positions: number[]) => new Map(positions.map((at) => [`x${at}`, 1]));

  it('answers the greedy selection, and says so, where it fails', async () => {
    expect(await solveSelection(hard, { solve: solver({ status: 'failed' }), timeLimitMs: 2000 })).toEqual({
      kind: 'selected',
      jobIds: ['middle'],
      weight: 4,
      bound: 6,
      proof: 'greedy',
    });
  });

  it('answers the better of greedy and what was found when time was over, and the bound', async () => {
    const found = { status: 'time_limit', bound: 5.7 } as const;
    const nothing = await solveSelection(hard, { solve: solver(found), timeLimitMs: 2000 });
    expect(nothing).toMatchObject({ jobIds: ['middle'], weight: 4, bound: 5, proof: 'time_limit' });
    const worse = { ...found, objective: 3, values: selecting(0) };
    expect(await solveSelection(hard, { solve: solver(worse), timeLimitMs: 2000 })).toEqual(nothing);
    const better = { status: 'time_limit', bound: 9.2, objective: 6, values: selecting(0, 3) } as const;
    const items = [...hard.items, { key: 'g', weight: 1 }];
    const oneMore = { ...hard, items, candidates: [...hard.candidates, job('other', 40, 'g')] };
    expect(await solveSelection(oneMore, { solve: solver(better), timeLimitMs: 2000 })).toMatchObject({
      jobIds: ['left', 'right'],
      weight: 6,
      bound: 7,
      proof: 'time_limit',
    });
  });

  it('does not believe an answer that breaks the budget', async () => {
    const liar = solver({ status: 'optimal', objective: 6, bound: 6, values: selecting(0, 1, 2) });
    expect(await solveSelection(hard, { solve: liar, timeLimitMs: 2000 })).toMatchObject({
      jobIds: ['middle'],
      proof: 'greedy',
    });
  });

  it('does not believe that there is no way where the pins alone are one', async () => {
    const wrong = solver({ status: 'infeasible' });
    const pinned = { ...hard, pinned: ['left'], nodes: [60 * MB] };
    expect(await solveSelection(pinned, { solve: wrong, timeLimitMs: 2000 })).toMatchObject({
      kind: 'selected',
      jobIds: ['left', 'right'],
      proof: 'greedy',
    });
  });

  it('asks nothing more when time is over, and keeps what is proven', async () => {
    let clock = 0;
    const slow: SolveLp = async (model, options) => {
      clock += 3000;
      return highs(model, options);
    };
    const options = { solve: slow, timeLimitMs: 2000, now: () => clock };
    expect(await solveSelection(hard, options)).toMatchObject({ weight: 6, bound: 6, proof: 'time_limit' });
  });
});
