import type { SelectionProblem, SelectionResult } from './selection_problem';
import { solveSelection } from './solve_selection';
import type { SolveLp } from './solve_lp';
import { sum } from './sum';

export interface CurveOptions {
  solve: SolveLp;
  /** For the whole curve. */
  timeLimitMs: number;
  /** Budgets to look at, at least 2. */
  points: number;
  /** A clock in milliseconds that never goes back. */
  now?: () => number;
}

export interface WeightAtMemory {
  /** Charges of the jobs, bytes. */
  memoryBytes: number;
  jobs: number;
  /** Of what is won, as in a selection's result. */
  weight: number;
  /** Proven: no selection of so much memory has more. */
  optimal: boolean;
}

/**
 * The best weight for memory budgets from what the pins take to the least that all that can be won takes; more memory wins no
 * more. Budgets lie closer where they are small, since each MB wins most there. Rising in both: a budget that wins no more
 * than a smaller one has no point. Budget and nodes of the problem are put aside, except that a job which fits on no node stays
 * out; the count stays. Empty if the pins are impossible.
 */
export async function selectionCurve(
  problem: SelectionProblem,
  options: CurveOptions
): Promise<WeightAtMemory[]> {
  const { solve, timeLimitMs, points, now = () => performance.now() } = options;
  const until = now() + timeLimitMs;
  const free = withoutMemory(problem);
  const most = pointOf(free, await solveSelection(free, { solve, timeLimitMs: timeLimitMs / points, now }));
  if (!most) return [];

  const pinned = new Set(free.pinned);
  const least = sum(free.candidates.map(({ id, chargeBytes }) => (pinned.has(id) ? chargeBytes : 0)));
  const curve: WeightAtMemory[] = [];
  for (let step = 0; step < points - 1; step += 1) {
    const memoryBytes = Math.round(least + (most.memoryBytes - least) * (step / (points - 1)) ** 2);
    const limit = (until - now()) / (points - 1 - step);
    const budget = { ...free, memoryBytes };
    const point = pointOf(budget, await solveSelection(budget, { solve, timeLimitMs: limit, now }));
    if (point) addRising(curve, point);
  }
  addRising(curve, most);
  return curve;
}

function withoutMemory({ memoryBytes: _, nodes, ...rest }: SelectionProblem): SelectionProblem {
  const largest = nodes ? Math.max(0, ...nodes) : Infinity;
  const pinned = new Set(rest.pinned);
  const candidates = rest.candidates.filter(
    ({ id, chargeBytes }) => pinned.has(id) || chargeBytes <= largest
  );
  return { ...rest, candidates };
}

function pointOf({ candidates }: SelectionProblem, result: SelectionResult): WeightAtMemory | undefined {
  if (result.kind === 'impossible') return undefined;
  const { jobIds, weight, bound } = result;
  const selected = new Set(jobIds);
  const charges = candidates.map(({ id, chargeBytes }) => (selected.has(id) ? chargeBytes : 0));
  return { memoryBytes: sum(charges), jobs: jobIds.length, weight, optimal: bound <= weight };
}

/** A point that is no better than one before is none, and one that is better for less memory takes the place of those. */
function addRising(curve: WeightAtMemory[], point: WeightAtMemory): void {
  while (
    (curve.at(-1)?.memoryBytes ?? -1) >= point.memoryBytes &&
    (curve.at(-1)?.weight ?? 0) < point.weight
  ) {
    curve.pop();
  }
  if (point.weight > (curve.at(-1)?.weight ?? -1)) curve.push(point);
}
