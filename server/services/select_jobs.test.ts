import type { SolveLp } from '../../common/selection/solve_lp';
import { MEBIBYTE } from '../testing/coverage_job_fixture';
import {
  A,
  B,
  C,
  cluster,
  D,
  idsOf,
  inMegabytes,
  KEYS,
  MANY,
  selected,
  type TestJob,
} from '../testing/selection_cluster';
import { unanswered } from '../testing/sources_fixture';
import { UnknownJobsError } from './plan_activation';
import type { SelectionOptions } from './select_jobs';
import { UnknownObjectiveError } from './selection_items';
import { CallerGoneError } from './shared_runs';

describe('selectJobs', () => {
  it('covers most within the memory, and tells what each job adds and what is left', async () => {
    const answer = await selected(cluster([A, B, C, D]), { budget: { memoryBytes: 80 * MEBIBYTE } });
    expect(answer).toMatchObject({
      optimal: true,
      weight: 3,
      bound: 3,
      totalWeight: 5,
      warnings: [],
      notes: [],
    });
    expect(answer.jobs).toEqual([
      {
        id: 'a',
        title: 'Rare User',
        state: 'ready',
        pinned: false,
        memoryBytes: 40 * MEBIBYTE,
        memorySource: 'module',
        adds: ['TA0001/T1078', 'TA0006/T1110'],
        only: ['TA0001/T1078'],
      },
      expect.objectContaining({ id: 'b', adds: ['TA0011/T1071.004'], only: ['TA0011/T1071.004'] }),
    ]);
    expect(inMegabytes(answer.memoryBytes)).toBe(80);
    expect(answer.covered).toEqual([
      { key: 'TA0001/T1078', weight: 1, jobIds: ['a'] },
      { key: 'TA0006/T1110', weight: 1, jobIds: ['a', 'b'] },
      { key: 'TA0011/T1071.004', weight: 1, jobIds: ['b'] },
    ]);
    expect(answer.uncovered).toEqual([
      {
        key: 'TA0002/T1059',
        weight: 1,
        why: 'budget',
        cheapest: { jobId: 'c', title: 'Rare User', state: 'ready', memoryBytes: 100 * MEBIBYTE },
      },
      expect.objectContaining({
        key: 'TA0040/T1485',
        why: 'state',
        cheapest: expect.objectContaining({ jobId: 'd' }),
      }),
    ]);
    expect(answer.everything).toEqual({ jobs: 3, memoryBytes: 180 * MEBIBYTE, weight: 4 });
    expect(answer.kept).toEqual({ jobIds: [], weight: 0 });
    expect(answer.budget).toEqual({ memoryBytes: 80 * MEBIBYTE });
    expect(answer.impossible).toBeUndefined();
    expect(answer.curve).toBeUndefined();
    expect(answer.solver.milliseconds).toBeGreaterThanOrEqual(0);
  });

  it('takes the one job that does more than two, where the budget is a number of jobs', async () => {
    expect(idsOf(await selected(cluster([A, B, C]), { budget: { maxJobs: 1 } }))).toEqual(['c']);
  });

  it('obeys pins, exclusions, weights and allowed states', async () => {
    const sources = cluster([A, B, C, D]);
    const budget = { maxJobs: 2 };
    expect(idsOf(await selected(sources, { budget, include: ['b'] })).sort()).toEqual(['b', 'c']);
    const without = await selected(sources, { budget, exclude: ['c'] });
    expect(idsOf(without).sort()).toEqual(['a', 'b']);
    expect(without.uncovered).toContainEqual(
      expect.objectContaining({
        key: 'TA0002/T1059',
        why: 'excluded',
        cheapest: expect.objectContaining({ jobId: 'c' }),
      })
    );
    const heavy = await selected(sources, {
      budget: { maxJobs: 1 },
      states: ['needs_data', 'ready'],
      objective: { weights: { 'TA0040/T1485': 9 } },
    });
    expect(idsOf(heavy)).toEqual(['d']);
    expect(heavy.covered).toEqual([{ key: 'TA0040/T1485', weight: 9, jobIds: ['d'] }]);
  });

  it('takes a pinned job in any state', async () => {
    const { jobs } = await selected(cluster([A, D]), { include: ['d'] });
    expect(jobs.map(({ id, state, pinned }) => [id, state, pinned])).toEqual([
      ['a', 'ready', false],
      ['d', 'needs_data', true],
    ]);
  });

  it('counts an estimate for more than the limit of a module, and a measured size for more than that', async () => {
    const estimates = { a: 12 * MEBIBYTE, b: 13 * MEBIBYTE };
    const { jobs } = await selected(cluster([A, { ...B, runs: { modelMb: 5 } }]), {
      running: 'reconsider',
      estimates,
    });
    expect(
      jobs.map(({ id, memoryBytes, memorySource }) => [id, inMegabytes(memoryBytes), memorySource]).sort()
    ).toEqual([
      ['a', 22, 'estimate'],
      ['b', 15, 'measured'],
    ]);
  });

  it.each<[string, TestJob[], Partial<SelectionOptions>, object[]]>([
    [
      'no memory',
      [A, C],
      { budget: { memoryBytes: 0 } },
      [{ code: 'nothing_fits', smallestBytes: 40 * MEBIBYTE }],
    ],
    [
      'no job allowed',
      [A],
      { budget: { maxJobs: 0 } },
      [{ code: 'nothing_fits', smallestBytes: 40 * MEBIBYTE }],
    ],
    ['only jobs in other states', [D], {}, [{ code: 'no_candidates' }]],
    ['nothing wanted', [A], { objective: { pairs: [] } }, [{ code: 'no_candidates' }]],
    ['all covered by what runs', [{ ...C, runs: {} }, A], {}, [{ code: 'nothing_to_add' }]],
  ])('explains an empty selection: %s', async (_, jobs, options, notes) => {
    const answer = await selected(cluster(jobs), options);
    expect(answer).toMatchObject({
      jobs: [],
      memoryBytes: 0,
      optimal: true,
      notes,
      solver: { name: 'none' },
    });
    expect(answer.bound).toBe(answer.weight);
  });

  it('explains why pins are impossible', async () => {
    const answer = await selected(cluster([A, B]), {
      budget: { memoryBytes: 50 * MEBIBYTE },
      include: ['a', 'b'],
    });
    expect(answer).toMatchObject({
      jobs: [],
      impossible: { code: 'pins_over_memory', neededBytes: 80 * MEBIBYTE, memoryBytes: 50 * MEBIBYTE },
      notes: [],
    });
  });

  it('draws the curve up to everything, with what is covered anyway', async () => {
    const sources = cluster([{ ...A, runs: {} }, B, C]);
    const { curve = [], everything } = await selected(sources, { curve: true, budget: { maxJobs: 1 } });
    expect(curve.length).toBeGreaterThan(1);
    expect(curve[0]).toMatchObject({ jobs: 0, weight: 2 });
    expect(curve[curve.length - 1]?.weight).toBe(everything.weight);
    const weights = curve.map(({ weight }) => weight);
    expect(weights).toEqual([...weights].sort((a, b) => a - b));
    expect(curve.every(({ optimal }) => optimal)).toBe(true);
  });

  it('says that a greedy selection stands in where the solver fails', async () => {
    const failing: SolveLp = () => Promise.resolve({ status: 'failed', values: new Map(), message: 'gone' });
    const { solver, optimal } = await selected(
      cluster(MANY),
      { budget: { memoryBytes: 100 * MEBIBYTE } },
      { solve: failing }
    );
    expect([solver.name, optimal]).toEqual(['greedy', false]);
  });

  it('has the bound include what is covered anyway, where the best is not proven', async () => {
    const late: SolveLp = () => Promise.resolve({ status: 'time_limit', values: new Map() });
    const runs: TestJob = { id: 'runs', mb: 20, names: ['TA0006/T1110'], runs: {} };
    const answer = await selected(
      cluster([runs, ...MANY]),
      { budget: { memoryBytes: 100 * MEBIBYTE } },
      { solve: late }
    );
    expect(answer).toMatchObject({ optimal: false, kept: { weight: 1 }, bound: KEYS.length + 1 });
    expect(answer.weight).toBeLessThan(answer.bound);
  });

  it('lists items by weight, then by key', async () => {
    const weights = { 'TA0006/T1110': 5, 'TA0002/T1059': 5 };
    const { covered, uncovered } = await selected(cluster([C, D]), { objective: { weights } });
    expect(covered.map(({ key }) => key)).toEqual([
      'TA0002/T1059',
      'TA0006/T1110',
      'TA0001/T1078',
      'TA0011/T1071.004',
    ]);
    expect(uncovered.map(({ key }) => key)).toEqual(['TA0040/T1485']);
  });

  it('refuses pins, goals and pairs that nobody knows', async () => {
    await expect(selected(cluster([A]), { include: ['a', 'nope'] })).rejects.toThrow(
      new UnknownJobsError(['nope'], 'include')
    );
    await expect(selected(cluster([A]), { objective: { goals: ['nope'] } })).rejects.toThrow(
      UnknownObjectiveError
    );
  });

  it('waits for no solver once the caller is gone', async () => {
    const leaving = new AbortController();
    const endless: SolveLp = () => {
      leaving.abort();
      return new Promise(() => undefined);
    };
    await expect(
      selected(
        cluster([A, B, C]),
        { budget: { memoryBytes: 80 * MEBIBYTE } },
        { solve: endless, signal: leaving.signal }
      )
    ).rejects.toThrow(CallerGoneError);
  });

  it('goes on without installed jobs, and says so', async () => {
    const answer = await selected(cluster([A], { installedJobs: () => unanswered('server_error') }), {});
    expect([idsOf(answer), answer.warnings.map(({ code }) => code), answer.partial]).toEqual([
      ['a'],
      ['installed_jobs_unreadable'],
      true,
    ]);
  });
});
