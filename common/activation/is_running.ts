import type { SeenJob } from './seen_job';

/** Open on a node, and fed by a started datafeed: the only evidence on which a job is said to run. */
export function isRunning({
  jobState,
  datafeedState,
  waitsForNode,
}: Pick<SeenJob, 'jobState' | 'datafeedState' | 'waitsForNode'>): boolean {
  return jobState === 'opened' && datafeedState === 'started' && waitsForNode !== true;
}
