import { isPlaced } from './is_placed';
import type { OpenJob, OpenProblem } from './open_problem';
import { selectionModel, type ModelGoal } from './selection_model';
import type { LpAnswer, SolveLp } from './solve_lp';
import { sum } from './sum';

export interface SearchOptions {
  solve: SolveLp;
  /** Milliseconds that are left now. */
  remainingMs: () => number;
}

export type Found =
  | {
      kind: 'found';
      jobs: readonly OpenJob[];
      /** `weight`: it is the most, but less memory or fewer jobs might do. */
      proven: 'all' | 'weight' | 'nothing';
      /** No selection has more weight. */
      bound: number;
    }
  /** No selection was found: there is none, the solver failed, or time was over before. */
  | { kind: 'nothing'; why: 'impossible' | 'failed' | 'time_limit'; bound?: number };

/** How far a solver's bound may be off where the true one is a whole number. */
const TOLERANCE = 1e-4;

/**
 * Looks for the most weight, then for the least memory and the fewest jobs with it: two models with small numbers rather than
 * one with numbers so far apart that a solver rounds the lesser ones away. An answer is believed only as far as it is counted
 * here again, so that a solver's tolerance can't break a budget.
 *
 * @param levels `onNodes`: jobs are assigned to single nodes; `most`: known bound on the weight
 */
export async function searchLevels(
  problem: OpenProblem,
  options: SearchOptions,
  levels: { onNodes: boolean; most?: number }
): Promise<Found> {
  const ask = (goal: ModelGoal) => askSolver(problem, options, goal, levels.onNodes);
  const first = await ask({ kind: 'weight', most: levels.most });
  const { jobs } = first;
  const bound = Math.floor(Math.min(first.bound, levels.most ?? Infinity) + TOLERANCE);
  if (!jobs) return { kind: 'nothing', why: first.why, ...(Number.isFinite(bound) && { bound }) };
  const weight = weightOfJobs(problem, jobs);
  if (weight < bound) return { kind: 'found', jobs, proven: 'nothing', bound };

  const memory = memoryOf(jobs);
  const lean = await ask({ kind: 'cost', weight, memory });
  return lean.jobs && weightOfJobs(problem, lean.jobs) === weight && memoryOf(lean.jobs) <= memory
    ? { kind: 'found', jobs: lean.jobs, proven: lean.complete ? 'all' : 'weight', bound: weight }
    : { kind: 'found', jobs, proven: 'weight', bound: weight };
}

export function weightOfJobs({ weights }: OpenProblem, jobs: readonly OpenJob[]): number {
  return sum([...new Set(jobs.flatMap(({ items }) => items))].map((item) => weights[item] ?? 0));
}

function memoryOf(jobs: readonly OpenJob[]): number {
  return sum(jobs.map(({ charge }) => charge));
}

interface Asked {
  jobs?: readonly OpenJob[];
  /** Proven by the solver. */
  complete: boolean;
  /** Of the objective; Infinity where none is known. */
  bound: number;
  /** If there are no jobs. */
  why: 'impossible' | 'failed' | 'time_limit';
}

async function askSolver(
  problem: OpenProblem,
  { solve, remainingMs }: SearchOptions,
  goal: ModelGoal,
  onNodes: boolean
): Promise<Asked> {
  const timeLimitMs = remainingMs();
  if (timeLimitMs <= 0) return { complete: false, bound: Infinity, why: 'time_limit' };
  const answer = await solve(selectionModel(problem, goal, onNodes), { timeLimitMs });
  const bound = answer.bound ?? Infinity;
  switch (answer.status) {
    case 'failed':
      return { complete: false, bound: Infinity, why: 'failed' };
    case 'infeasible':
      return { complete: true, bound: Infinity, why: 'impossible' };
    case 'optimal':
    case 'time_limit': {
      const complete = answer.status === 'optimal';
      if (!complete && answer.objective === undefined) return { complete, bound, why: 'time_limit' };
      const jobs = chosenJobs(problem, answer);
      return keepsRules(problem, jobs) && (!onNodes || isPlaced(problem, jobs, answer.values))
        ? { jobs, complete, bound, why: 'failed' }
        : { complete: false, bound: Infinity, why: 'failed' };
    }
  }
}

function chosenJobs({ jobs }: OpenProblem, { values }: LpAnswer): OpenJob[] {
  return jobs.filter((_, position) => (values.get(`x${position}`) ?? 0) > 0.5);
}

function keepsRules({ memory, count }: OpenProblem, jobs: readonly OpenJob[]): boolean {
  return (
    jobs.length <= (count ?? Infinity) &&
    memoryOf(jobs) <= (memory ?? Infinity) &&
    new Set(jobs.map(({ family }) => family)).size === jobs.length
  );
}
