import type { InstalledJob } from '../../../common/api/jobs';
import type { JobState } from '../../../common/evidence/job_state';
import type { JobFilter } from '../../services/job_search';

export type JobOrderField = 'title' | 'state' | 'documents' | 'latestRecordMs' | 'memoryBytes';

export interface JobOrder {
  field: JobOrderField;
  direction: 'asc' | 'desc';
}

/** What needs somebody comes first. */
const STATES_BY_NEED: readonly JobState[] = ['blind', 'unknown', 'needs_data', 'limited', 'ready', 'active'];

/** The jobs that have every word of the query somewhere and are in one of the states, in this order; ties go by title. */
export function arrangeJobs(
  jobs: readonly InstalledJob[],
  filter: JobFilter,
  { field, direction }: JobOrder
): InstalledJob[] {
  const words = filter.query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const sign = direction === 'asc' ? 1 : -1;
  return jobs
    .filter((job) => {
      const text = searchableText(job);
      const stateFits = filter.states.size === 0 || filter.states.has(job.state);
      return stateFits && words.every((word) => text.includes(word));
    })
    .sort((a, b) => sign * compareBy(field, a, b) || byTitle(a, b));
}

function searchableText({ id, title, groups, indices, nodeName = '' }: InstalledJob): string {
  return [id, title, nodeName, ...groups, ...indices].join(' ').toLowerCase();
}

function compareBy(field: JobOrderField, a: InstalledJob, b: InstalledJob): number {
  switch (field) {
    case 'title':
      return byTitle(a, b);
    case 'state':
      return STATES_BY_NEED.indexOf(a.state) - STATES_BY_NEED.indexOf(b.state);
    case 'documents':
    case 'latestRecordMs':
    case 'memoryBytes':
      // What is not known counts as less than anything.
      return (a[field] ?? -1) - (b[field] ?? -1);
  }
}

function byTitle(a: InstalledJob, b: InstalledJob): number {
  return a.title.localeCompare(b.title) || (a.id < b.id ? -1 : 1);
}
