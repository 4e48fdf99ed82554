import { useQuery } from '@tanstack/react-query';

import type { ActivationPlanRequest } from '../../common/api/activation_plan';
import { createMlApi } from '../services/ml_api';
import { planAcrossSpaces } from '../services/plan_across_spaces';
import { QUERY_KEYS } from '../services/query_keys';
import { useDataScope } from './use_data_scope';
import type { PlanChoices } from './use_plan_choices';
import { useSession } from './use_session';

type Choices = Pick<PlanChoices, 'withRules' | 'changeIndices' | 'memoryLimits'>;

/**
 * The plan that makes these jobs run as chosen; always made anew, since it rests on what is installed now. While another
 * choice is being planned the former plan stays, as `isPreviousData`.
 */
export function useActivationPlan(jobIds: readonly string[], choices: Choices, enabled: boolean) {
  const { api, core } = useSession();
  const { scope } = useDataScope();
  const request = planRequest({ jobIds: [...jobIds], ...scope }, choices);
  return useQuery({
    queryKey: [...QUERY_KEYS.activationPlan, request],
    queryFn: ({ signal }) =>
      planAcrossSpaces({ api, ml: createMlApi(core.http), http: core.http }, request, signal),
    enabled: enabled && jobIds.length > 0,
    keepPreviousData: true,
    staleTime: 0,
    cacheTime: 0,
  });
}

function planRequest(
  base: ActivationPlanRequest,
  { withRules, changeIndices, memoryLimits }: Choices
): ActivationPlanRequest {
  const ids = new Set(base.jobIds);
  const changed = [...changeIndices].filter((id) => ids.has(id)).sort();
  const limits = Object.entries(memoryLimits).filter(([id]) => ids.has(id));
  return {
    ...base,
    ...(!withRules && { withRules }),
    ...(changed.length > 0 && { changeIndices: changed }),
    ...(limits.length > 0 && { memoryLimits: Object.fromEntries(limits) }),
  };
}
