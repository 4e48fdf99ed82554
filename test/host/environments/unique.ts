/** Calls `fail` for each item whose `key` an earlier one has already. */
export function unique<K extends string>(
  items: Array<Record<K, string>>,
  key: K,
  fail: (index: number, name: string) => void
): void {
  const seen = new Set<string>();
  items.forEach((item, i) => {
    const name = item[key];
    if (seen.has(name)) fail(i, name);
    seen.add(name);
  });
}
