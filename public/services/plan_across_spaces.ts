import type { HttpStart } from '@kbn/core/public';

import { planWithExistence } from '../../common/activation/plan_with_existence';
import type { ActivationPlanRequest, ActivationPlanResponse } from '../../common/api/activation_plan';
import { currentSpace } from './current_space';
import type { MlApi } from './ml_api';
import { findHiddenJobs } from './other_spaces';
import type { PickerApi } from './picker_api';

interface PlanningApis {
  api: Pick<PickerApi, 'getActivationPlan'>;
  ml: Pick<MlApi, 'existingJobs'>;
  http: HttpStart;
}

/**
 * The plan for these jobs. The server sees one space; jobs that it would create may exist in others, which only Kibana's
 * own routes can tell. Rejects as `getActivationPlan` does.
 */
export async function planAcrossSpaces(
  { api, ml, http }: PlanningApis,
  request: ActivationPlanRequest,
  signal?: AbortSignal
): Promise<ActivationPlanResponse> {
  const answer = await api.getActivationPlan(request, signal);
  const created = answer.jobs
    .filter(({ steps: [first] }) => first?.action.kind === 'create' && first.action.creates === 'job')
    .map(({ jobId }) => jobId);
  const hidden = await findHiddenJobs(ml, http, created);
  return hidden.length === 0
    ? answer
    : { ...answer, ...planWithExistence(answer, hidden, currentSpace(http)) };
}
