import type { InstalledJob } from '../../common/api/jobs';
import { LOG_CATEGORIES_BY_DATASET } from '../../common/catalogue/own_jobs/log_categories_by_dataset';

/** What can be watched in logs: how many there are, which kinds of messages (our job), or how many of each kind (Kibana's). */
export type LogKind = 'rate' | 'messages' | 'categories';

export const LOG_KINDS: readonly LogKind[] = ['rate', 'messages', 'categories'];

/** The job that watches it, as its module calls it (elastic/kibana, ml/…/data_recognizer/modules/logs_ui_*; ours for `messages`). */
export function logJobId(kind: LogKind): string {
  switch (kind) {
    case 'rate':
      return 'log-entry-rate';
    case 'messages':
      return LOG_CATEGORIES_BY_DATASET.id;
    case 'categories':
      return 'log-entry-categories-count';
  }
}

/**
 * The installed jobs that watch logs in this way. Kibana's Logs puts the space and its source before the module's id
 * (elastic/kibana, logs_shared/common/log_analysis/job_parameters.ts).
 */
export function installedLogJobs(kind: LogKind, jobs: readonly InstalledJob[]): InstalledJob[] {
  const id = logJobId(kind);
  return jobs.filter((job) => job.id === id || job.id.endsWith(`-${id}`));
}
