import { recommendationsBodySchema } from '../../common/api/request_schemas';
import { API_VERSION, ROUTES } from '../../common/api/routes';
import { recommendJobs } from '../services/recommend_jobs';
import { answerRequest } from './answer_request';
import { requestSources } from './request_sources';
import {
  MAX_BODY_BYTES,
  ROUTE_SECURITY,
  type PickerRouter,
  type RouteDependencies,
} from './route_dependencies';
import { validateWithZod } from './validate_with_zod';

/** `POST /recommendations`: every security job with state and reasons, best fit first (RecommendationsResponse). */
export function registerRecommendationsRoute(router: PickerRouter, dependencies: RouteDependencies): void {
  router.versioned
    .post({
      path: ROUTES.recommendations,
      access: 'internal',
      security: ROUTE_SECURITY,
      options: { body: { maxBytes: MAX_BODY_BYTES } },
    })
    .addVersion(
      { version: API_VERSION, validate: { request: { body: validateWithZod(recommendationsBodySchema) } } },
      (context, request, response) =>
        answerRequest(response, dependencies.logger, async () => {
          const { indexPattern, ...options } = request.body;
          const sources = await requestSources(context, request, dependencies);
          return recommendJobs(sources, { indexPatterns: indexPattern, ...options });
        })
    );
}
