import { activationPlanBodySchema } from '../../common/api/request_schemas';
import { API_VERSION, ROUTES } from '../../common/api/routes';
import { planActivation } from '../services/plan_activation';
import { answerRequest } from './answer_request';
import { requestSources } from './request_sources';
import {
  MAX_BODY_BYTES,
  ROUTE_SECURITY,
  type PickerRouter,
  type RouteDependencies,
} from './route_dependencies';
import { validateWithZod } from './validate_with_zod';

/** `POST /activation_plan`: the exact steps that activate the named jobs (ActivationPlanResponse). It changes nothing. */
export function registerActivationPlanRoute(router: PickerRouter, dependencies: RouteDependencies): void {
  router.versioned
    .post({
      path: ROUTES.activationPlan,
      access: 'internal',
      security: ROUTE_SECURITY,
      options: { body: { maxBytes: MAX_BODY_BYTES } },
    })
    .addVersion(
      { version: API_VERSION, validate: { request: { body: validateWithZod(activationPlanBodySchema) } } },
      (context, request, response) =>
        answerRequest(response, dependencies.logger, async () => {
          const { indexPattern, ...options } = request.body;
          const sources = await requestSources(context, request, dependencies);
          return planActivation(sources, { indexPatterns: indexPattern, ...options });
        })
    );
}
