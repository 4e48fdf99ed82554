import type { InstalledJobInput } from './plan_input';

type EmptySearchFacts = Pick<
  InstalledJobInput,
  'jobState' | 'datafeedState' | 'documents' | 'finishedMs' | 'maxEmptySearches'
>;

/**
 * Did the job close because its datafeed found nothing so many times? A datafeed that never saw data stops after
 * `max_empty_searches` searches in real time and closes its job (elasticsearch, DatafeedRunner). Nobody writes that down,
 * so it is told by its traces: it was open once, never got a document, and has such a limit. Somebody who closed it by
 * hand before any data came leaves the same traces.
 */
export function stoppedByItself<T extends EmptySearchFacts>(job: T): job is T & { maxEmptySearches: number } {
  return (
    job.jobState === 'closed' &&
    job.datafeedState === 'stopped' &&
    job.documents === 0 &&
    job.finishedMs !== undefined &&
    job.maxEmptySearches !== undefined
  );
}
