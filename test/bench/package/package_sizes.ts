import { readFile } from 'node:fs/promises';

import { z } from 'zod';

import { BUDGETS } from '../../../scripts/packaging/check_budgets';
import { packagePaths } from '../../../scripts/packaging/package_paths';
import { atMost, type BudgetCheck } from '../budget_check';

/** In bytes, minified and not compressed. */
export interface PackageSizes {
  /** Loaded on every page of Kibana. */
  entryBytes: number;
  /** Loaded when the application is opened. */
  firstLoadBytes: number;
  browserBytes: number;
  serverBytes: number;
}

const files = z.array(z.object({ bytes: z.number() }));
const bundleReport = z.object({
  browser: z.object({ entryBytes: z.number(), firstLoadBytes: z.number(), files }),
  server: z.object({ files }),
});

/** Reads the report that the package build wrote. @throws Error if it is missing or not of this form */
export async function readPackageSizes(file = packagePaths().reportFile): Promise<PackageSizes> {
  const { browser, server } = bundleReport.parse(JSON.parse(await readFile(file, 'utf8')));
  return {
    entryBytes: browser.entryBytes,
    firstLoadBytes: browser.firstLoadBytes,
    browserBytes: total(browser.files),
    serverBytes: total(server.files),
  };
}

export function checkPackageSizes({ entryBytes, firstLoadBytes }: PackageSizes): BudgetCheck[] {
  const where = 'browser bundle';
  return [
    atMost({ budget: 'bytes on every page of Kibana', where }, entryBytes, BUDGETS.entryBytes),
    atMost({ budget: 'bytes of the first load', where }, firstLoadBytes, BUDGETS.firstLoadBytes),
  ];
}

function total(all: ReadonlyArray<{ bytes: number }>): number {
  return all.reduce((sum, { bytes }) => sum + bytes, 0);
}
