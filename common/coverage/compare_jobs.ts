import type { CoverageJob } from './coverage_job';
import type { CoverageMode } from './coverage_mode';
import { RULE_READINGS } from './rule_reading';
import { stateInMode } from './state_in_mode';
import { compareStates } from './state_order';

/**
 * For sorting jobs best first: by the state in the mode; of those that are equal there, the one that is better as it is, then
 * the one that a better rule reads, then by id.
 */
export function compareJobs(mode: CoverageMode): (a: CoverageJob, b: CoverageJob) => number {
  return (a, b) =>
    compareStates(stateInMode(a.state, mode), stateInMode(b.state, mode)) ||
    compareStates(a.state, b.state) ||
    RULE_READINGS.indexOf(a.rule) - RULE_READINGS.indexOf(b.rule) ||
    (a.id < b.id ? -1 : Number(a.id > b.id));
}
