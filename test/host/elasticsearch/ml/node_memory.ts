import type { EnvironmentMl } from '../../environments/environment';
import { MB } from './byte_size';
import type { MlJob } from './ml_job';

/** What each open job's process needs beside its model. */
export const PROCESS_OVERHEAD_BYTES = 10 * MB;
/** What ML's native code needs once on a node that runs any job. */
export const NATIVE_CODE_BYTES = 30 * MB;

export interface NodeUse {
  name: string;
  maxBytes: number;
  nativeCodeBytes: number;
  jobBytes: number;
}

/** What a job is charged on its node: its limit, not what its model really takes. */
export function chargeOf({ plan }: MlJob): number {
  return plan.memoryLimitBytes + PROCESS_OVERHEAD_BYTES;
}

/** How the ML memory of each node is used by the jobs placed on it. */
export function nodeUse(ml: EnvironmentMl, jobs: Iterable<MlJob>): NodeUse[] {
  const placed = [...jobs].filter(({ node }) => node !== undefined);
  return ml.nodes.map(({ name, memoryBytes }) => {
    const here = placed.filter(({ node }) => node === name);
    return {
      name,
      maxBytes: memoryBytes,
      nativeCodeBytes: here.length > 0 ? NATIVE_CODE_BYTES : 0,
      jobBytes: here.reduce((sum, job) => sum + chargeOf(job), 0),
    };
  });
}

/** The node with the most free memory among those with room for the job; undefined if there is none. */
export function placeFor(job: MlJob, ml: EnvironmentMl, jobs: Iterable<MlJob>): string | undefined {
  const free = nodeUse(ml, jobs).map((use) => ({
    name: use.name,
    bytes: use.maxBytes - use.jobBytes - NATIVE_CODE_BYTES,
  }));
  const [best] = free.filter(({ bytes }) => bytes >= chargeOf(job)).sort((a, b) => b.bytes - a.bytes);
  return best?.name;
}

/** The largest `model_memory_limit` that some node could hold when empty; 0 without nodes. */
export function largestPossibleLimit(ml: EnvironmentMl): number {
  const largest = Math.max(0, ...ml.nodes.map(({ memoryBytes }) => memoryBytes));
  return Math.max(0, largest - NATIVE_CODE_BYTES - PROCESS_OVERHEAD_BYTES);
}
