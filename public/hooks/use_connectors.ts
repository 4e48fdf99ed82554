import { useQuery } from '@tanstack/react-query';

import { QUERY_KEYS } from '../services/query_keys';
import { useAlertingApi } from './use_alerting_api';

/** The connectors of this space; not asked for without the right to use them. */
export function useConnectors({ enabled }: { enabled: boolean }) {
  const api = useAlertingApi();
  return useQuery({
    queryKey: QUERY_KEYS.connectors,
    queryFn: ({ signal }) => api.connectors(signal),
    enabled,
  });
}
