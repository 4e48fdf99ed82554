import { useQuery } from '@tanstack/react-query';

import type { ResultsRequest } from '../../common/api/results';
import { QUERY_KEYS } from '../services/query_keys';
import { useSession } from './use_session';

interface ResultsQuestion {
  /**
   * The range as the user means it (`now-7d/now`), so that a range that ends now is not another one at each rendering.
   */
  key: string;
  rangeOf(): ResultsRequest;
  /** Asks again as often, ms, as long as the page can be seen. */
  pollMs?: number;
}

/** What all installed jobs noticed in a time range. */
export function useResults({ key, rangeOf, pollMs }: ResultsQuestion) {
  const { api } = useSession();
  return useQuery({
    queryKey: [...QUERY_KEYS.results, key],
    queryFn: ({ signal }) => api.getResults(rangeOf(), signal),
    refetchInterval: pollMs ?? false,
    // Another range is another view of the same; the former answer stays until it is there.
    keepPreviousData: true,
  });
}
