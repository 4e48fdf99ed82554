/** What is said of each job together, in the order of first mention. */
export function byJob<T extends { jobId: string }>(items: readonly T[]): Array<[jobId: string, items: T[]]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(item.jobId, [...(groups.get(item.jobId) ?? []), item]);
  return [...groups];
}
