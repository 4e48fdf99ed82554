import type { InstalledJob } from '../../common/api/jobs';
import { isCarriedOut } from './run_updates';
import type { RunJob } from './run_state';

/**
 * A job that was started and has stopped or failed since is to be started again; a failed one is closed before, which
 * Kibana does with force. Any other stays as it is.
 */
export function revived(job: RunJob, seen: InstalledJob | undefined): RunJob {
  if (seen === undefined || !isCarriedOut(job) || !hasStopped(seen)) return job;
  const steps = job.steps.map((entry) =>
    entry.step.action.kind === 'start' ? { ...entry, status: 'pending' as const } : entry
  );
  if (seen.jobState !== 'failed') return { ...job, steps };
  const others = steps.filter(({ step }) => step.action.kind !== 'close');
  const close = { action: { kind: 'close', jobId: job.jobId }, requires: 'job_installed', undo: [] } as const;
  return { ...job, steps: [{ step: { ...close, undo: [] }, status: 'pending' }, ...others] };
}

function hasStopped({ jobState, datafeedState }: InstalledJob): boolean {
  return jobState === 'failed' || jobState === 'closed' || datafeedState === 'stopped';
}
