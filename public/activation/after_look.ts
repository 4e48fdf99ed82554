import { actionHolds } from '../../common/activation/action_holds';
import type { JobAction } from '../../common/activation/activation_plan';
import type { InstalledJob } from '../../common/api/jobs';
import { isCarriedOut, withoutUndo, withProgress } from './run_updates';
import { isRunning, type JobProgress, type Run, type RunJob } from './run_state';
import { isMarkedOurs } from './step_check';

interface Sight {
  jobs: ReadonlyMap<string, InstalledJob>;
  /** Whether what is seen of a job is younger than what was done with it. */
  isFresh(jobId: string): boolean;
  /** Others' looks may have begun before a step was accepted, so they don't tell whether it came to its end. */
  own: boolean;
}

/** The run after a look at what is there: the only way to `done` and `held`. */
export function afterLook(run: Run, { jobs, isFresh, own }: Sight): Run {
  return {
    ...run,
    jobs: run.jobs.map((job) => {
      if (!isFresh(job.jobId) || (job.progress.phase === 'verifying' && !own)) return job;
      const seen = jobs.get(job.jobId);
      return run.operation === 'activate' ? afterSeeing(job, seen, run) : afterSeeingUndone(job, seen);
    }),
  };
}

function afterSeeing(job: RunJob, seen: InstalledJob | undefined, run: Run): RunJob {
  const { progress } = job;
  switch (progress.phase) {
    case 'waiting':
    case 'acting':
      return job;
    case 'verifying':
      return seen === undefined ? job : withProgress(job, verified(progress, seen));
    case 'done':
    case 'held':
      return withProgress(job, stillSeen(progress, seen));
    case 'failed':
    case 'halted':
      return seen !== undefined && isRunning(seen) && allHold(job, seen, run.activationId)
        ? { ...withAllDone(job), progress: { phase: 'done', seen } }
        : job;
  }
}

function verified(progress: Extract<JobProgress, { phase: 'verifying' }>, seen: InstalledJob): JobProgress {
  if (isRunning(seen)) return { phase: 'done', seen };
  if (seen.jobState === 'failed') return ended(seen);
  return waitsForNode(seen) ? { phase: 'held', seen } : { ...progress, seen };
}

function stillSeen(
  { phase }: Extract<JobProgress, { phase: 'done' | 'held' }>,
  seen: InstalledJob | undefined
): JobProgress {
  if (seen === undefined) return { phase: 'failed', kind: 'verify', failure: { kind: 'changed' } };
  if (isRunning(seen)) return { phase: 'done', seen };
  const waits = phase === 'held' && (seen.jobState === 'opening' || seen.jobState === 'opened');
  return waits || waitsForNode(seen) ? { phase: 'held', seen } : ended(seen);
}

function ended(seen: InstalledJob): JobProgress {
  return { phase: 'failed', kind: 'verify', failure: { kind: 'ended', seen } };
}

/** A job that is being opened has no node for a moment: it waits only if Elasticsearch says why. */
function waitsForNode({ jobState, explanation, waitsForNode: lostIt }: InstalledJob): boolean {
  return jobState === 'opening' ? explanation !== undefined : jobState === 'opened' && lostIt === true;
}

/** Is what was not answered well, or not sent, seen all the same? */
function allHold({ steps }: RunJob, seen: InstalledJob, activationId: string | undefined): boolean {
  return steps.every(
    ({ step, status }) =>
      status === 'done' || step.action.kind === 'share' || actionHolds(step.action, seen, activationId)
  );
}

/** What was not sent, or was refused, is seen since somebody else did it: undoing doesn't take that back. */
function withAllDone(job: RunJob): RunJob {
  return {
    ...job,
    steps: job.steps.map((entry) => {
      const { step, status } = entry;
      if (step.action.kind === 'share') return entry;
      const ours = status !== 'pending' || isMarkedOurs(step.action);
      return { step: ours ? step : withoutUndo(step), status: 'done' };
    }),
  };
}

/** An undoing and a stop are done when the job is as their last actions leave it; what comes later is not theirs. */
function afterSeeingUndone(job: RunJob, seen: InstalledJob | undefined): RunJob {
  const { progress } = job;
  if (progress.phase === 'done' || progress.phase === 'waiting' || progress.phase === 'acting') return job;
  const holds = lastingActions(job).every((action) => actionHolds(action, seen));
  if (holds && (progress.phase === 'verifying' || isCarriedOut(job))) {
    return withProgress(job, { phase: 'done', ...(seen && { seen }) });
  }
  return progress.phase === 'verifying' && seen !== undefined
    ? withProgress(job, { ...progress, seen })
    : job;
}

/** A job that is deleted, taken out of the space or started at the end is not seen stopped before. */
function lastingActions({ steps }: RunJob): JobAction[] {
  const actions = steps.map(({ step }) => step.action).filter(({ kind }) => kind !== 'share');
  const gone = actions.filter(({ kind }) => kind === 'delete' || kind === 'remove_from_space');
  if (gone.length > 0) return gone;
  const starts = actions.some(({ kind }) => kind === 'start');
  return starts ? actions.filter(({ kind }) => kind !== 'stop' && kind !== 'close') : actions;
}
