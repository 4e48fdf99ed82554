import { JOB_STATES } from '../evidence/job_state';

/** State of a pair: that of the best job that names it. `none`: no job that is installed or to be had names it. */
export const COVERAGE_STATES = [...JOB_STATES, 'none'] as const;

export type CoverageState = (typeof COVERAGE_STATES)[number];
