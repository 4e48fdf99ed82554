import { readinessQuerySchema } from '../../common/api/request_schemas';
import { API_VERSION, ROUTES } from '../../common/api/routes';
import { assessReadiness } from '../services/assess_readiness';
import { answerRequest } from './answer_request';
import { requestSources } from './request_sources';
import { ROUTE_SECURITY, type PickerRouter, type RouteDependencies } from './route_dependencies';
import { validateWithZod } from './validate_with_zod';

/** `GET /readiness?walk`: the onboarding checklist (ReadinessResponse), with `walk` up to results and notifications. */
export function registerReadinessRoute(router: PickerRouter, dependencies: RouteDependencies): void {
  router.versioned
    .get({ path: ROUTES.readiness, access: 'internal', security: ROUTE_SECURITY })
    .addVersion(
      { version: API_VERSION, validate: { request: { query: validateWithZod(readinessQuerySchema) } } },
      (context, request, response) =>
        answerRequest(response, dependencies.logger, async () =>
          assessReadiness(await requestSources(context, request, dependencies), request.query)
        )
    );
}
