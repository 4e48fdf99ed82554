import type { InstalledJob } from '../../../common/api/jobs';
import type { JobState } from '../../../common/evidence/job_state';
import type { JobFilter } from '../../services/job_search';

export const JOB_ORDER_FIELDS = ['title', 'state', 'score', 'documents'] as const;
export type JobOrderField = (typeof JOB_ORDER_FIELDS)[number];

export interface JobOrder {
  field: JobOrderField;
  direction: 'asc' | 'desc';
}

/** The highest anomaly score of a job in the time shown; undefined where it noticed nothing or that is not known. */
export type ScoreOf = (jobId: string) => number | undefined;

/** What needs somebody comes first. */
const STATES_BY_NEED: readonly JobState[] = ['blind', 'unknown', 'needs_data', 'limited', 'ready', 'active'];

/** The jobs that have every word of the query somewhere and are in one of the states. */
export function findJobs(jobs: readonly InstalledJob[], { query, states }: JobFilter): InstalledJob[] {
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return jobs.filter((job) => {
    const text = searchableText(job);
    const stateFits = states.size === 0 || states.has(job.state);
    return stateFits && words.every((word) => text.includes(word));
  });
}

/** The jobs in this order; ties go by title, those of scores by need first. */
export function sortJobs(
  jobs: readonly InstalledJob[],
  { field, direction }: JobOrder,
  scoreOf: ScoreOf
): InstalledJob[] {
  const sign = direction === 'asc' ? 1 : -1;
  return [...jobs].sort(
    (a, b) =>
      sign * compareBy(field, a, b, scoreOf) || (field === 'score' ? byNeed(a, b) : 0) || byTitle(a, b)
  );
}

function searchableText({ id, title, groups, indices, nodeName = '' }: InstalledJob): string {
  return [id, title, nodeName, ...groups, ...indices].join(' ').toLowerCase();
}

function compareBy(field: JobOrderField, a: InstalledJob, b: InstalledJob, scoreOf: ScoreOf): number {
  switch (field) {
    case 'title':
      return byTitle(a, b);
    case 'state':
      return byNeed(a, b);
    case 'score':
      // What is not known counts as less than anything.
      return (scoreOf(a.id) ?? -1) - (scoreOf(b.id) ?? -1);
    case 'documents':
      return a.documents - b.documents;
  }
}

function byNeed(a: InstalledJob, b: InstalledJob): number {
  return STATES_BY_NEED.indexOf(a.state) - STATES_BY_NEED.indexOf(b.state);
}

function byTitle(a: InstalledJob, b: InstalledJob): number {
  return a.title.localeCompare(b.title) || (a.id < b.id ? -1 : 1);
}
