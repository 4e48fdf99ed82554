import { addedKeys } from './added_keys';
import { weightsToWin } from './open_problem';
import type { SelectionProblem } from './selection_problem';
import { sum } from './sum';

export interface JobGain {
  id: string;
  /** Keys of the items that it adds to those of the jobs before it, by key. */
  adds: string[];
  /** Keys of the items that no other job of the selection covers, by key. What is covered anyway is in neither list. */
  only: string[];
}

/**
 * Selected jobs in the order in which each adds most weight for its memory: whoever can't run all of them starts at the top.
 * Those that add nothing come last, by id.
 *
 * @param jobIds of candidates of the problem; others are left out
 */
export function orderByGain(problem: SelectionProblem, jobIds: readonly string[]): JobGain[] {
  const weightOf = weightsToWin(problem);
  const chosen = new Set(jobIds);
  const jobs = problem.candidates.filter(({ id }) => chosen.has(id)).sort((a, b) => (a.id < b.id ? -1 : 1));
  const times = new Map<string, number>();
  for (const job of jobs) {
    for (const key of addedKeys(job, new Set(), weightOf)) times.set(key, (times.get(key) ?? 0) + 1);
  }

  const gains: JobGain[] = [];
  const won = new Set<string>();
  let left = jobs;
  while (left.length > 0) {
    const [best] = left
      .map((job) => {
        const adds = addedKeys(job, won, weightOf);
        const weight = sum(adds.map((key) => weightOf.get(key) ?? 0));
        return { job, adds, weight, worth: weight / Math.max(job.chargeBytes, 1) };
      })
      .sort((a, b) => b.worth - a.worth || b.weight - a.weight);
    if (!best) break;
    const { job, adds } = best;
    adds.forEach((key) => won.add(key));
    gains.push({
      id: job.id,
      adds,
      only: addedKeys(job, new Set(), weightOf).filter((key) => times.get(key) === 1),
    });
    left = left.filter((other) => other !== job);
  }
  return gains;
}
