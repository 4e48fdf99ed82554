import type { ActivationPlan } from '../../common/activation/activation_plan';
import { ACTION_ORDER } from '../../common/activation/job_action';
import { stopSteps } from '../../common/activation/stop_steps';
import { undoSteps } from '../../common/activation/undo_steps';
import type { InstalledJob } from '../../common/api/jobs';
import type { JournalRecord, RecordedJob, RecordedRule } from './journal_record';
import type { Run, RunJob, RunRule } from './run_state';

/** What a plan makes to do: its jobs and the chosen ones of its rules that have steps. */
export function runOfPlan(
  { activationId, jobs, rules }: ActivationPlan,
  ruleIds: ReadonlySet<string>,
  startedMs: number
): Run {
  return {
    operation: 'activate',
    activationId,
    startedMs,
    status: 'acting',
    jobs: jobs
      .filter(({ steps }) => steps.length > 0)
      .map(({ jobId, title, steps }) => waitingJob({ jobId, title, steps: pending(steps) })),
    rules: rules
      .filter(({ ruleId, steps }) => steps.length > 0 && ruleIds.has(ruleId))
      .map(({ ruleId, name, jobIds, steps, objectId }) => ({
        ruleId,
        name,
        jobIds,
        actions: steps.map((action) => ({ action, status: 'pending' })),
        ...(objectId !== undefined && { objectId }),
        progress: { phase: 'waiting' },
      })),
  };
}

/**
 * What takes an activation back. Steps whose answer is not known count as done: what is seen before they are sent decides.
 */
export function runOfUndo({ activationId, jobs, rules }: JournalRecord, startedMs: number): Run {
  return {
    operation: 'undo',
    activationId,
    startedMs,
    status: 'acting',
    jobs: jobs.flatMap(undoingJob),
    rules: rules.flatMap(undoingRule),
  };
}

function undoingJob({ jobId, title, steps }: RecordedJob): RunJob[] {
  const undo = undoSteps(steps.map(({ step, status }) => ({ step, done: status !== 'pending' })));
  return undo.length === 0 ? [] : [waitingJob({ jobId, title, steps: pending(undo) })];
}

function undoingRule({ actions, ...rule }: RecordedRule): RunRule[] {
  const made = (action: string) =>
    actions.some((entry) => entry.action === action && entry.status !== 'pending');
  const undo: RunRule['actions'] = [
    ...(made('enable') ? [{ action: 'disable', status: 'pending' } as const] : []),
    ...(made('install') ? [{ action: 'delete', status: 'pending' } as const] : []),
  ];
  return undo.length === 0 ? [] : [{ ...rule, actions: undo, progress: { phase: 'waiting' } }];
}

export function runOfStop(jobs: readonly InstalledJob[], startedMs: number): Run {
  return {
    operation: 'stop',
    startedMs,
    status: 'acting',
    jobs: jobs
      .map((job) => waitingJob({ jobId: job.id, title: job.title, steps: pending(stopSteps(job)) }))
      .filter(({ steps }) => steps.length > 0),
    rules: [],
  };
}

/** A remembered activation, or its undoing, as it is shown again; nothing of it is under way. */
export function runOfRecord(record: JournalRecord): Run {
  const { startedMs, jobs, rules } = record.undo ?? record;
  return {
    operation: record.undo === undefined ? 'activate' : 'undo',
    activationId: record.activationId,
    startedMs,
    status: record.status === 'finished' ? 'finished' : 'interrupted',
    jobs: jobs.map((job) => ({ ...job, progress: { phase: 'halted' } })),
    rules: rules.map((rule) => ({
      ...rule,
      progress: rule.actions.every(({ status }) => status === 'done')
        ? { phase: 'done' }
        : { phase: 'skipped', why: 'halted' },
    })),
  };
}

function waitingJob(job: RecordedJob): RunJob {
  return { ...job, progress: { phase: 'waiting' } };
}

function pending(steps: ReadonlyArray<RunJob['steps'][number]['step']>): RunJob['steps'] {
  return [...steps]
    .sort((a, b) => ACTION_ORDER.indexOf(a.action.kind) - ACTION_ORDER.indexOf(b.action.kind))
    .map((step) => ({ step, status: 'pending' }));
}
