import type { JobAction } from '../job_action';
import type { SeenJob } from '../seen_job';

export const JOB_ID = 'auth_rare_user_ea';
export const DATAFEED_ID = 'datafeed-auth_rare_user_ea';
export const ACTIVATION_ID = '0c8f2f3e-7a55-4c38-9f4c-6a4d6a9f2b11';

/** One action of each kind on one job. */
export const ACTIONS = {
  add_to_space: { kind: 'add_to_space', jobId: JOB_ID, fromSpace: 'default', space: 'soc' },
  stop: { kind: 'stop', jobId: JOB_ID, datafeedId: DATAFEED_ID },
  close: { kind: 'close', jobId: JOB_ID },
  create: {
    kind: 'create',
    jobId: JOB_ID,
    creates: 'job',
    body: {
      job: { job_id: JOB_ID, custom_settings: { ml_job_picker_activation: ACTIVATION_ID } },
      datafeed: { datafeed_id: DATAFEED_ID, job_id: JOB_ID, indices: ['logs-*'] },
    },
  },
  share: { kind: 'share', jobId: JOB_ID },
  delete_datafeed: { kind: 'delete_datafeed', jobId: JOB_ID, datafeedId: DATAFEED_ID },
  update_datafeed: {
    kind: 'update_datafeed',
    jobId: JOB_ID,
    datafeedId: DATAFEED_ID,
    indices: ['logs-*', 'winlogbeat-*'],
  },
  delete: { kind: 'delete', jobId: JOB_ID },
  remove_from_space: { kind: 'remove_from_space', jobId: JOB_ID, space: 'soc' },
  start: { kind: 'start', jobId: JOB_ID, datafeedId: DATAFEED_ID, startMs: 1_000 },
} as const satisfies { [Kind in JobAction['kind']]: Extract<JobAction, { kind: Kind }> | JobAction };

/** A job that runs. */
export function seenJob(changes: Partial<SeenJob> = {}): SeenJob {
  return {
    id: JOB_ID,
    jobState: 'opened',
    datafeedId: DATAFEED_ID,
    datafeedState: 'started',
    indices: ['logs-*'],
    ...changes,
  };
}
