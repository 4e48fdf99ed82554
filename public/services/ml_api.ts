import type { HttpStart } from '@kbn/core/public';

import type { JobAndDatafeed } from '../../common/activation/activation_plan';
import { readItemResult, type ItemResult } from './item_result';

/** Version of ML's internal routes (x-pack/platform/plugins/shared/ml/server/routes/job_service.ts). */
const ML_API_VERSION = '1';

export interface CreateResult {
  job: ItemResult;
  datafeed: ItemResult;
}

/**
 * The two of Kibana's own routes that activation needs. They answer 200 even where they failed, so each method reads the
 * result of its item; it rejects with core's HttpFetchError if the request as a whole was refused.
 */
export interface MlApi {
  /** Creates one job and its datafeed. ML tries the datafeed even if the job failed, so both have a result. */
  createJob(body: JobAndDatafeed): Promise<CreateResult>;
  /** Opens the datafeed's job and starts the datafeed from `startMs` (ms since the epoch) on, without an end. */
  startDatafeed(datafeedId: string, startMs: number): Promise<ItemResult>;
}

type ItemsAnswer = Record<string, Record<string, unknown> | undefined>;

export function createMlApi(http: HttpStart): MlApi {
  return {
    createJob: async (body) => {
      const answer = await http.post<ItemsAnswer>('/internal/ml/jobs/bulk_create', {
        version: ML_API_VERSION,
        body: JSON.stringify([body]),
      });
      const item = answer[body.job.job_id];
      return {
        job: readItemResult(item?.job, 'success'),
        datafeed: readItemResult(item?.datafeed, 'success'),
      };
    },
    startDatafeed: async (datafeedId, startMs) => {
      const answer = await http.post<ItemsAnswer>('/internal/ml/jobs/force_start_datafeeds', {
        version: ML_API_VERSION,
        body: JSON.stringify({ datafeedIds: [datafeedId], start: startMs }),
      });
      return readItemResult(answer[datafeedId], 'started');
    },
  };
}
