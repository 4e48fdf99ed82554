import { addedKeys } from './added_keys';
import { fitsByFirstFit } from './first_fit';
import { weightsToWin } from './open_problem';
import type { CandidateJob, SelectionProblem } from './selection_problem';
import { sum } from './sum';

export interface GreedySelection {
  /** By id, pinned ones included. */
  jobIds: string[];
  weight: number;
}

/**
 * A good selection within the budget, without a proof: each step takes the job that adds most, once by weight for its memory
 * and once by weight alone, of which the better one is answered. Pins are in, whether they fit or not. Jobs are placed on nodes by
 * first fit, which may miss a way.
 */
export function greedySelection(problem: SelectionProblem): GreedySelection {
  const byMemory = selectBy(problem, (weight, { chargeBytes }) => weight / Math.max(chargeBytes, 1));
  const byWeight = selectBy(problem, (weight) => weight);
  return byWeight.weight > byMemory.weight ? byWeight : byMemory;
}

function selectBy(
  problem: SelectionProblem,
  worth: (addedWeight: number, job: CandidateJob) => number
): GreedySelection {
  const weightOf = weightsToWin(problem);
  const weightOfKeys = (keys: Iterable<string>) => sum([...keys].map((key) => weightOf.get(key) ?? 0));
  const pinned = new Set(problem.pinned);
  const candidates = [...problem.candidates].sort((a, b) => (a.id < b.id ? -1 : 1));
  const selected: CandidateJob[] = [];
  const families = new Set<string>();
  const won = new Set<string>();
  const select = (job: CandidateJob) => {
    selected.push(job);
    families.add(job.family);
    addedKeys(job, won, weightOf).forEach((key) => won.add(key));
  };

  candidates.filter(({ id }) => pinned.has(id)).forEach(select);
  let open = candidates.filter(({ id }) => !pinned.has(id));
  for (;;) {
    const ranked = open
      .filter(({ family }) => !families.has(family))
      .map((job) => ({ job, added: weightOfKeys(addedKeys(job, won, weightOf)) }))
      .filter(({ added }) => added > 0)
      .sort((a, b) => worth(b.added, b.job) - worth(a.added, a.job) || b.added - a.added);
    const best = ranked.find(({ job }) => fitsBudget([...selected, job], problem))?.job;
    if (!best) break;
    select(best);
    open = ranked.map(({ job }) => job).filter((job) => job !== best);
  }
  return { jobIds: selected.map(({ id }) => id).sort(), weight: weightOfKeys(won) };
}

/** Within all budgets, and on the nodes by first fit: to try all ways for each job at each step would take minutes. */
function fitsBudget(
  jobs: readonly CandidateJob[],
  { memoryBytes, maxJobs, nodes }: SelectionProblem
): boolean {
  const charges = jobs.map(({ chargeBytes }) => chargeBytes);
  return (
    jobs.length <= (maxJobs ?? Infinity) &&
    sum(charges) <= (memoryBytes ?? Infinity) &&
    (!nodes || fitsByFirstFit(charges, nodes))
  );
}
