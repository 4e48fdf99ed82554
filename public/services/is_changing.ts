import type { InstalledJob } from '../../common/api/jobs';
import type { ReasonCode } from '../../common/evidence/reason';

const PASSING_STATES = new Set(['opening', 'closing', 'starting', 'stopping']);

const PASSING_REASONS = new Set<ReasonCode>([
  'look_back_running',
  'job_opening',
  'waiting_for_node',
  'no_documents_yet',
]);

/** True if the job will soon look different without anybody doing anything. */
export function isChanging({ jobState, datafeedState, lookBack, reasons }: InstalledJob): boolean {
  return (
    lookBack !== undefined ||
    PASSING_STATES.has(jobState) ||
    (datafeedState !== undefined && PASSING_STATES.has(datafeedState)) ||
    reasons.some(({ code }) => PASSING_REASONS.has(code))
  );
}
