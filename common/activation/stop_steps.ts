import type { PlanStep } from './activation_plan';
import type { SeenJob } from './seen_job';

/** Elasticsearch's states in which a job takes up memory, or keeps its failure. */
const TO_CLOSE: ReadonlySet<string> = new Set(['opened', 'opening', 'failed']);

/**
 * What stops a job and gives its memory back: its datafeed first, since Elasticsearch refuses to close a job that is fed.
 * It keeps what it has learned, and goes on from its latest record when it is started again. Empty if it is stopped.
 */
export function stopSteps({ id: jobId, jobState, datafeedId, datafeedState }: SeenJob): PlanStep[] {
  const steps: PlanStep[] = [];
  if (datafeedId !== undefined && datafeedState !== 'stopped') {
    steps.push({ action: { kind: 'stop', jobId, datafeedId }, requires: 'job_with_datafeed', undo: [] });
  }
  if (TO_CLOSE.has(jobState)) {
    steps.push({ action: { kind: 'close', jobId }, requires: 'job_installed', undo: [] });
  }
  return steps;
}
