import type { PlanStep, StepRequirement } from './activation_plan';
import type { JobAction } from './job_action';

/**
 * The steps that take back what was done, the latest first. Of actions of one kind on one job one remains, with what the
 * earliest step says, since that one knows how things were before. A job that is to be deleted is only deleted: that
 * stops and closes it too. The steps can't be undone themselves.
 */
export function undoSteps(steps: ReadonlyArray<{ step: PlanStep; done: boolean }>): PlanStep[] {
  const actions = steps
    .filter(({ done }) => done)
    .reverse()
    .flatMap(({ step }) => step.undo);
  const deleted = new Set(actions.filter(({ kind }) => kind === 'delete').map(({ jobId }) => jobId));
  const needed = actions.filter(({ kind, jobId }) => kind === 'delete' || !deleted.has(jobId));
  const merged = new Map(needed.map((action) => [`${action.kind} ${action.jobId}`, action]));
  return [...merged.values()].map((action) => ({ action, requires: requirementOf(action), undo: [] }));
}

function requirementOf(action: JobAction): StepRequirement {
  switch (action.kind) {
    case 'create':
      return action.creates === 'job' ? 'job_absent' : 'job_without_datafeed';
    case 'add_to_space':
      return 'job_absent';
    case 'stop':
    case 'start':
    case 'update_datafeed':
    case 'delete_datafeed':
      return 'job_with_datafeed';
    case 'close':
    case 'delete':
    case 'remove_from_space':
    case 'share':
      return 'job_installed';
  }
}
