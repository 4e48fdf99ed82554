import { errors } from '@elastic/elasticsearch';

import { MlClient } from '../client/ml_client';
import type { MlContext } from '../ml_context';
import {
  datafeedIdsBody,
  datafeedParams,
  datafeedUpdateBody,
  deleteDatafeedQuery,
  forceStartBody,
} from '../schemas/request_schemas';
import type { MlRouter } from './ml_router';
import { perItem } from './per_item';

const CONFLICT = 409;

/** As in Kibana the error of a datafeed that the space does not show is text, not Elasticsearch's body. */
type StartResult = { started: boolean; error?: string };

/**
 * `POST jobs/{force_start_datafeeds,stop_datafeeds}`: one datafeed after the other, as in Kibana; `POST datafeeds/{id}/_update` and
 * `DELETE datafeeds/{id}`, whose answers are Elasticsearch's
 * (x-pack/platform/plugins/shared/ml/server/{models/job_service,routes}/datafeeds.ts).
 */
export function registerDatafeedRoutes(router: MlRouter, context: MlContext): void {
  router.post({
    path: '/jobs/force_start_datafeeds',
    capability: 'canStartStopDatafeed',
    body: forceStartBody,
    answer: (request) => {
      const { datafeedIds, start, end } = request.body;
      const mlClient = new MlClient(context, request);
      return perItem<'started', StartResult>(datafeedIds, 'started', async (datafeedId) => {
        if (!(await openJobOf(mlClient, datafeedId))) {
          return { started: false, error: 'No datafeed to start' };
        }
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
  router.post({
    path: '/datafeeds/{datafeedId}/_update',
    capability: 'canUpdateDatafeed',
    params: datafeedParams,
    body: datafeedUpdateBody,
    answer: (request) =>
      new MlClient(context, request).updateDatafeed(request.params.datafeedId, request.body),
  });
  router.delete({
    path: '/datafeeds/{datafeedId}',
    capability: 'canDeleteDatafeed',
    params: datafeedParams,
    query: deleteDatafeedQuery,
    answer: (request) => {
      const { force } = request.query;
      const options = force === undefined ? {} : { force };
      return new MlClient(context, request).deleteDatafeed(request.params.datafeedId, options);
    },
  });
}

/** Opens its job; one that is open already is as good. Answers false for a datafeed that the space does not show. */
async function openJobOf(mlClient: MlClient, datafeedId: string): Promise<boolean> {
  const datafeed = (await mlClient.datafeeds()).find(({ datafeed_id: id }) => id === datafeedId);
  if (datafeed === undefined) {
    return false;
  }
  try {
    await mlClient.openJob(datafeed.job_id);
  } catch (error) {
    if (!(error instanceof errors.ResponseError && error.statusCode === CONFLICT)) {
      throw error;
    }
  }
  return true;
}
