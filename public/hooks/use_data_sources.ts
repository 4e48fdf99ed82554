import { useQuery } from '@tanstack/react-query';

import { QUERY_KEYS } from '../services/query_keys';
import { useDataScope } from './use_data_scope';
import { useSession } from './use_session';

/** What is shipped, most documents first. */
export function useDataSources() {
  const { api } = useSession();
  const { scope } = useDataScope();
  return useQuery({
    queryKey: [...QUERY_KEYS.dataSources, scope],
    queryFn: ({ signal }) => api.getDataSources(scope, signal),
  });
}
