import type { ActivationPlan, JobBefore, PlannedJob, PlannedRule, PlanStep } from '../../activation_plan';
import type { JobAction, JobAndDatafeed } from '../../job_action';
import { ACTIVATION_ID } from '../../testing/job_actions_fixture';
import type { ModelKibana } from './model_kibana';

const MB = 2 ** 20;
export const SPACE = 'soc';

/** How a job may be before it is activated, with what its plan does then. */
export const SITUATIONS = [
  'absent',
  'without_datafeed',
  'stopped',
  'failed',
  'other_indices',
  'elsewhere',
  'running',
  'blocked',
] as const;
export type Situation = (typeof SITUATIONS)[number];

const datafeedIdOf = (jobId: string) => `datafeed-${jobId}`;

function bodyOf(jobId: string): JobAndDatafeed {
  return {
    job: { job_id: jobId, custom_settings: { ml_job_picker_activation: ACTIVATION_ID } },
    datafeed: { datafeed_id: datafeedIdOf(jobId), job_id: jobId, indices: ['logs-*'] },
  };
}

function actionsFor(situation: Situation, jobId: string, startMs: number): JobAction[] {
  const datafeedId = datafeedIdOf(jobId);
  const start: JobAction = { kind: 'start', jobId, datafeedId, startMs };
  const create = (creates: 'job' | 'datafeed'): JobAction => ({
    kind: 'create',
    jobId,
    creates,
    body: bodyOf(jobId),
  });
  switch (situation) {
    case 'absent':
    case 'blocked':
      return [create('job'), { kind: 'share', jobId }, start];
    case 'without_datafeed':
      return [create('datafeed'), start];
    case 'stopped':
      return [start];
    case 'failed':
      return [{ kind: 'stop', jobId, datafeedId }, { kind: 'close', jobId }, start];
    case 'other_indices':
      return [
        { kind: 'stop', jobId, datafeedId },
        { kind: 'close', jobId },
        { kind: 'update_datafeed', jobId, datafeedId, indices: ['logs-*'] },
        start,
      ];
    case 'elsewhere':
      return [{ kind: 'add_to_space', jobId, fromSpace: 'default', space: SPACE }, start];
    case 'running':
      return [];
  }
}

export function plannedIn(situation: Situation, jobId: string, startMs = 1_000_000): PlannedJob {
  const steps = actionsFor(situation, jobId, startMs).map((action): PlanStep => ({
    action,
    requires: 'job_installed',
    undo: [],
  }));
  const running: JobBefore = {
    installed: true,
    jobState: 'opened',
    datafeedState: 'started',
    datafeedId: datafeedIdOf(jobId),
    indices: ['logs-*'],
  };
  return {
    jobId,
    datafeedId: datafeedIdOf(jobId),
    title: `Title of ${jobId}`,
    indices: ['logs-*'],
    before: situation === 'running' ? running : { installed: false },
    memoryBytes: 64 * MB,
    chargedBytes: 74 * MB,
    steps,
    notes: situation === 'blocked' ? [{ blocks: true, code: 'in_other_space' }] : [],
    ruleIds: [],
  };
}

/** Puts a job into the model as its situation says. */
export function putInto(kibana: ModelKibana, situation: Situation, jobId: string): void {
  const datafeed = { id: datafeedIdOf(jobId), indices: ['logs-*'], started: false };
  switch (situation) {
    case 'absent':
      return;
    case 'without_datafeed':
      return kibana.addJob(jobId, { jobState: 'closed' }, [SPACE]);
    case 'stopped':
      return kibana.addJob(jobId, { jobState: 'closed', datafeed }, [SPACE]);
    case 'failed':
      return kibana.addJob(jobId, { jobState: 'failed', datafeed }, [SPACE]);
    case 'other_indices':
    case 'running':
      return kibana.addJob(jobId, { jobState: 'opened', datafeed: { ...datafeed, started: true } }, [SPACE]);
    case 'elsewhere':
      return kibana.addJob(jobId, { jobState: 'closed', datafeed }, ['default']);
    case 'blocked':
      return kibana.addJob(jobId, { jobState: 'closed', datafeed }, ['hidden']);
  }
}

export function plannedRule(changes: Partial<PlannedRule> = {}): PlannedRule {
  return {
    ruleId: 'd4b73fa0-9d43-465e-b8bf-50230da6718b',
    name: "Unusual hour for a user's logon",
    jobIds: ['auth_rare_user_ea'],
    status: 'not_installed',
    version: 3,
    steps: ['install', 'enable'],
    ...changes,
  };
}

export function planOf(jobs: PlannedJob[], rules: PlannedRule[] = []): ActivationPlan {
  return {
    activationId: ACTIVATION_ID,
    jobs,
    rules,
    memory: {
      usedBytes: 0,
      addedBytes: 104 * MB,
      afterBytes: 104 * MB,
      totalBytes: 2048 * MB,
      nodes: [{ name: 'ml-0', maxBytes: 2048 * MB, usedBytes: 0, afterBytes: 104 * MB }],
      lazyNodes: 0,
      waitingJobIds: [],
      verdict: 'fits',
    },
    obstacles: [],
    lookbackDays: 14,
    asOfMs: 1_000_000,
  };
}
