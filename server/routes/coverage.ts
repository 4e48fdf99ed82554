import { coverageQuerySchema } from '../../common/api/request_schemas';
import { API_VERSION, ROUTES } from '../../common/api/routes';
import { coverAttack } from '../services/cover_attack';
import { answerRequest } from './answer_request';
import { requestSources } from './request_sources';
import { ROUTE_SECURITY, type PickerRouter, type RouteDependencies } from './route_dependencies';
import { validateWithZod } from './validate_with_zod';

/** `GET /coverage?attackVersion&indexPattern&lookbackDays&refresh`: ATT&CK coverage as it is now (CoverageResponse). */
export function registerCoverageRoute(router: PickerRouter, dependencies: RouteDependencies): void {
  router.versioned
    .get({ path: ROUTES.coverage, access: 'internal', security: ROUTE_SECURITY })
    .addVersion(
      { version: API_VERSION, validate: { request: { query: validateWithZod(coverageQuerySchema) } } },
      (context, request, response) =>
        answerRequest(response, dependencies.logger, async () => {
          const { indexPattern, ...options } = request.query;
          const sources = await requestSources(context, request, dependencies);
          return coverAttack(
            sources,
            { indexPatterns: indexPattern, ...options },
            dependencies.kibanaVersion
          );
        })
    );
}
