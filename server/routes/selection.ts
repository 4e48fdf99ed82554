import { selectionBodySchema } from '../../common/api/request_schemas';
import { API_VERSION, ROUTES } from '../../common/api/routes';
import { selectJobs } from '../services/select_jobs';
import { abortSignal } from './abort_signal';
import { answerRequest } from './answer_request';
import { requestSources } from './request_sources';
import {
  MAX_SELECTION_BYTES,
  ROUTE_SECURITY,
  type PickerRouter,
  type RouteDependencies,
} from './route_dependencies';
import { validateWithZod } from './validate_with_zod';

/** `POST /selection`: the best jobs within a budget (SelectionResponse). It changes nothing. */
export function registerSelectionRoute(router: PickerRouter, dependencies: RouteDependencies): void {
  router.versioned
    .post({
      path: ROUTES.selection,
      access: 'internal',
      security: ROUTE_SECURITY,
      options: { body: { maxBytes: MAX_SELECTION_BYTES } },
    })
    .addVersion(
      { version: API_VERSION, validate: { request: { body: validateWithZod(selectionBodySchema) } } },
      (context, request, response) =>
        answerRequest(response, dependencies.logger, async () => {
          const { indexPattern, ...options } = request.body;
          const sources = await requestSources(context, request, dependencies);
          return selectJobs(
            sources,
            { indexPatterns: indexPattern, ...options },
            { ...dependencies.solver, signal: abortSignal(request) }
          );
        })
    );
}
