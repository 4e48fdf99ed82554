import { MlClient } from '../client/ml_client';
import type { MlContext } from '../ml_context';
import { bulkCreateBody } from '../schemas/request_schemas';
import { errorBody } from './error_body';
import type { MlRouter } from './ml_router';

type ItemResult = { success: true } | { success: false; error: unknown };

/**
 * `POST jobs/bulk_create`: creates jobs with their datafeeds, all at the same time; a datafeed also if its job failed,
 * as Kibana does. The answer is 200 with a result each, however many failed
 * (x-pack/platform/plugins/shared/ml/server/models/job_service/jobs.ts#bulkCreate).
 */
export function registerBulkCreate(router: MlRouter, context: MlContext): void {
  router.post({
    path: '/jobs/bulk_create',
    capability: 'canPreviewDatafeed',
    body: bulkCreateBody,
    answer: async (request) => {
      const mlClient = new MlClient(context, request);
      const results = await Promise.all(
        request.body.map(async ({ job, datafeed }) => {
          const jobResult = await attempt(() => mlClient.putJob(job));
          const datafeedResult = await attempt(() => mlClient.putDatafeed(datafeed));
          return [job.job_id, { job: jobResult, datafeed: datafeedResult }] as const;
        })
      );
      return Object.fromEntries(results);
    },
  });
}

async function attempt(act: () => Promise<void>): Promise<ItemResult> {
  try {
    await act();
    return { success: true };
  } catch (error) {
    // An error without a body is answered itself here, as Kibana does; of a JavaScript error only its members are left in JSON.
    return { success: false, error: errorBody(error) ?? { ...Object(error) } };
  }
}
