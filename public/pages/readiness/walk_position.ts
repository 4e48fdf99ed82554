import type { InstalledJob } from '../../../common/api/jobs';
import type { ReadinessCheck } from '../../../common/api/readiness';

/** How far the jobs have come, as checks and as the jobs themselves tell it: equal where both say the same. */
export function positionOfChecks(checks: readonly ReadinessCheck[]): string | undefined {
  const jobs = checks.find((check) => check.id === 'jobs');
  const results = checks.find((check) => check.id === 'results');
  if (jobs?.id !== 'jobs' || jobs.status === 'unknown') return undefined;
  if (results?.id !== 'results' || results.status === 'unknown') return undefined;
  return position(
    jobs.installed,
    jobs.active,
    results.status === 'ok' ? results.jobs : 0,
    results.status === 'warning' && results.why === 'reading_past' ? results.jobs : 0
  );
}

export function positionOfJobs(jobs: readonly InstalledJob[]): string {
  const withResults = jobs.filter(({ latestResultMs }) => latestResultMs !== undefined).length;
  return position(
    jobs.length,
    jobs.filter(({ state }) => state === 'active').length,
    withResults,
    withResults > 0 ? 0 : jobs.filter(({ lookBack }) => lookBack !== undefined).length
  );
}

/** True while a job is on its way to results, whether or not it looks as if it was changing. */
export function isUnderWay(checks: readonly ReadinessCheck[]): boolean {
  return checks.some(({ id, status }) => (id === 'jobs' || id === 'results') && status === 'warning');
}

function position(installed: number, active: number, withResults: number, readingPast: number): string {
  return [installed, active, withResults, readingPast].join('/');
}
