import type { CoverageJob } from '../coverage/coverage_job';
import type { JobState } from '../evidence/job_state';
import { WORDS } from './words';

export interface SeedScore {
  score: number;
  /** Why, in one line. */
  comment: string;
}

/**
 * Seed of DeTT&CT's detection score, −1…5: 2 (fair) where an active job is read by an enabled rule, 0 (results to look up,
 * nobody is alerted) where active jobs are read by none, as far as is known; else −1 (none). More jobs do not make
 * it higher: how good they are is for people to say.
 */
export function detectionSeed(jobs: readonly CoverageJob[]): SeedScore {
  const active = jobs.filter(({ state }) => state === 'active');
  const alerting = active.filter(({ rule }) => rule === 'enabled');
  if (alerting.length > 0) {
    return { score: 2, comment: `${ids(alerting)} active and read by an enabled rule` };
  }
  if (active.length > 0) {
    const unread = active.some(({ rule }) => rule === 'unknown')
      ? WORDS.reading.unknown
      : 'no enabled rule reads it';
    return { score: 0, comment: `${ids(active)} active; ${unread}` };
  }
  return { score: -1, comment: `nothing runs and sees data: ${statesOf(jobs)}` };
}

const HAS_DATA: ReadonlySet<JobState> = new Set(['active', 'ready']);

/**
 * Seed of DeTT&CT's visibility score, 0…4, from the data that the jobs read: 2 (medium) where it is there, 1 (minimal) where
 * it falls short, 0 where all jobs lack it. Undefined where that is not known: a blind job may have lost its data or
 * merely be stopped.
 */
export function visibilitySeed(jobs: readonly CoverageJob[]): SeedScore | undefined {
  const served = jobs.filter(({ state }) => HAS_DATA.has(state));
  if (served.length > 0) return { score: 2, comment: `data of ${ids(served)} is there` };
  const short = jobs.filter(({ state }) => state === 'limited');
  if (short.length > 0) return { score: 1, comment: `data of ${ids(short)} falls short` };
  return jobs.every(({ state }) => state === 'needs_data')
    ? { score: 0, comment: `data of ${ids(jobs)} is missing` }
    : undefined;
}

function ids(jobs: readonly CoverageJob[]): string {
  return jobs.map(({ id }) => id).join(', ');
}

function statesOf(jobs: readonly CoverageJob[]): string {
  return jobs.map(({ id, state }) => `${id} ${WORDS.state[state]}`).join(', ');
}
