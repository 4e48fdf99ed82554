import type { InstalledJob } from '../../../common/api/jobs';
import { isRunning } from '../../activation/run_state';

const OPEN = new Set(['opened', 'opening']);
const FED = new Set(['started', 'starting']);
const GOING_DOWN = new Set(['closing', 'deleting', 'resetting', 'reverting']);

/** True if there is something to stop: the job takes a place on a node or waits for one, or its datafeed runs. */
export function isStoppable({ jobState, datafeedState }: InstalledJob): boolean {
  return OPEN.has(jobState) || (datafeedState !== undefined && FED.has(datafeedState));
}

/** True if starting would change something, and nothing is on its way already. */
export function isStartable(job: InstalledJob): boolean {
  const passing =
    job.jobState === 'opening' ||
    GOING_DOWN.has(job.jobState) ||
    job.datafeedState === 'starting' ||
    job.datafeedState === 'stopping';
  return !passing && !isRunning(job);
}
