import type { CandidateJob, SelectionProblem } from '../selection_problem';

export interface Best {
  weight: number;
  memoryBytes: number;
  jobs: number;
}

/** The best of all selections, by trying each of them; undefined if there is none, not even the pins alone. */
export function bruteForce(problem: SelectionProblem): Best | undefined {
  const { candidates } = problem;
  let best: Best | undefined;
  for (let mask = 0; mask < 2 ** candidates.length; mask += 1) {
    const jobs = candidates.filter((_, at) => (mask & (1 << at)) !== 0);
    if (!isAllowed(jobs, problem)) continue;
    const found = valueOf(jobs, problem);
    if (best === undefined || isBetter(found, best)) best = found;
  }
  return best;
}

/** Pins in, one of a family, within memory and count, and on the nodes. */
export function isAllowed(jobs: readonly CandidateJob[], problem: SelectionProblem): boolean {
  const { pinned, memoryBytes = Infinity, maxJobs = Infinity, nodes } = problem;
  const { length } = jobs;
  return (
    pinned.every((pin) => jobs.some(({ id }) => id === pin)) &&
    new Set(jobs.map(({ family }) => family)).size === length &&
    length <= maxJobs &&
    jobs.reduce((total, { chargeBytes }) => total + chargeBytes, 0) <= memoryBytes &&
    (!nodes || isPlaced(jobs, nodes))
  );
}

export function valueOf(jobs: readonly CandidateJob[], { items, covered }: SelectionProblem): Best {
  const won = items.filter(
    ({ key }) => !covered.includes(key) && jobs.some(({ itemKeys }) => itemKeys.includes(key))
  );
  return {
    weight: won.reduce((total, { weight }) => total + weight, 0),
    memoryBytes: jobs.reduce((total, { chargeBytes }) => total + chargeBytes, 0),
    jobs: jobs.length,
  };
}

function isBetter(one: Best, other: Best): boolean {
  if (one.weight !== other.weight) return one.weight > other.weight;
  if (one.memoryBytes !== other.memoryBytes) return one.memoryBytes < other.memoryBytes;
  return one.jobs < other.jobs;
}

function isPlaced([job, ...others]: readonly CandidateJob[], nodes: readonly number[]): boolean {
  if (!job) return true;
  return nodes.some(
    (free, at) => free >= job.chargeBytes && isPlaced(others, nodes.with(at, free - job.chargeBytes))
  );
}
