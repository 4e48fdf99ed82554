import { resultsQuerySchema } from '../../common/api/request_schemas';
import { API_VERSION, ROUTES } from '../../common/api/routes';
import { listResults } from '../services/list_results';
import { answerRequest } from './answer_request';
import { requestSources } from './request_sources';
import { ROUTE_SECURITY, type PickerRouter, type RouteDependencies } from './route_dependencies';
import { validateWithZod } from './validate_with_zod';

/** `GET /results?fromMs&toMs`: what installed jobs noticed in a time range (ResultsResponse). */
export function registerResultsRoute(router: PickerRouter, dependencies: RouteDependencies): void {
  router.versioned
    .get({ path: ROUTES.results, access: 'internal', security: ROUTE_SECURITY })
    .addVersion(
      { version: API_VERSION, validate: { request: { query: validateWithZod(resultsQuerySchema) } } },
      (context, request, response) =>
        answerRequest(response, dependencies.logger, async () =>
          listResults(await requestSources(context, request, dependencies), request.query)
        )
    );
}
