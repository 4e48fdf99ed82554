import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';

import { QUERY_KEYS } from '../services/query_keys';
import { useDataScope } from './use_data_scope';
import { useSession } from './use_session';
import { useUrlState } from './use_url_state';

/** ATT&CK coverage as it is now, in the ATT&CK version that the address names. */
export function useCoverage() {
  const { api } = useSession();
  const { scope } = useDataScope();
  const [{ attackVersion }] = useUrlState();
  const refreshing = useRef(false);
  const request = { ...scope, attackVersion };
  const query = useQuery({
    queryKey: [...QUERY_KEYS.coverage, scope, attackVersion ?? 'of_kibana'],
    queryFn: ({ signal }) =>
      api.getCoverage(refreshing.current ? { ...request, refresh: true } : request, signal),
    // Another version is another view of the same; the former answer stays until it is there.
    keepPreviousData: true,
  });
  /** Has the data asked anew, whatever the server has answered a moment ago. */
  const refresh = () => {
    // The question is put together while `refetch` runs, not later.
    refreshing.current = true;
    const answered = query.refetch();
    refreshing.current = false;
    return answered;
  };
  return { ...query, refresh };
}
