import type { JobAction, JobActionKind } from '../../common/activation/activation_plan';
import type { ItemFailure, ItemResult } from '../services/item_result';
import type { CreateResult, MlApi } from '../services/ml_api';
import type { Batch } from './batches';

type ActionOf<K extends JobActionKind> = Extract<JobAction, { kind: K }>;

/**
 * Carries out actions of one kind with one request. The result is by job id; it rejects with core's HttpFetchError if the
 * request as a whole was refused.
 */
export async function sendBatch(ml: MlApi, batch: Batch): Promise<Map<string, ItemResult>> {
  const [first] = batch;
  const jobIds = batch.map(({ jobId }) => jobId);
  switch (first.kind) {
    case 'create':
      return create(ml, ofKind(batch, 'create'));
    case 'start': {
      const byFeed = (ids: string[]) => ml.startDatafeeds(ids, first.startMs);
      return withDatafeeds(ofKind(batch, 'start'), byFeed);
    }
    case 'stop':
      return withDatafeeds(ofKind(batch, 'stop'), (ids) => ml.stopDatafeeds(ids));
    case 'close':
      return ml.closeJobs(jobIds);
    case 'delete':
      return ml.deleteJobs(jobIds);
    case 'share':
      return ml.updateJobsSpaces(jobIds, { add: ['*'], remove: [] });
    case 'add_to_space':
      return ml.updateJobsSpaces(jobIds, { add: [first.space], remove: [], spaceId: first.fromSpace });
    case 'remove_from_space':
      return ml.updateJobsSpaces(jobIds, { add: [], remove: [first.space] });
    case 'delete_datafeed':
      await ml.deleteDatafeed(first.datafeedId);
      return new Map([[first.jobId, { ok: true }]]);
    case 'update_datafeed':
      await ml.updateDatafeedIndices(first.datafeedId, first.indices);
      return new Map([[first.jobId, { ok: true }]]);
  }
}

/** Elasticsearch's exception for a job whose id is taken, in whatever space (x-pack/plugin/ml, JobConfigProvider). */
export function alreadyExists({ type }: ItemFailure): boolean {
  return type === 'resource_already_exists_exception';
}

async function create(
  ml: MlApi,
  actions: ReadonlyArray<ActionOf<'create'>>
): Promise<Map<string, ItemResult>> {
  const results = await ml.createJobs(actions.map(({ body }) => body));
  return new Map(actions.map((action) => [action.jobId, creationResult(action, results.get(action.jobId))]));
}

/** That the job exists is just what the creation of a datafeed alone expects. */
function creationResult({ creates }: ActionOf<'create'>, result: CreateResult | undefined): ItemResult {
  if (result === undefined) return { ok: false, failure: { reason: '' } };
  const { job, datafeed } = result;
  if (job.ok || (creates === 'datafeed' && alreadyExists(job.failure))) return datafeed;
  return job;
}

async function withDatafeeds(
  actions: ReadonlyArray<{ jobId: string; datafeedId: string }>,
  send: (datafeedIds: string[]) => Promise<Map<string, ItemResult>>
): Promise<Map<string, ItemResult>> {
  const results = await send(actions.map(({ datafeedId }) => datafeedId));
  return new Map(
    actions.map(({ jobId, datafeedId }) => [
      jobId,
      results.get(datafeedId) ?? { ok: false, failure: { reason: '' } },
    ])
  );
}

function ofKind<K extends JobActionKind>(batch: Batch, kind: K): Array<ActionOf<K>> {
  return batch.filter((action): action is ActionOf<K> => action.kind === kind);
}
