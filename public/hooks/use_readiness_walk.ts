import { useQuery } from '@tanstack/react-query';

import { QUERY_KEYS } from '../services/query_keys';
import { useSession } from './use_session';

/** Long enough that an answer is not asked for twice in a row, short enough that whoever comes back sees what has changed. */
const FRESH_MS = 5_000;

/**
 * The checklist with what comes after activation. Asked again when its page is shown anew and when somebody comes back to the
 * window, as after setting up an integration in another tab; what polls must not, since rules that are read are audited.
 */
export function useReadinessWalk() {
  const { api } = useSession();
  return useQuery({
    queryKey: [...QUERY_KEYS.readiness, 'walk'],
    queryFn: ({ signal }) => api.getReadiness({ walk: true }, signal),
    staleTime: FRESH_MS,
    refetchOnWindowFocus: true,
  });
}
