import { errors } from '@elastic/elasticsearch';

import { MlClient } from '../client/ml_client';
import { MLJobNotFound } from '../errors';
import type { MlContext } from '../ml_context';
import { datafeedIdsBody, forceStartBody } from '../schemas/request_schemas';
import type { MlRouter } from './ml_router';
import { perItem } from './per_item';

const CONFLICT = 409;

/** `POST jobs/{force_start_datafeeds,stop_datafeeds}`. Datafeeds are started one after the other, as in Kibana. */
export function registerDatafeedRoutes(router: MlRouter, context: MlContext): void {
  router.post({
    path: '/jobs/force_start_datafeeds',
    capability: 'canStartStopDatafeed',
    body: forceStartBody,
    answer: (request) => {
      const { datafeedIds, start, end } = request.body;
      const mlClient = new MlClient(context, request);
      return perItem(datafeedIds, 'started', async (datafeedId) => {
        await openJobOf(mlClient, datafeedId);
        return { started: await mlClient.startDatafeed(datafeedId, start, end) };
      });
    },
  });
  router.post({
    path: '/jobs/stop_datafeeds',
    capability: 'canStartStopDatafeed',
    body: datafeedIdsBody,
    answer: (request) => {
      const mlClient = new MlClient(context, request);
      return perItem(request.body.datafeedIds, 'stopped', async (datafeedId) => ({
        stopped: await mlClient.stopDatafeed(datafeedId),
      }));
    },
  });
}

/** A job that is open already is as good as one that opens. */
async function openJobOf(mlClient: MlClient, datafeedId: string): Promise<void> {
  const [datafeed] = await mlClient.datafeeds(datafeedId);
  if (datafeed === undefined) {
    throw new MLJobNotFound(`No known datafeed with id '${datafeedId}'`);
  }
  try {
    await mlClient.openJob(datafeed.job_id);
  } catch (error) {
    if (!(error instanceof errors.ResponseError && error.statusCode === CONFLICT)) {
      throw error;
    }
  }
}
