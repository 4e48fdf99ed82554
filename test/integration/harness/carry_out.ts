import type { JobAction } from '../../../common/activation/job_action';
import type { KibanaClient } from './kibana_client';

const ML = '/internal/ml';

/** Sends one action of a new job's plan as the browser would, and expects that Kibana did it. */
export async function carryOut(client: KibanaClient, action: JobAction): Promise<void> {
  const answer = await client.post<Record<string, unknown>>(...requestOf(action));
  expect([answer.status, answer.body]).toEqual([200, expect.objectContaining(resultOf(action))]);
}

function requestOf(action: JobAction): [path: string, body: object] {
  switch (action.kind) {
    case 'create':
      return [`${ML}/jobs/bulk_create`, [action.body]];
    case 'share':
      return [
        `${ML}/saved_objects/update_jobs_spaces`,
        { jobType: 'anomaly-detector', jobIds: [action.jobId], spacesToAdd: ['*'], spacesToRemove: [] },
      ];
    case 'start':
      return [
        `${ML}/jobs/force_start_datafeeds`,
        { datafeedIds: [action.datafeedId], start: action.startMs },
      ];
    default:
      throw new Error(`no new job needs ${action.kind}`);
  }
}

function resultOf(action: JobAction): object {
  switch (action.kind) {
    case 'create':
      return { [action.jobId]: { job: { success: true }, datafeed: { success: true } } };
    case 'start':
      return { [action.datafeedId]: expect.objectContaining({ started: true }) };
    default:
      return { [action.jobId]: expect.objectContaining({ success: true }) };
  }
}
