import type { MemoryLimits } from './job_memory';
import type { PlanNote } from './plan_note';

/** Elasticsearch's rule for ids of jobs; dots are taken, though not documented (elasticsearch, MlStrings.java). */
const VALID_ID = /^[a-z0-9](?:[a-z0-9_\-.]*[a-z0-9])?$/;
const MAX_ID_LENGTH = 64;

/** Why no job of this id can be created, if so. */
export function idBlockers(jobId: string): PlanNote[] {
  return VALID_ID.test(jobId) && jobId.length <= MAX_ID_LENGTH ? [] : [{ code: 'invalid_id', blocks: true }];
}

/** Why no node would ever open a job of this limit, if so. Nothing is said where the largest limit is not known. */
export function sizeBlockers(limitBytes: number, { largestBytes = 0 }: MemoryLimits): PlanNote[] {
  return largestBytes > 0 && limitBytes > largestBytes
    ? [{ code: 'too_large_for_node', blocks: true, limitBytes, largestBytes }]
    : [];
}

/** Why no datafeed could be made to read these indices, if so. Elasticsearch checks the right to read when it is put. */
export function indicesBlockers(
  indices: readonly string[],
  forbiddenPatterns: readonly string[]
): PlanNote[] {
  if (indices.length === 0) return [{ code: 'no_index_pattern', blocks: true }];
  const forbidden = indices.filter((pattern) => forbiddenPatterns.includes(pattern));
  return forbidden.length > 0 ? [{ code: 'indices_forbidden', blocks: true, indices: forbidden }] : [];
}
