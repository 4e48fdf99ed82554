import type { OpenJob, OpenProblem } from './open_problem';

/**
 * A smaller problem with the same optimum: its best selections are best ones of the given problem too.
 *
 * Items that no job covers are dropped, and items that the same jobs cover become one, since they are won together. A
 * job is dropped for another that covers all it does for no more memory, where taking that one instead always keeps to the
 * rules: both are of one family, or the other is alone in its own, so that nothing of its family can be in the way. A
 * selection with both loses nothing by dropping the first; one with the first alone is as good with the other in its
 * place, which needs no more room on the same node.
 */
export function reduceProblem(problem: OpenProblem): OpenProblem {
  let reduced = problem;
  for (;;) {
    const jobs = withoutDominated(reduced.jobs);
    const next = mergeItems({ ...reduced, jobs });
    if (next.jobs.length === reduced.jobs.length && next.weights.length === reduced.weights.length)
      return next;
    reduced = next;
  }
}

function withoutDominated(jobs: readonly OpenJob[]): OpenJob[] {
  const familySize = new Map<string, number>();
  const jobsByItem = new Map<number, Set<OpenJob>>();
  for (const job of jobs) {
    familySize.set(job.family, (familySize.get(job.family) ?? 0) + 1);
    for (const item of job.items) jobsByItem.set(item, (jobsByItem.get(item) ?? new Set()).add(job));
  }
  const itemSets = new Map(jobs.map((job) => [job, new Set(job.items)]));
  const left = new Set(jobs);

  for (const job of jobs) {
    const [first = -1, ...others] = job.items;
    const better = [...(jobsByItem.get(first) ?? [])].some(
      (other) =>
        other !== job &&
        left.has(other) &&
        (other.family === job.family || familySize.get(other.family) === 1) &&
        other.charge <= job.charge &&
        others.every((item) => itemSets.get(other)?.has(item)) &&
        isFirst(other, job)
    );
    if (!better) continue;
    left.delete(job);
    familySize.set(job.family, (familySize.get(job.family) ?? 1) - 1);
  }
  return [...left];
}

/** Of two jobs where one covers all the other does for no more: is it really better, or else the first by id? */
function isFirst(one: OpenJob, other: OpenJob): boolean {
  if (one.charge < other.charge || one.items.length > other.items.length) return true;
  return one.id < other.id;
}

function mergeItems(problem: OpenProblem): OpenProblem {
  const coveredBy = new Map<number, number[]>();
  problem.jobs.forEach(({ items }, position) => {
    for (const item of items) coveredBy.set(item, [...(coveredBy.get(item) ?? []), position]);
  });

  const weights: number[] = [];
  const positionOf = new Map<string, number>();
  const merged = new Map<number, number>();
  for (const [item, jobs] of [...coveredBy].sort(([a], [b]) => a - b)) {
    const key = jobs.join();
    const position = positionOf.get(key) ?? weights.length;
    positionOf.set(key, position);
    merged.set(item, position);
    weights[position] = (weights[position] ?? 0) + (problem.weights[item] ?? 0);
  }
  const jobs = problem.jobs.map((job) => ({
    ...job,
    items: [...new Set(job.items.flatMap((item) => merged.get(item) ?? []))].sort((a, b) => a - b),
  }));
  return { ...problem, jobs, weights };
}
