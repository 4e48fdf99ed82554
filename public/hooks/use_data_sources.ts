import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';

import { QUERY_KEYS } from '../services/query_keys';
import { useDataScope } from './use_data_scope';
import { useSession } from './use_session';

/** What is shipped, most documents first, and what more of it would bring. */
export function useDataSources() {
  const { api } = useSession();
  const { scope } = useDataScope();
  const refreshing = useRef(false);
  const query = useQuery({
    queryKey: [...QUERY_KEYS.dataSources, scope],
    queryFn: ({ signal }) =>
      api.getDataSources(refreshing.current ? { ...scope, refresh: true } : scope, signal),
  });
  /** Has the data asked anew, whatever the server has answered a moment ago; settles when it is answered. */
  const refresh = () => {
    // The question is put together while `refetch` runs, not later.
    refreshing.current = true;
    const answered = query.refetch();
    refreshing.current = false;
    return answered;
  };
  return { ...query, refresh };
}
