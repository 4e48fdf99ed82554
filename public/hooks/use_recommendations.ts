import { useQuery, useQueryClient } from '@tanstack/react-query';

import type { RecommendationsResponse } from '../../common/api/recommendations';
import { QUERY_KEYS } from '../services/query_keys';
import { useDataScope } from './use_data_scope';
import { useSession } from './use_session';
import { useUrlState } from './use_url_state';

/**
 * All jobs that can be had here with their states, best fit first, mapped to the ATT&CK version that the address names.
 * While another version is being asked for, the answer in the former one stays: it says which version it is of.
 */
export function useRecommendations() {
  const { api } = useSession();
  const { scope } = useDataScope();
  const [{ attackVersion }] = useUrlState();
  const queryClient = useQueryClient();
  const keyOfScope = [...QUERY_KEYS.recommendations, scope];
  return useQuery({
    queryKey: [...keyOfScope, attackVersion ?? 'of_kibana'],
    queryFn: ({ signal }) => api.getRecommendations({ ...scope, attackVersion }, signal),
    placeholderData: () =>
      queryClient
        .getQueriesData<RecommendationsResponse>(keyOfScope)
        .flatMap(([, answer]) => answer ?? [])
        .at(-1),
  });
}
