import type { InstalledPackagesParams } from '@kbn/fleet-plugin/server';
import { z } from 'zod';

import { NotOfferedError } from '../kibana/plugins/not_offered_error';

/** Elasticsearch's `index.max_result_window`. */
const MAX_PAGE_SIZE = 10_000;

const PARAMS = z.object({
  nameQuery: z.string().min(1).optional(),
  searchAfter: z.tuple([z.string()]).optional(),
  perPage: z.int().min(1).max(MAX_PAGE_SIZE),
  sortOrder: z.enum(['asc', 'desc']),
  showOnlyActiveDataStreams: z.boolean().optional(),
});

/** What a name may hold. Other characters mean something in Kibana's query language for searches. */
const PACKAGE_NAME = /^[a-z0-9_]+$/;

export type PackagesQuery = z.infer<typeof PARAMS>;

/**
 * @throws NotOfferedError for what Kibana knows and the host doesn't: which index templates a package has, and other queries
 *   than the beginning of a name; Error for parameters that Kibana does not take
 */
export function readParams(params: InstalledPackagesParams): PackagesQuery {
  const unknown = Object.keys(params).find((name) => !(name in PARAMS.shape));
  if (unknown !== undefined) throw new NotOfferedError(`the parameter "${unknown}" of getInstalledPackages`);
  const result = PARAMS.safeParse(params);
  if (!result.success) {
    const [issue] = result.error.issues;
    throw new Error(
      `getInstalledPackages: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'is not valid'}`
    );
  }
  const { nameQuery } = result.data;
  if (nameQuery !== undefined && !PACKAGE_NAME.test(nameQuery)) {
    throw new NotOfferedError(`the nameQuery "${nameQuery}" of getInstalledPackages`);
  }
  return result.data;
}
