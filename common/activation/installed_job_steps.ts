import type { PlannedJob, PlanStep } from './activation_plan';
import { situationOf } from './installed_situation';
import type { JobAction, JobAndDatafeed } from './job_action';
import type { ActivationPlanInput, InstalledJobInput } from './plan_input';
import { plannedStart } from './planned_start';

/** What becomes of the datafeed of an installed job: `keep` is one that reads other indices than the chosen ones. */
export type DatafeedChange =
  | { kind: 'create'; body: JobAndDatafeed; droppedKeys: string[] }
  /** There is none, and its module has none to create. */
  | { kind: 'impossible' }
  | { kind: 'update'; from: string[]; to: string[] }
  | { kind: 'keep'; installed: string[]; chosen: string[] };

/**
 * The steps that make an installed job run. A datafeed must be stopped to be changed, and a job that failed or is closing
 * must be closed to be opened; a job that is open stays open meanwhile. Taken back, they leave the job as it was, but
 * for two things: a failed job ends closed, and what was on its way has arrived.
 */
export function stepsOfInstalledJob(
  { jobId, datafeedId }: Pick<PlannedJob, 'jobId' | 'datafeedId'>,
  installed: InstalledJobInput,
  { input, change }: { input: ActivationPlanInput; change: DatafeedChange | undefined }
): PlanStep[] {
  const situation = situationOf(installed);
  const changing = change?.kind === 'update';
  if (situation === 'running' && !changing) return [];

  const { startMs } = plannedStart(installed.latestRecordMs, input);
  const stop: JobAction = { kind: 'stop', jobId, datafeedId };
  const close: JobAction = { kind: 'close', jobId };
  const steps: PlanStep[] = [];
  if (installed.hasDatafeed && (installed.datafeedState ?? 'stopped') !== 'stopped') {
    // What ran goes on where it was, however long ago its latest record is.
    const goOnMs = installed.latestRecordMs ?? startMs;
    const undo: JobAction[] =
      situation === 'running' ? [{ kind: 'start', jobId, datafeedId, startMs: goOnMs }] : [];
    steps.push({ action: stop, requires: 'job_with_datafeed', undo });
  }
  if (situation === 'unsettled') steps.push({ action: close, requires: 'job_installed', undo: [] });
  if (change) steps.push(...changeSteps({ jobId, datafeedId }, change));
  const wasOpen = situation === 'running' || situation === 'open';
  steps.push({
    action: { kind: 'start', jobId, datafeedId, startMs },
    requires: 'job_with_datafeed',
    undo: wasOpen ? [stop] : [stop, close],
  });
  return steps;
}

function changeSteps(
  { jobId, datafeedId }: { jobId: string; datafeedId: string },
  change: DatafeedChange
): PlanStep[] {
  switch (change.kind) {
    case 'create':
      return [
        {
          action: { kind: 'create', jobId, creates: 'datafeed', body: change.body },
          requires: 'job_without_datafeed',
          undo: [{ kind: 'delete_datafeed', jobId, datafeedId }],
        },
      ];
    case 'update':
      return [
        {
          action: { kind: 'update_datafeed', jobId, datafeedId, indices: change.to },
          requires: 'job_with_datafeed',
          undo: [{ kind: 'update_datafeed', jobId, datafeedId, indices: change.from }],
        },
      ];
    case 'keep':
    case 'impossible':
      return [];
  }
}
