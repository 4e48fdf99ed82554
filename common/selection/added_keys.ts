import type { CandidateJob } from './selection_problem';

/** Keys of the items that a job would win and that are not won yet, each once, by key. */
export function addedKeys(
  { itemKeys }: CandidateJob,
  won: ReadonlySet<string>,
  weightOf: ReadonlyMap<string, number>
): string[] {
  return [...new Set(itemKeys)].filter((key) => weightOf.has(key) && !won.has(key)).sort();
}
