import type { HttpServiceSetup } from '@kbn/core/server';

import { registerActivationPlanRoute } from './activation_plan';
import { registerAlertRulesRoute } from './alert_rules';
import { registerCoverageRoute } from './coverage';
import { registerDataSourcesRoute } from './data_sources';
import { registerJobsRoute } from './jobs';
import { registerReadinessRoute } from './readiness';
import { registerRecommendationsRoute } from './recommendations';
import { registerResultsRoute } from './results';
import { registerSelectionRoute } from './selection';
import type { PickerRequestHandlerContext, RouteDependencies } from './route_dependencies';

export function registerRoutes(http: HttpServiceSetup, dependencies: RouteDependencies): void {
  const router = http.createRouter<PickerRequestHandlerContext>();
  registerReadinessRoute(router, dependencies);
  registerDataSourcesRoute(router, dependencies);
  registerRecommendationsRoute(router, dependencies);
  registerCoverageRoute(router, dependencies);
  registerSelectionRoute(router, dependencies);
  registerActivationPlanRoute(router, dependencies);
  registerJobsRoute(router, dependencies);
  registerResultsRoute(router, dependencies);
  registerAlertRulesRoute(router, dependencies);
}
