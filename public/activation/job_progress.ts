import type { PlannedJob, PlanStep } from '../../common/activation/activation_plan';
import type { InstalledJob } from '../../common/api/jobs';
import type { ApiProblem } from '../services/api_problem';
import type { ItemFailure } from '../services/item_result';

export type ActivationStep = 'create_job' | 'create_datafeed' | 'start' | 'verify';

export type StepFailure =
  /** Kibana or Elasticsearch refused this item. */
  | { kind: 'refused'; item: ItemFailure }
  /** The request as a whole was refused, or got no answer. */
  | { kind: 'request'; problem: ApiProblem }
  /** A job of this id exists, but not with this datafeed among the jobs that can be seen in this space. */
  | { kind: 'hidden'; item: ItemFailure }
  /** Everything was accepted, but the job was not seen running in time. `problem` is why looking failed, if it did. */
  | { kind: 'not_seen'; waitedMs: number; seen?: InstalledJob; problem?: ApiProblem }
  /** It was started, and then seen failed or stopped. */
  | { kind: 'ended'; seen: InstalledJob };

/** How far the activation of one job has come. `running` is only ever reached by an observation. */
export type JobProgress =
  | { phase: 'waiting' }
  | { phase: 'creating' }
  | { phase: 'starting' }
  | { phase: 'verifying'; sinceMs: number; seen?: InstalledJob }
  | { phase: 'running'; seen: InstalledJob }
  | { phase: 'failed'; step: ActivationStep; failure: StepFailure };

export interface RunJob {
  planned: PlannedJob;
  progress: JobProgress;
  /** Kinds of the plan's steps that were accepted, so that a retry does not seem to begin anew. */
  accepted: ReadonlyArray<PlanStep['kind']>;
}

/** One activation: the jobs in the order of the plan. Empty before the first one and after it was dismissed. */
export type RunState = readonly RunJob[];

export type RunEvent =
  | { type: 'queued'; planned: readonly PlannedJob[] }
  | { type: 'progressed'; jobId: string; progress: JobProgress }
  /** What `GET /jobs` shows now, of all installed jobs. */
  | { type: 'observed'; jobs: readonly InstalledJob[] }
  | { type: 'dismissed' };

/** The only evidence on which a job is called running. */
export function isRunning(job: InstalledJob): boolean {
  return job.jobState === 'opened' && job.datafeedState === 'started';
}

export function isUnfinished({ progress }: RunJob): boolean {
  return progress.phase !== 'running' && progress.phase !== 'failed';
}

export function reduceRun(state: RunState, event: RunEvent): RunState {
  switch (event.type) {
    case 'queued':
      return queue(state, event.planned);
    case 'progressed':
      return state.map((job) =>
        job.planned.jobId === event.jobId ? withProgress(job, event.progress) : job
      );
    case 'observed':
      return state.map((job) => {
        const seen = event.jobs.find(({ id }) => id === job.planned.jobId);
        return seen === undefined ? job : withProgress(job, progressAfterSeeing(job.progress, seen));
      });
    case 'dismissed':
      return [];
  }
}

/** Jobs that are still under way keep their progress, finished ones start anew. */
function queue(state: RunState, planned: readonly PlannedJob[]): RunState {
  const underWay = state.filter(isUnfinished);
  const known = new Set(underWay.map((job) => job.planned.jobId));
  const added = planned.filter(({ jobId }) => !known.has(jobId));
  return [
    ...underWay,
    ...added.map((job): RunJob => ({ planned: job, progress: { phase: 'waiting' }, accepted: [] })),
  ];
}

function withProgress({ planned, accepted }: RunJob, progress: JobProgress): RunJob {
  switch (progress.phase) {
    case 'starting':
      return { planned, progress, accepted: ['create'] };
    case 'verifying':
    case 'running':
      return { planned, progress, accepted: ['create', 'start'] };
    case 'failed':
      return { planned, progress, accepted: progress.step === 'verify' ? ['create', 'start'] : accepted };
    case 'waiting':
    case 'creating':
      return { planned, progress, accepted };
  }
}

function progressAfterSeeing(progress: JobProgress, seen: InstalledJob): JobProgress {
  switch (progress.phase) {
    case 'waiting':
    case 'creating':
    case 'starting':
      return progress;
    case 'verifying':
      if (isRunning(seen)) return { phase: 'running', seen };
      return seen.jobState === 'failed' ? endedWith(seen) : { ...progress, seen };
    case 'running':
      return isRunning(seen) ? { phase: 'running', seen } : endedWith(seen);
    case 'failed':
      return isRunning(seen) ? { phase: 'running', seen } : progress;
  }
}

function endedWith(seen: InstalledJob): JobProgress {
  return { phase: 'failed', step: 'verify', failure: { kind: 'ended', seen } };
}
