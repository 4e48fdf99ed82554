import { useQuery } from '@tanstack/react-query';

import { QUERY_KEYS } from '../services/query_keys';
import { useSession } from './use_session';

/** The rules of this space that tell somebody of anomalies or of sick jobs. */
export function useAlertRules() {
  const { api } = useSession();
  return useQuery({
    queryKey: QUERY_KEYS.alertRules,
    queryFn: ({ signal }) => api.getAlertRules(signal),
  });
}
