import { dataSourcesQuerySchema } from '../../common/api/request_schemas';
import { API_VERSION, ROUTES } from '../../common/api/routes';
import { listDataSources } from '../services/list_data_sources';
import { answerRequest } from './answer_request';
import { requestSources } from './request_sources';
import { ROUTE_SECURITY, type PickerRouter, type RouteDependencies } from './route_dependencies';
import { validateWithZod } from './validate_with_zod';

/** `GET /data_sources?indexPattern&lookbackDays`: what is shipped (DataSourcesResponse). */
export function registerDataSourcesRoute(router: PickerRouter, dependencies: RouteDependencies): void {
  router.versioned
    .get({ path: ROUTES.dataSources, access: 'internal', security: ROUTE_SECURITY })
    .addVersion(
      { version: API_VERSION, validate: { request: { query: validateWithZod(dataSourcesQuerySchema) } } },
      (context, request, response) =>
        answerRequest(response, dependencies.logger, async () => {
          const { indexPattern, ...options } = request.query;
          const sources = await requestSources(context, request, dependencies);
          return listDataSources(sources, { indexPatterns: indexPattern, ...options });
        })
    );
}
