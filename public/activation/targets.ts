import type { Targets } from './carry_out';
import { patchJobs, patchRules, withProgress } from './run_updates';
import { isUnfinished, type Run, type RunJob, type RunRule } from './run_state';

export function allTargets({ jobs, rules }: Run): Targets {
  return {
    jobIds: new Set(jobs.map(({ jobId }) => jobId)),
    ruleIds: new Set(rules.map(({ ruleId }) => ruleId)),
  };
}

/**
 * What can be gone on with: all that failed, was halted or interrupted, and rules that waited for a job. Of one job, also
 * the rules that read it, and it may wait for a node; of one rule, it alone.
 */
export function leftOver({ jobs, rules }: Run, id?: string): Targets {
  const openJobs = jobs.filter((job) => (id === undefined ? isOpenJob(job) : isOneOpen(job, id)));
  const openRules = rules.filter(
    (rule) => isOpenRule(rule) && (id === undefined || rule.ruleId === id || rule.jobIds.includes(id))
  );
  return {
    jobIds: new Set(openJobs.map(({ jobId }) => jobId)),
    ruleIds: new Set(openRules.map(({ ruleId }) => ruleId)),
  };
}

function isOpenJob(job: RunJob): boolean {
  return isUnfinished(job) || job.progress.phase === 'failed' || job.progress.phase === 'halted';
}

function isOneOpen(job: RunJob, id: string): boolean {
  return job.jobId === id && (isOpenJob(job) || job.progress.phase === 'held');
}

function isOpenRule({ progress }: RunRule): boolean {
  return progress.phase !== 'done';
}

export function withWaiting(run: Run, { jobIds, ruleIds }: Targets): Run {
  const waitingJobs = patchJobs(run, jobIds, (job) => withProgress(job, { phase: 'waiting' }));
  return patchRules(waitingJobs, ruleIds, (rule) => ({ ...rule, progress: { phase: 'waiting' } }));
}

/**
 * Is nothing left of the activation? What somebody else changed meanwhile isn't its making any more, and is left as it is.
 */
export function isUndone({ jobs, rules }: Run): boolean {
  return (
    jobs.every(({ progress }) => progress.phase === 'done' || isChanged(progress)) &&
    rules.every(({ progress }) => progress.phase === 'done')
  );
}

function isChanged(progress: RunJob['progress']): boolean {
  return progress.phase === 'failed' && progress.failure.kind === 'changed';
}
