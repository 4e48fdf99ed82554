import type { BundleReport } from './bundle_report';
import { PackagingError } from './packaging_error';

/** Bytes that a page of Kibana may load because of this plugin. */
export const BUDGETS = {
  /** On every page of Kibana. */
  entryBytes: 12 * 1024,
  /** When the application is opened. */
  firstLoadBytes: 350 * 1024,
} as const;

/** @throws PackagingError naming what is too big, by how much, and the biggest files */
export function checkBudgets(browser: BundleReport): void {
  const over = [
    { what: 'the entry, loaded on every page', bytes: browser.entryBytes, budget: BUDGETS.entryBytes },
    {
      what: 'the first load of the application',
      bytes: browser.firstLoadBytes,
      budget: BUDGETS.firstLoadBytes,
    },
  ].filter(({ bytes, budget }) => bytes > budget);
  if (over.length === 0) return;

  const biggest = [...browser.files].sort((a, b) => b.bytes - a.bytes).slice(0, 5);
  throw new PackagingError(
    [
      ...over.map(
        ({ what, bytes, budget }) => `Over budget: ${what} has ${bytes} bytes, allowed are ${budget}.`
      ),
      `Biggest files: ${biggest.map(({ name, bytes }) => `${name} ${bytes}`).join(', ')}`,
    ].join('\n')
  );
}
