import type { KibanaRequest } from '@kbn/core/server';

import type { HostCore } from '../host_plugin';
import type { MlCapability } from '../ml/capabilities';
import { JobSpaces } from '../ml/job_spaces';
import { resolveCapabilities } from '../ml/resolve_capabilities';

/** What Security calls a machine learning administrator (…/security_solution/common/machine_learning/has_ml_admin_permissions.ts). */
const ADMINISTRATOR: readonly MlCapability[] = [
  'canGetDatafeeds',
  'canStartStopDatafeed',
  'canUpdateDatafeed',
  'canPreviewDatafeed',
  'canCreateJob',
  'canGetJobs',
  'canUpdateJob',
  'canDeleteJob',
  'canOpenJob',
  'canCloseJob',
  'canForecastJob',
  'canGetFilters',
  'canCreateFilter',
  'canDeleteFilter',
  'canCreateCalendar',
  'canGetCalendars',
  'canDeleteCalendar',
];

/**
 * Why the request's user may not install, enable or disable rules of type machine learning: no ML plugin, the licence,
 * or the user's rights in ML (…/security_solution/server/lib/machine_learning/authz.ts). Undefined for who may.
 */
export async function mlProblem(core: HostCore, request: KibanaRequest): Promise<string | undefined> {
  if (!core.environment.ml.enabled) return 'Kibana runs without its machine learning plugin';
  const license = await core.licensing.getLicense();
  if (!license.hasAtLeast('platinum')) return 'The licence does not include machine learning';
  const ml = { core, jobSpaces: new JobSpaces(), fileModules: [], started: true };
  const { capabilities } = await resolveCapabilities(ml, request);
  return ADMINISTRATOR.every((capability) => capabilities[capability] === true)
    ? undefined
    : 'The user is no machine learning administrator';
}
