import type { InstalledJob } from '../../../../common/api/jobs';
import type { AnomalyRecord, JobResults, ResultsResponse } from '../../../../common/api/results';
import { familyOf } from '../../../../common/catalogue/job_families';
import { goalGroups } from '../../../../common/results/goal_groups';
import type { KnownJobs } from '../results/job_topics';

/** The jobs of one goal with what they noticed. */
export interface GoalResultGroup {
  /** Tells the groups apart. */
  id: string;
  /** Absent for the jobs that no goal of the catalogue names. */
  goalId?: string;
  jobs: readonly InstalledJob[];
  /** Of those of its jobs that noticed anything, best first. */
  noticed: readonly GroupedResults[];
  /** Highest scores of all its jobs over time. */
  timeline: JobResults['timeline'];
  /** The highest ones of all its jobs. */
  records: readonly AnomalyRecord[];
}

export interface GroupedResults {
  job: InstalledJob;
  results: JobResults;
}

/** More would be a list of anomalies, which the Anomaly Explorer has. */
const MOST_RECORDS = 5;

/** The goals of the jobs, those that noticed most first. */
export function goalResultGroups(
  jobs: readonly InstalledJob[],
  results: Pick<ResultsResponse, 'jobs'> | undefined,
  known: KnownJobs | undefined
): GoalResultGroup[] {
  const jobById = new Map(jobs.map((job) => [job.id, job]));
  const resultsById = new Map(results?.jobs.map((each) => [each.jobId, each]));
  const families = jobs.map(({ id }) => ({ id, family: known?.get(id)?.family ?? familyOf(id) }));
  return goalGroups(families, (jobId) => resultsById.get(jobId)?.max?.score).map(({ goalId, jobIds }) => {
    const grouped = jobIds.flatMap((id) => jobById.get(id) ?? []);
    const noticed = grouped
      .flatMap((job) => {
        const found = resultsById.get(job.id);
        return found?.max === undefined ? [] : [{ job, results: found }];
      })
      .sort((a, b) => scoreOf(b) - scoreOf(a));
    return {
      id: goalId ?? 'others',
      ...(goalId !== undefined && { goalId }),
      jobs: grouped,
      noticed,
      timeline: mergeTimelines(noticed.map((each) => each.results.timeline)),
      records: noticed
        .flatMap((each) => each.results.topRecords)
        .sort((a, b) => b.score - a.score || b.timeMs - a.timeMs)
        .slice(0, MOST_RECORDS),
    };
  });
}

function scoreOf({ results }: GroupedResults): number {
  return results.max?.score ?? 0;
}

/** The highest score of each interval. */
function mergeTimelines(timelines: ReadonlyArray<JobResults['timeline']>): JobResults['timeline'] {
  const highest = new Map<number, JobResults['timeline'][number]>();
  for (const each of timelines.flat()) {
    const before = highest.get(each.timeMs);
    if (before === undefined || each.score > before.score) highest.set(each.timeMs, each);
  }
  return [...highest.values()].sort((a, b) => a.timeMs - b.timeMs);
}
