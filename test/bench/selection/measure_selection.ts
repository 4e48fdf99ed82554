import type { SelectionProblem } from '../../../common/selection/selection_problem';
import { solveSelection } from '../../../common/selection/solve_selection';
import { builtSolver } from './built_solver';
import { selectionInstance } from './selection_instance';

/** One budget, over several sets of jobs of one size. */
export interface SelectionMeasure {
  jobs: number;
  pairs: number;
  budget: string;
  /** Sets of jobs, each with a seed of its own. */
  instances: number;
  /** Of all selections with this budget, each repeated: from the problem to the answer, the way to the worker and back included. */
  medianMs: number;
  worstMs: number;
  /** Where the time limit struck before it was proven that nothing covers more. */
  coverageUnproven: number;
  /** Where it struck before it was proven that no less memory does. */
  memoryUnproven: number;
}

const GB = 2 ** 30;

type Budget = Pick<SelectionProblem, 'memoryBytes' | 'maxJobs' | 'nodes'>;

const BUDGETS: Record<string, Budget> = {
  '0.5 GB': { memoryBytes: 0.5 * GB },
  '1 GB': { memoryBytes: GB },
  '2 GB': { memoryBytes: 2 * GB },
  '4 GB': { memoryBytes: 4 * GB },
  'no limit': {},
  '10 jobs': { maxJobs: 10 },
  '20 jobs': { maxJobs: 20 },
  '40 jobs': { maxJobs: 40 },
  '3 nodes': { nodes: [GB, GB, 0.5 * GB] },
};

/** As `POST /selection` has it. */
const TIME_LIMIT_MS = 2_000;
const SEEDS = [1, 2, 3, 4, 5];
const REPETITIONS = 3;

/** Solves each budget on generated jobs of this size in the worker of the built package, once it is warm. */
export async function measureSelection(jobs: number, pairs: number): Promise<SelectionMeasure[]> {
  const solver = builtSolver();
  try {
    const solved = async (problem: SelectionProblem) => {
      const before = performance.now();
      const result = await solveSelection(problem, { solve: solver.solve, timeLimitMs: TIME_LIMIT_MS });
      if (result.kind === 'impossible') throw new Error(`a selection without pins is ${result.why.code}`);
      return { ...result, milliseconds: performance.now() - before };
    };
    const instances = SEEDS.map((seed) => selectionInstance(jobs, pairs, seed));
    for (const budget of Object.values(BUDGETS))
      await solved({ ...selectionInstance(110, 60, 0), ...budget });

    const measures: SelectionMeasure[] = [];
    for (const [name, budget] of Object.entries(BUDGETS)) {
      const results = [];
      for (let repetition = 0; repetition < REPETITIONS; repetition += 1) {
        for (const instance of instances) results.push(await solved({ ...instance, ...budget }));
      }
      const times = results.map(({ milliseconds }) => Math.round(milliseconds)).sort((a, b) => a - b);
      measures.push({
        jobs,
        pairs,
        budget: name,
        instances: instances.length,
        medianMs: times[Math.floor(times.length / 2)] ?? 0,
        worstMs: times.at(-1) ?? 0,
        coverageUnproven: results.filter(({ bound, weight }) => bound > weight).length,
        memoryUnproven: results.filter(({ proof }) => proof !== 'optimal').length,
      });
    }
    return measures;
  } finally {
    await solver.close();
  }
}
