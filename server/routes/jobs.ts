import { jobsQuerySchema } from '../../common/api/request_schemas';
import { API_VERSION, ROUTES } from '../../common/api/routes';
import { listJobs } from '../services/list_jobs';
import { answerRequest } from './answer_request';
import { requestSources } from './request_sources';
import { ROUTE_SECURITY, type PickerRouter, type RouteDependencies } from './route_dependencies';
import { validateWithZod } from './validate_with_zod';

/** `GET /jobs?rules`: installed security jobs as they are now (JobsResponse). */
export function registerJobsRoute(router: PickerRouter, dependencies: RouteDependencies): void {
  router.versioned
    .get({ path: ROUTES.jobs, access: 'internal', security: ROUTE_SECURITY })
    .addVersion(
      { version: API_VERSION, validate: { request: { query: validateWithZod(jobsQuerySchema) } } },
      (context, request, response) =>
        answerRequest(response, dependencies.logger, async () =>
          listJobs(await requestSources(context, request, dependencies), request.query)
        )
    );
}
