/**
 * - `now`: states as they are
 * - `ready`: as if each job that is ready were activated
 * - `everything`: as if each job that can be had ran and saw data
 */
export const COVERAGE_MODES = ['now', 'ready', 'everything'] as const;

export type CoverageMode = (typeof COVERAGE_MODES)[number];
