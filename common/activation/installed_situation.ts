import type { InstalledJobInput } from './plan_input';

/**
 * What an installed job's two states come to:
 * - `running`: open or on its way to it, and fed; it may still wait for a node
 * - `open`: open without being fed; nothing but its datafeed has to be started
 * - `closed`: at rest
 * - `unsettled`: it failed or is on its way to being closed; it has to be closed before it can be opened
 * - `unknown`: Elasticsearch's word for its state is none of these, as while it is being deleted
 */
export type Situation = 'running' | 'open' | 'closed' | 'unsettled' | 'unknown';

type StateFacts = Pick<InstalledJobInput, 'jobState' | 'datafeedState' | 'hasDatafeed'>;

/** See `Situation`. A datafeed whose state is not known is taken for stopped. */
export function situationOf({ jobState, datafeedState, hasDatafeed }: StateFacts): Situation {
  switch (jobState) {
    case 'opened':
    case 'opening':
      return hasDatafeed && (datafeedState === 'started' || datafeedState === 'starting')
        ? 'running'
        : 'open';
    case 'closed':
      return 'closed';
    case 'failed':
    case 'closing':
      return 'unsettled';
    default:
      return 'unknown';
  }
}

/** Is a node charged for the job now? It is from when the job is placed until it is closed; a failed one is not. */
export function isCharged({
  jobState,
  waitingForNode,
}: Pick<InstalledJobInput, 'jobState' | 'waitingForNode'>): boolean {
  return !waitingForNode && (jobState === 'opened' || jobState === 'opening' || jobState === 'closing');
}
