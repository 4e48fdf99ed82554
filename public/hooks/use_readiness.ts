import { useQuery } from '@tanstack/react-query';

import { QUERY_KEYS } from '../services/query_keys';
import { useSession } from './use_session';

/** The checklist of what activation needs. */
export function useReadiness() {
  const { api } = useSession();
  return useQuery({
    queryKey: QUERY_KEYS.readiness,
    queryFn: ({ signal }) => api.getReadiness({}, signal),
  });
}
