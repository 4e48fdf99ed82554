import type { ActivationPlan, PlannedJob, PlanStep } from './activation_plan';
import { isBlocked } from './is_blocked';
import type { PlanNote } from './plan_note';
import { manyJobs } from './plan_obstacles';
import { withRuleIds } from './planned_rules';

/** A job that exists, but not in this space. */
export interface HiddenJob {
  jobId: string;
  /** A space of the user's that has it; absent if none has. */
  space?: string;
}

/** What is said of a job that is created has no meaning for one that exists. */
const NOTES_OF_CREATION: ReadonlySet<PlanNote['code']> = new Set<PlanNote['code']>([
  'memory_reduced',
  'memory_estimated',
  'memory_defaulted',
  'settings_dropped',
]);

/**
 * The plan after it became known that some of the jobs to be created exist in other spaces. One that a space of the user's
 * has is made visible here and started; one that none has is blocked, since its id is taken. Such a job is not known:
 * its indices are left open, and the plan's memory stays an estimate with its module's limit.
 *
 * @param here id of the space that the plan is for.
 */
export function planWithExistence(
  plan: ActivationPlan,
  hidden: readonly HiddenJob[],
  here: string
): ActivationPlan {
  const hiddenById = new Map(hidden.map((job) => [job.jobId, job]));
  const jobs = plan.jobs.map((job) => {
    const found = hiddenById.get(job.jobId);
    return found && isToBeCreated(job) ? planHiddenJob(job, found, here) : job;
  });
  const readBy = new Set(jobs.filter((job) => !isBlocked(job)).map(({ jobId }) => jobId));
  const rules = plan.rules.filter(({ jobIds }) => jobIds.some((jobId) => readBy.has(jobId)));
  return {
    ...plan,
    jobs: withRuleIds(jobs, rules),
    rules,
    obstacles: [...plan.obstacles.filter(({ code }) => code !== 'many_jobs'), ...manyJobs(jobs)],
  };
}

function isToBeCreated({ steps }: PlannedJob): boolean {
  return steps.some(({ action }) => action.kind === 'create' && action.creates === 'job');
}

function planHiddenJob(job: PlannedJob, { space }: HiddenJob, here: string): PlannedJob {
  if (space === undefined) {
    return { ...job, chargedBytes: 0, steps: [], notes: [{ code: 'in_other_space', blocks: true }] };
  }
  const notes = job.notes.filter(({ code }) => !NOTES_OF_CREATION.has(code));
  return {
    ...job,
    indices: [],
    steps: job.steps.flatMap((step) => stepOfHiddenJob(job, step, { fromSpace: space, space: here })),
    notes: [{ code: 'shared_from_space', blocks: false, space }, ...notes],
  };
}

function stepOfHiddenJob(
  { jobId, datafeedId }: PlannedJob,
  step: PlanStep,
  spaces: { fromSpace: string; space: string }
): PlanStep[] {
  switch (step.action.kind) {
    case 'create':
      return [
        {
          action: { kind: 'add_to_space', jobId, ...spaces },
          requires: 'job_absent',
          undo: [{ kind: 'remove_from_space', jobId, space: spaces.space }],
        },
      ];
    case 'start':
      // A job that is not ours is never deleted, so taking the start back is not left to that.
      return [
        {
          ...step,
          undo: [
            { kind: 'stop', jobId, datafeedId },
            { kind: 'close', jobId },
          ],
        },
      ];
    default:
      return [];
  }
}
