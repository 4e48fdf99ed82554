import type { CoverageJob } from '../coverage/coverage_job';
import { compareStates } from '../coverage/state_order';

/** Two modules may have a job of the same id: the one in the better state stands for both, as it does in coverage. */
export function jobsById(jobs: readonly CoverageJob[]): Map<string, CoverageJob> {
  const byId = new Map<string, CoverageJob>();
  for (const job of jobs) {
    const known = byId.get(job.id);
    if (known === undefined || compareStates(job.state, known.state) < 0) byId.set(job.id, job);
  }
  return byId;
}
