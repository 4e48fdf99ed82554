import type { JobActionKind, PlanStep } from '../../common/activation/activation_plan';
import type { JobProgress, Run, RunJob, RunRule, StepStatus } from './run_state';

/** The run with some of its jobs changed. */
export function patchJobs(run: Run, ids: ReadonlySet<string>, change: (job: RunJob) => RunJob): Run {
  return { ...run, jobs: run.jobs.map((job) => (ids.has(job.jobId) ? change(job) : job)) };
}

export function patchJob(run: Run, jobId: string, change: (job: RunJob) => RunJob): Run {
  return patchJobs(run, new Set([jobId]), change);
}

export function patchRules(run: Run, ids: ReadonlySet<string>, change: (rule: RunRule) => RunRule): Run {
  return { ...run, rules: run.rules.map((rule) => (ids.has(rule.ruleId) ? change(rule) : rule)) };
}

export function withProgress(job: RunJob, progress: JobProgress): RunJob {
  return { ...job, progress };
}

export function withStep(
  job: RunJob,
  kind: JobActionKind,
  change: { status: StepStatus; step?: PlanStep }
): RunJob {
  return {
    ...job,
    steps: job.steps.map((entry) => (entry.step.action.kind === kind ? { ...entry, ...change } : entry)),
  };
}

/** What somebody else did, too: undoing leaves it. */
export function withoutUndo(step: PlanStep): PlanStep {
  return { ...step, undo: [] };
}

/** Is there nothing left to send? Sharing is optional: who may not, keeps the job in this space. */
export function isCarriedOut({ steps }: Pick<RunJob, 'steps'>): boolean {
  return steps.every(({ step, status }) => status === 'done' || step.action.kind === 'share');
}
