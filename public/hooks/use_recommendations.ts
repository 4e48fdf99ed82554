import { useQuery } from '@tanstack/react-query';

import { QUERY_KEYS } from '../services/query_keys';
import { useDataScope } from './use_data_scope';
import { useSession } from './use_session';

/** All jobs that can be had here with their states, best fit first. */
export function useRecommendations() {
  const { api } = useSession();
  const { scope } = useDataScope();
  return useQuery({
    queryKey: [...QUERY_KEYS.recommendations, scope],
    queryFn: ({ signal }) => api.getRecommendations(scope, signal),
  });
}
