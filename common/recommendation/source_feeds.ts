import type { JobState } from '../evidence/job_state';
import type { ValuedJob } from './marginal_value';

/** A job that a data source feeds. */
export interface SourceFeed {
  jobId: string;
  title: string;
  state: JobState;
  /** Of this source, in the look-back. */
  documents: number;
}

/** The jobs whose queries select documents of this source, most documents first. Outdated ones only while they are installed. */
export function feedsOf(jobs: readonly ValuedJob[], sourceId: string): SourceFeed[] {
  return jobs
    .filter((job) => !job.outdated || isInstalled(job.state))
    .flatMap(({ id, title, state, sources }) => {
      const documents = sources.find((source) => source.id === sourceId)?.documents ?? 0;
      return documents > 0 ? [{ jobId: id, title, state, documents }] : [];
    })
    .sort(
      (a, b) =>
        b.documents - a.documents ||
        a.title.localeCompare(b.title, 'en') ||
        (a.jobId < b.jobId ? -1 : Number(a.jobId > b.jobId))
    );
}

function isInstalled(state: JobState): boolean {
  switch (state) {
    case 'active':
    case 'blind':
      return true;
    case 'ready':
    case 'limited':
    case 'needs_data':
    case 'unknown':
      return false;
  }
}
