import { bestReading } from './best_reading';
import type { PairFamily } from './coverage';
import type { CoverageJob } from './coverage_job';
import type { CoverageMode } from './coverage_mode';
import { stateInMode } from './state_in_mode';

/**
 * The detections behind these jobs, which all name one pair; best first, each with its jobs best first.
 *
 * @param jobs best first (`compareJobs`)
 */
export function pairFamilies(jobs: readonly CoverageJob[], mode: CoverageMode): PairFamily[] {
  const byFamily = new Map<string, CoverageJob[]>();
  for (const job of jobs) {
    const members = byFamily.get(job.family);
    if (members) members.push(job);
    else byFamily.set(job.family, [job]);
  }
  // Families come in the order of their best jobs.
  return [...byFamily].flatMap(([family, members]) => familyOf(family, members, mode) ?? []);
}

function familyOf(
  family: string,
  members: readonly CoverageJob[],
  mode: CoverageMode
): PairFamily | undefined {
  const [best] = members;
  if (best === undefined) return undefined;
  const state = stateInMode(best.state, mode);
  const equals = members.filter((job) => stateInMode(job.state, mode) === state);
  return {
    family,
    state,
    // Two modules may have a job of the same id.
    jobIds: [...new Set(members.map(({ id }) => id))],
    rule: bestReading(equals.map(({ rule }) => rule)),
  };
}
