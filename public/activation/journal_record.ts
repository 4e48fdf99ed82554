import type { PlanStep } from '../../common/activation/activation_plan';
import type { Run, RunJob, RunRule } from './run_state';

/** What an operation remembers of a job and a rule: how far each step has come, not why one failed. */
export type RecordedJob = Pick<RunJob, 'jobId' | 'title' | 'steps'>;
export type RecordedRule = Omit<RunRule, 'progress'>;

export interface RecordedRun {
  startedMs: number;
  jobs: readonly RecordedJob[];
  rules: readonly RecordedRule[];
}

/** One activation as this browser remembers it. */
export interface JournalRecord extends RecordedRun {
  activationId: string;
  /** When the plan was made, by the server's clock; what it made is younger. */
  plannedMs: number;
  /** `acting` may be a lie: then `aliveMs` is old, since nobody is left to say otherwise. */
  status: 'acting' | 'halted' | 'finished' | 'undone';
  /** The page that carries it out, and when that was last known to live. */
  owner: string;
  aliveMs: number;
  /** See `Operation`. */
  inTurn?: boolean;
  /** Its undoing, where that has begun and not come to its end. */
  undo?: RecordedRun;
}

/** A page that has not said that it lives for so long is gone; so is one that said so in the future, before a clock was set. */
const GONE_AFTER_MS = 10_000;

/** Is another page carrying it out? */
export function isElsewhere(record: JournalRecord, owner: string, nowMs: number): boolean {
  const isAlive = Math.abs(nowMs - record.aliveMs) <= GONE_AFTER_MS;
  return record.status === 'acting' && record.owner !== owner && isAlive;
}

/** What is to be remembered of a run. Bodies of what is created are only needed until then, and they are large. */
export function recordedRun({ startedMs, jobs, rules }: Run): RecordedRun {
  return {
    startedMs,
    jobs: jobs.map(({ jobId, title, steps }) => ({
      jobId,
      title,
      steps: steps.map(({ step, status }) => ({
        step: status === 'done' ? withoutBody(step) : step,
        status,
      })),
    })),
    rules: rules.map(({ progress: _progress, ...rule }) => rule),
  };
}

function withoutBody(step: PlanStep): PlanStep {
  if (step.action.kind !== 'create') return step;
  const { job, datafeed } = step.action.body;
  const { datafeed_id, job_id, indices } = datafeed;
  const body = { job: { job_id: job.job_id }, datafeed: { datafeed_id, job_id, indices } };
  return { ...step, action: { ...step.action, body } };
}

/** An activation that is undone: what it was for, without steps. */
export function undoneRecord({ undo: _undo, ...record }: JournalRecord): JournalRecord {
  return {
    ...record,
    status: 'undone',
    jobs: record.jobs.map((job) => ({ ...job, steps: [] })),
    rules: record.rules.map((rule) => ({ ...rule, actions: [] })),
  };
}
