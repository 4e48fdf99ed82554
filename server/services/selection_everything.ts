import type { SelectionResponse } from '../../common/api/selection';
import type { CandidateJob, SelectionProblem } from '../../common/selection/selection_problem';

/** All candidates at once, of a family the pinned one or the one that covers most; with what is covered anyway. */
export function everythingOf({
  items,
  candidates,
  pinned,
  covered,
}: SelectionProblem): SelectionResponse['everything'] {
  const weights = new Map(items.map(({ key, weight }) => [key, weight]));
  const worth = ({ itemKeys }: CandidateJob) => weightOf(new Set(itemKeys), weights);
  const ranked = [...candidates].sort(
    (a, b) =>
      Number(pinned.includes(b.id)) - Number(pinned.includes(a.id)) ||
      worth(b) - worth(a) ||
      a.chargeBytes - b.chargeBytes ||
      (a.id < b.id ? -1 : 1)
  );
  const ofFamily = new Map<string, CandidateJob>();
  for (const job of ranked) if (!ofFamily.has(job.family)) ofFamily.set(job.family, job);
  const chosen = [...ofFamily.values()];
  return {
    jobs: chosen.length,
    memoryBytes: chosen.reduce((sum, { chargeBytes }) => sum + chargeBytes, 0),
    weight: weightOf(new Set([...covered, ...chosen.flatMap(({ itemKeys }) => itemKeys)]), weights),
  };
}

function weightOf(keys: ReadonlySet<string>, weights: ReadonlyMap<string, number>): number {
  return [...keys].reduce((sum, key) => sum + (weights.get(key) ?? 0), 0);
}
