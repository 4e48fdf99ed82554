import { bestReading } from '../coverage/best_reading';
import { bestState } from '../coverage/best_state';
import type { CoverageMode } from '../coverage/coverage_mode';
import type { SnapshotJob } from '../coverage/coverage_snapshot';
import { stateInMode } from '../coverage/state_in_mode';
import { JOB_STATES, type JobState } from '../evidence/job_state';
import { WORDS } from './words';

export interface CellSummary {
  /** Of the best job. */
  state: JobState;
  /** `Active. 2 jobs: 1 active, 1 ready; no rule reads it.` */
  sentence: string;
}

/**
 * The state of a cell with these jobs in the mode, and a sentence about it. Generations of one detection count once there.
 * Undefined without jobs.
 */
export function cellSummary(jobs: readonly SnapshotJob[], mode: CoverageMode): CellSummary | undefined {
  const families = new Map<string, JobState[]>();
  for (const job of jobs) {
    families.set(job.family, [...(families.get(job.family) ?? []), stateInMode(job.state, mode)]);
  }
  const states = [...families.values()].map(bestState).filter((state) => state !== 'none');
  const state = bestState(states);
  if (state === 'none') return undefined;
  const counts = JOB_STATES.map((each) => [states.filter((one) => one === each).length, each] as const)
    .filter(([count]) => count > 0)
    .map(([count, each]) => `${count} ${WORDS.state[each]}`);
  const reading = bestReading(
    jobs.filter((job) => stateInMode(job.state, mode) === state).map(({ rule }) => rule)
  );
  const total = `${states.length} ${states.length === 1 ? 'job' : 'jobs'}`;
  return {
    state,
    sentence: `${capitalised(WORDS.state[state])}. ${total}: ${counts.join(', ')}; ${WORDS.reading[reading]}.`,
  };
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
