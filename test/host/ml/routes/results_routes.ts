import { MlClient } from '../client/ml_client';
import type { MlContext } from '../ml_context';
import { anomaliesTable } from '../results/anomalies_table';
import { maxAnomalyScore } from '../results/max_anomaly_score';
import { previewAlert } from '../results/preview_alert';
import { alertPreviewBody } from '../schemas/alert_preview_schema';
import { anomaliesTableBody, anomalySearchBody, maxAnomalyScoreBody } from '../schemas/results_schemas';
import type { MlRouter } from './ml_router';

/** `POST results/{anomaly_search,max_anomaly_score,anomalies_table_data}` and `POST alerting/preview`. */
export function registerResultsRoutes(router: MlRouter, context: MlContext): void {
  const { kibanaVersion } = context.core;
  router.post({
    path: '/results/anomaly_search',
    capability: 'canGetJobs',
    body: anomalySearchBody,
    answer: (request) =>
      new MlClient(context, request).anomalySearch(request.body.query, request.body.jobIds),
  });
  router.post({
    path: '/results/max_anomaly_score',
    capability: 'canGetJobs',
    body: maxAnomalyScoreBody,
    answer: (request) => maxAnomalyScore(new MlClient(context, request), request.body),
  });
  router.post({
    path: '/results/anomalies_table_data',
    capability: 'canGetJobs',
    body: anomaliesTableBody(kibanaVersion),
    answer: (request) => anomaliesTable(new MlClient(context, request), request.body),
  });
  router.post({
    path: '/alerting/preview',
    capability: 'canGetJobs',
    body: alertPreviewBody(kibanaVersion),
    answer: (request) => previewAlert(new MlClient(context, request), request.body),
  });
}
