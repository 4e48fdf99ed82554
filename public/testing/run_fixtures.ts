import { LOGIN_HOUR, ACTIVATION_ID, NOW_MS, RARE_PROCESS, plannedJob, plannedRule } from './fixtures';
import type { JobProgress, Run, RunJob, RunRule, StepStatus } from '../activation/run_state';
import type { PlannedJob } from '../../common/activation/activation_plan';

export const LOGIN_JOB = plannedJob();
export const PROCESS_JOB = plannedJob(RARE_PROCESS);

/** A job of an operation; `statuses` are those of its steps in order, `pending` where none is given. */
export function runJob(
  progress: JobProgress,
  statuses: readonly StepStatus[] = [],
  { jobId, title, steps }: PlannedJob = LOGIN_JOB
): RunJob {
  return {
    jobId,
    title,
    steps: steps.map((step, index) => ({ step, status: statuses[index] ?? 'pending' })),
    progress,
  };
}

/** A rule that is to be installed and enabled. */
export function runRule(
  progress: RunRule['progress'],
  statuses: readonly StepStatus[] = [],
  changes: Partial<RunRule> = {}
): RunRule {
  const { ruleId, name } = plannedRule();
  return {
    ruleId,
    name,
    jobIds: [LOGIN_HOUR.id],
    actions: (['install', 'enable'] as const).map((action, index) => ({
      action,
      status: statuses[index] ?? 'pending',
    })),
    progress,
    ...changes,
  };
}

export function run(jobs: readonly RunJob[], changes: Partial<Run> = {}): Run {
  return {
    operation: 'activate',
    activationId: ACTIVATION_ID,
    startedMs: NOW_MS,
    status: 'acting',
    jobs,
    rules: [],
    ...changes,
  };
}
