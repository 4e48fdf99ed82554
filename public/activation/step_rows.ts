import type { RunJob } from './job_progress';

export type StepRowStatus = 'done' | 'active' | 'failed' | 'pending';

export interface StepRow {
  step: 'create' | 'start' | 'verify';
  status: StepRowStatus;
}

/** The steps of one job's activation with how each stands; only those that its plan has, and the check at the end. */
export function stepRows(job: RunJob): StepRow[] {
  const kinds = job.planned.steps.map(({ kind }) => kind);
  return [...kinds, 'verify' as const].map((step) => ({ step, status: rowStatus(job, step) }));
}

function rowStatus({ progress, accepted }: RunJob, step: StepRow['step']): StepRowStatus {
  if (progress.phase === 'running') {
    return 'done';
  }
  if (step !== 'verify' && accepted.includes(step)) {
    return 'done';
  }
  switch (progress.phase) {
    case 'waiting':
      return 'pending';
    case 'creating':
      return step === 'create' ? 'active' : 'pending';
    case 'starting':
      return step === 'start' ? 'active' : 'pending';
    case 'verifying':
      return step === 'verify' ? 'active' : 'pending';
    case 'failed':
      return failedRow(progress.step) === step ? 'failed' : 'pending';
  }
}

function failedRow(step: 'create_job' | 'create_datafeed' | 'start' | 'verify'): StepRow['step'] {
  switch (step) {
    case 'create_job':
    case 'create_datafeed':
      return 'create';
    case 'start':
    case 'verify':
      return step;
  }
}
