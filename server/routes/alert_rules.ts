import { noParametersSchema } from '../../common/api/request_schemas';
import { API_VERSION, ROUTES } from '../../common/api/routes';
import { listAlertRules } from '../services/list_alert_rules';
import { answerRequest } from './answer_request';
import { requestSources } from './request_sources';
import { ROUTE_SECURITY, type PickerRouter, type RouteDependencies } from './route_dependencies';
import { validateWithZod } from './validate_with_zod';

/** `GET /alert_rules`: what would tell somebody of anomalies or of jobs in trouble already (AlertRulesResponse). */
export function registerAlertRulesRoute(router: PickerRouter, dependencies: RouteDependencies): void {
  router.versioned
    .get({ path: ROUTES.alertRules, access: 'internal', security: ROUTE_SECURITY })
    .addVersion(
      { version: API_VERSION, validate: { request: { query: validateWithZod(noParametersSchema) } } },
      (context, request, response) =>
        answerRequest(response, dependencies.logger, async () =>
          listAlertRules(await requestSources(context, request, dependencies))
        )
    );
}
