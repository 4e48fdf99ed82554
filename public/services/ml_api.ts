import type { HttpStart } from '@kbn/core/public';

import type { JobAndDatafeed } from '../../common/activation/activation_plan';
import { readItemResult, type ItemFlag, type ItemResult } from './item_result';
import { calculationOf, readMemoryEstimate, type MemoryEstimateRequest } from './memory_estimate';
import { readMember } from './read_member';
import { inSpace } from './space_path';

export type { MemoryEstimateRequest } from './memory_estimate';

/** Version of ML's internal routes (x-pack/platform/plugins/shared/ml/server/routes/job_service.ts). */
const ML_API_VERSION = '1';
const BASE = '/internal/ml';

export interface CreateResult {
  job: ItemResult;
  datafeed: ItemResult;
}

/**
 * Kibana's own ML routes that activation needs. They answer 200 even where items failed, so each method reads the result
 * of every item; it rejects with core's HttpFetchError if the request as a whole was refused. Maps are by the ids asked.
 */
export interface MlApi {
  /** Creates jobs with their datafeeds. ML tries a datafeed even if its job failed, so both have a result. */
  createJobs(bodies: readonly JobAndDatafeed[]): Promise<Map<string, CreateResult>>;
  /** Opens the datafeeds' jobs one after the other and starts each from `startMs` (ms since the epoch) on, without an end. */
  startDatafeeds(datafeedIds: readonly string[], startMs: number): Promise<Map<string, ItemResult>>;
  stopDatafeeds(datafeedIds: readonly string[]): Promise<Map<string, ItemResult>>;
  /** Closes jobs; ML forces those that failed. */
  closeJobs(jobIds: readonly string[]): Promise<Map<string, ItemResult>>;
  /** Deletes jobs with their datafeeds and results. */
  deleteJobs(jobIds: readonly string[]): Promise<Map<string, ItemResult>>;
  /** Rejects if it was refused. */
  deleteDatafeed(datafeedId: string): Promise<void>;
  /** Changes the indices of a stopped datafeed; rejects if it was refused. */
  updateDatafeedIndices(datafeedId: string, indices: readonly string[]): Promise<void>;
  /** In `spaceId`, which must see the jobs; without it in the current space. */
  updateJobsSpaces(
    jobIds: readonly string[],
    change: { add: readonly string[]; remove: readonly string[]; spaceId?: string }
  ): Promise<Map<string, ItemResult>>;
  /** Ids of those that exist; `allSpaces` also finds jobs that the space does not show. */
  existingJobs(
    jobIds: readonly string[],
    where: { allSpaces: true } | { spaceId: string }
  ): Promise<Set<string>>;
  /** What Kibana estimates that a job needs on the data of these indices, bytes; rejects if it can't tell. */
  estimateMemory(request: MemoryEstimateRequest): Promise<{ bytes: number }>;
}

/** Ids asked for, and the member of each one's answer that says whether it went well. */
interface Items {
  ids: readonly string[];
  flag: ItemFlag;
  spaceId?: string | undefined;
}

export function createMlApi(http: HttpStart): MlApi {
  const post = (path: string, body: object, spaceId?: string): Promise<unknown> => {
    const [address, options] = inSpace(http, `${BASE}${path}`, spaceId);
    return http.post(address, { ...options, version: ML_API_VERSION, body: JSON.stringify(body) });
  };
  const each = async (path: string, body: object, { ids, flag, spaceId }: Items) => {
    const answer = await post(path, body, spaceId);
    return new Map(ids.map((id) => [id, readItemResult(readMember(answer, id), flag)]));
  };
  return {
    createJobs: async (bodies) => readCreated(bodies, await post('/jobs/bulk_create', bodies)),
    startDatafeeds: (datafeedIds, start) =>
      each('/jobs/force_start_datafeeds', { datafeedIds, start }, { ids: datafeedIds, flag: 'started' }),
    stopDatafeeds: (datafeedIds) =>
      each('/jobs/stop_datafeeds', { datafeedIds }, { ids: datafeedIds, flag: 'stopped' }),
    closeJobs: (jobIds) => each('/jobs/close_jobs', { jobIds }, { ids: jobIds, flag: 'closed' }),
    deleteJobs: (jobIds) => each('/jobs/delete_jobs', { jobIds }, { ids: jobIds, flag: 'deleted' }),
    deleteDatafeed: async (datafeedId) => {
      await http.delete(datafeedPath(datafeedId), { version: ML_API_VERSION });
    },
    updateDatafeedIndices: async (datafeedId, indices) => {
      await http.post(`${datafeedPath(datafeedId)}/_update`, {
        version: ML_API_VERSION,
        body: JSON.stringify({ indices }),
      });
    },
    updateJobsSpaces: (jobIds, { add, remove, spaceId }) =>
      each(
        '/saved_objects/update_jobs_spaces',
        { jobType: 'anomaly-detector', jobIds, spacesToAdd: add, spacesToRemove: remove },
        { ids: jobIds, flag: 'success', spaceId }
      ),
    existingJobs: async (jobIds, where) => {
      const answer =
        'spaceId' in where
          ? await post('/jobs/jobs_exist', { jobIds }, where.spaceId)
          : await post('/jobs/jobs_exist', { jobIds, allSpaces: true });
      return new Set(jobIds.filter((id) => isJob(readMember(answer, id))));
    },
    estimateMemory: async (request) => ({
      bytes: readMemoryEstimate(await post('/validate/calculate_model_memory_limit', calculationOf(request))),
    }),
  };
}

function readCreated(bodies: readonly JobAndDatafeed[], answer: unknown): Map<string, CreateResult> {
  return new Map(
    bodies.map(({ job: { job_id: id } }) => {
      const item = readMember(answer, id);
      const read = (part: keyof CreateResult) => readItemResult(readMember(item, part), 'success');
      return [id, { job: read('job'), datafeed: read('datafeed') }];
    })
  );
}

function datafeedPath(datafeedId: string): string {
  return `${BASE}/datafeeds/${encodeURIComponent(datafeedId)}`;
}

/** An id may also be that of a group. */
function isJob(item: unknown): boolean {
  return readMember(item, 'exists') === true && readMember(item, 'isGroup') !== true;
}
