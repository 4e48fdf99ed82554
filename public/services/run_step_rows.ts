import type { JobActionKind } from '../../common/activation/activation_plan';
import type { RunJob } from '../activation/run_state';

export type StepRowKind = JobActionKind | 'verify';

/** `unanswered`: its request went out and nothing is known of what came of it. */
export type StepRowStatus = 'done' | 'active' | 'unanswered' | 'failed' | 'pending';

export interface StepRow {
  kind: StepRowKind;
  status: StepRowStatus;
}

/** The steps of one job with how each stands; only those that it has, and the look at their effect at the end. */
export function runStepRows({ steps, progress }: Pick<RunJob, 'steps' | 'progress'>): StepRow[] {
  const rows = steps.map(({ step, status }): StepRow => {
    const { kind } = step.action;
    if (status === 'done' || progress.phase === 'done' || progress.phase === 'held') {
      return { kind, status: 'done' };
    }
    if (progress.phase === 'acting' && progress.kind === kind) return { kind, status: 'active' };
    if (progress.phase === 'failed' && progress.kind === kind) return { kind, status: 'failed' };
    return { kind, status: status === 'sent' ? 'unanswered' : 'pending' };
  });
  return [...rows, { kind: 'verify', status: verifyStatus(progress) }];
}

function verifyStatus(progress: RunJob['progress']): StepRowStatus {
  switch (progress.phase) {
    case 'waiting':
    case 'acting':
    case 'halted':
    case 'held':
      return 'pending';
    case 'verifying':
      return 'active';
    case 'done':
      return 'done';
    case 'failed':
      return progress.kind === 'verify' ? 'failed' : 'pending';
  }
}
