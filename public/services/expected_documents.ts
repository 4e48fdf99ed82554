import { DAY_MS } from '../../common/constants';
import type { JobEvidence } from '../../common/evidence/job_evidence';

/**
 * About how many documents a job reads from `startMs` until it has caught up with `nowMs`, after what was counted for its
 * query. Data that began later than the start is not reckoned with before it began.
 */
export function expectedDocuments(
  { documents, perDay, firstSeenMs }: Pick<JobEvidence, 'documents' | 'perDay' | 'firstSeenMs'>,
  startMs: number,
  nowMs: number
): number {
  if (firstSeenMs !== undefined && startMs <= firstSeenMs) return documents;
  return Math.round((perDay * Math.max(0, nowMs - startMs)) / DAY_MS);
}
