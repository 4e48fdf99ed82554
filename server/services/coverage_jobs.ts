import type { CoverageJob, CoverageRule } from '../../common/coverage/coverage_job';
import { shippedCoverageJob, unshippedCoverageJob, type CoverageFacts } from './coverage_job';
import { NO_STATS } from './installed_job_facts';
import { isPickersJob } from './is_pickers_job';
import type { JudgedJobs } from './judge_all_jobs';
import { ruleReadings } from './rule_readings';

export interface CoverageParts {
  /** By title. */
  jobs: CoverageJob[];
  /** Those that read any of the jobs, by name. */
  rules: CoverageRule[];
}

/** Every job that a module has, and every installed one that the picker deals with, as coverage counts them. */
export function coverageJobs(judged: JudgedJobs): CoverageParts {
  const { installed, rules, jobs: shipped } = judged;
  const readings = ruleReadings(rules);
  const facts: CoverageFacts = {
    ...judged,
    stats: installed.stats.ok ? installed.stats.value : NO_STATS,
    readings,
  };
  const shippedIds = new Set(shipped.map(({ profile }) => profile.id));
  const unshipped = installed.summaries.filter((job) => !shippedIds.has(job.id) && isPickersJob(job));
  const jobs = [
    ...shipped.map((job) => shippedCoverageJob(job, facts)),
    ...unshipped.map((job) => unshippedCoverageJob(job, facts)),
  ].sort(compareTitles);
  return { jobs, rules: readings.ofJobs(jobs.map(({ id }) => id)) };
}

function compareTitles(a: CoverageJob, b: CoverageJob): number {
  return a.title.localeCompare(b.title, 'en') || (a.id < b.id ? -1 : Number(a.id > b.id));
}
