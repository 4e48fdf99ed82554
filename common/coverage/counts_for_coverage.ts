import type { CoverageJob } from './coverage_job';

/**
 * Whether a job is part of coverage at all: a job that newer ones replace here is only while it is installed, because nobody
 * should activate it any more.
 */
export function countsForCoverage({ installed, replacedBy }: CoverageJob): boolean {
  return installed || replacedBy.length === 0;
}
