import { greedySelection } from './greedy_selection';
import { impossibleReason } from './impossible_reason';
import { openProblem, type OpenJob, type OpenProblem } from './open_problem';
import { packNodes } from './pack_nodes';
import { reduceProblem } from './reduce_problem';
import { searchBest } from './search_best';
import { weightOfJobs, type Found } from './search_levels';
import type { CandidateJob, SelectionProblem, SelectionResult } from './selection_problem';
import type { SolveLp } from './solve_lp';
import { sum } from './sum';

export interface SolveOptions {
  solve: SolveLp;
  /** For all models together. */
  timeLimitMs: number;
  /** A clock in milliseconds that never goes back. */
  now?: () => number;
}

/**
 * The best selection within the budget: most weight, then least memory, then fewest jobs. Proven, unless the time limit
 * strikes or the solver fails, which the result says. Memory is counted in whole KB: charges rounded up, budgets down, so that
 * no selection exceeds them. The model is built from sorted input and solved without chance, so that the same question
 * has the same answer, whatever its order.
 *
 * Where the weight is proven and time was over before memory and count were, the proof is `time_limit` and `bound` equals
 * `weight`.
 */
export async function solveSelection(
  problem: SelectionProblem,
  { solve, timeLimitMs, now = () => performance.now() }: SolveOptions
): Promise<SelectionResult> {
  const until = now() + timeLimitMs;
  const why = impossibleReason(problem);
  if (why) return { kind: 'impossible', why };
  const open = reduceProblem(openProblem(problem));
  if (open.jobs.length === 0 || open.count === 0) return selectionOf(open, [], 'optimal', 0);

  const found = await searchBest(open, { solve, remainingMs: () => until - now() });
  if (found.kind === 'nothing' && found.why === 'impossible' && !pinsFitNodes(open)) {
    return { kind: 'impossible', why: { code: 'pins_fit_no_nodes', neededBytes: chargeOf(open.pins) } };
  }
  return found.kind === 'found' && found.proven !== 'nothing'
    ? selectionOf(open, found.jobs, found.proven === 'all' ? 'optimal' : 'time_limit', found.bound)
    : unproven(problem, open, found);
}

/** The better one of what was found so far and the greedy selection. */
function unproven(problem: SelectionProblem, open: OpenProblem, found: Found): SelectionResult {
  const greedy = greedySelection(problem);
  const proof = found.kind === 'nothing' && found.why !== 'time_limit' ? 'greedy' : 'time_limit';
  const bound = open.pinnedWeight + Math.min(found.bound ?? Infinity, sum(open.weights));
  const better =
    found.kind === 'found' && open.pinnedWeight + weightOfJobs(open, found.jobs) > greedy.weight
      ? selectionOf(open, found.jobs, proof, bound - open.pinnedWeight)
      : undefined;
  return better ?? { kind: 'selected', ...greedy, bound, proof };
}

function selectionOf(
  open: OpenProblem,
  jobs: readonly OpenJob[],
  proof: 'optimal' | 'time_limit' | 'greedy',
  bound: number
): SelectionResult {
  return {
    kind: 'selected',
    jobIds: [...open.pins, ...jobs].map(({ id }) => id).sort(),
    weight: open.pinnedWeight + weightOfJobs(open, jobs),
    bound: open.pinnedWeight + bound,
    proof,
  };
}

/** The budgets were looked at before; here it counts whether the solver may be right that there is no way. */
function pinsFitNodes({ pins, nodes }: OpenProblem): boolean {
  const charges = pins.map(({ chargeBytes }) => chargeBytes);
  return !nodes || packNodes(charges, nodes) === 'fits';
}

function chargeOf(jobs: readonly CandidateJob[]): number {
  return sum(jobs.map(({ chargeBytes }) => chargeBytes));
}
