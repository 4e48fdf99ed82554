import { useQuery } from '@tanstack/react-query';

import { QUERY_KEYS } from '../services/query_keys';
import { useDataScope } from './use_data_scope';
import { useSession } from './use_session';

/** The plan that makes these jobs run; always made anew, since it rests on what is installed now. */
export function useActivationPlan(jobIds: readonly string[], enabled: boolean) {
  const { api } = useSession();
  const { scope } = useDataScope();
  return useQuery({
    queryKey: [...QUERY_KEYS.activationPlan, jobIds, scope],
    queryFn: ({ signal }) => api.getActivationPlan({ jobIds: [...jobIds], ...scope }, signal),
    enabled: enabled && jobIds.length > 0,
    staleTime: 0,
    cacheTime: 0,
  });
}
