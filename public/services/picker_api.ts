import type { HttpStart } from '@kbn/core/public';

import type { ActivationPlanRequest, ActivationPlanResponse } from '../../common/api/activation_plan';
import type { CoverageRequest, CoverageResponse } from '../../common/api/coverage';
import type { DataSourcesRequest, DataSourcesResponse } from '../../common/api/data_sources';
import type { AlertRulesResponse } from '../../common/api/alert_rules';
import type { JobsRequest, JobsResponse } from '../../common/api/jobs';
import type { ReadinessRequest, ReadinessResponse } from '../../common/api/readiness';
import type { RecommendationsRequest, RecommendationsResponse } from '../../common/api/recommendations';
import type { ResultsRequest, ResultsResponse } from '../../common/api/results';
import { API_VERSION, ROUTES } from '../../common/api/routes';
import type { SelectionRequest, SelectionResponse } from '../../common/api/selection';

/** Our own routes. Each method rejects with core's HttpFetchError; `readApiProblem` makes sense of it. */
export interface PickerApi {
  getReadiness(request?: ReadinessRequest, signal?: AbortSignal): Promise<ReadinessResponse>;
  getDataSources(request: DataSourcesRequest, signal?: AbortSignal): Promise<DataSourcesResponse>;
  getRecommendations(request: RecommendationsRequest, signal?: AbortSignal): Promise<RecommendationsResponse>;
  getCoverage(request: CoverageRequest, signal?: AbortSignal): Promise<CoverageResponse>;
  getSelection(request: SelectionRequest, signal?: AbortSignal): Promise<SelectionResponse>;
  getActivationPlan(request: ActivationPlanRequest, signal?: AbortSignal): Promise<ActivationPlanResponse>;
  getJobs(request?: JobsRequest, signal?: AbortSignal): Promise<JobsResponse>;
  getResults(request?: ResultsRequest, signal?: AbortSignal): Promise<ResultsResponse>;
  getAlertRules(signal?: AbortSignal): Promise<AlertRulesResponse>;
}

export function createPickerApi(http: HttpStart): PickerApi {
  const version = API_VERSION;
  return {
    getReadiness: (request = {}, signal) =>
      http.get(ROUTES.readiness, { version, signal, query: { ...request } }),
    getDataSources: (request, signal) =>
      http.get(ROUTES.dataSources, {
        version,
        signal,
        query: { ...request },
      }),
    getRecommendations: (request, signal) =>
      http.post(ROUTES.recommendations, { version, signal, body: JSON.stringify(request) }),
    getCoverage: (request, signal) => http.get(ROUTES.coverage, { version, signal, query: { ...request } }),
    getSelection: (request, signal) =>
      http.post(ROUTES.selection, { version, signal, body: JSON.stringify(request) }),
    getActivationPlan: (request, signal) =>
      http.post(ROUTES.activationPlan, { version, signal, body: JSON.stringify(request) }),
    getJobs: (request = {}, signal) => http.get(ROUTES.jobs, { version, signal, query: { ...request } }),
    getResults: (request = {}, signal) =>
      http.get(ROUTES.results, { version, signal, query: { ...request } }),
    getAlertRules: (signal) => http.get(ROUTES.alertRules, { version, signal }),
  };
}
