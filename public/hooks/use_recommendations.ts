import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useRef } from 'react';

import type { RecommendationsResponse } from '../../common/api/recommendations';
import { QUERY_KEYS } from '../services/query_keys';
import { withoutVerdicts } from '../services/without_verdicts';
import { useDataScope } from './use_data_scope';
import { useSession } from './use_session';
import { useUrlState } from './use_url_state';

/** Not below the key of the whole answers: it is no answer to what they are asked for. */
const CATALOGUE_KEY = 'recommendations_without_evidence';

export interface RecommendationsQuery {
  /** What can be shown now. Where verdicts are not known for what is asked, jobs have the reason `not_checked` instead. */
  data: RecommendationsResponse | undefined;
  /** Verdicts are on their way, and `data` has none as yet. */
  isChecking: boolean;
  /** There is nothing to show as yet, nor a failure. */
  isLoading: boolean;
  isFetching: boolean;
  /** The whole answer failed; the jobs may be there all the same. */
  isError: boolean;
  error: unknown;
  /** Asks again where an answer failed. */
  refetch(): void;
  /** Has the data asked anew, whatever the server has answered a moment ago. */
  refresh(): void;
}

/**
 * All jobs that can be had here with their states, best fit first, mapped to the ATT&CK version that the address names.
 * The first answer of all is asked for twice at once, without and with evidence, so that the jobs are there before their
 * verdicts. While another pattern or look-back is being checked, the jobs of the former answer stay without their
 * verdicts; while only another ATT&CK version is asked for, the former answer stays as it is.
 */
export function useRecommendations(): RecommendationsQuery {
  const { api } = useSession();
  const { scope } = useDataScope();
  const [{ attackVersion }] = useUrlState();
  const queryClient = useQueryClient();
  const refreshing = useRef(false);

  const request = { ...scope, attackVersion };
  // Null, not absent: a key without a pattern would match those with any.
  const scopeKey = [
    ...QUERY_KEYS.recommendations,
    { indexPattern: scope.indexPattern ?? null, lookbackDays: scope.lookbackDays },
  ];
  const whole = useQuery({
    queryKey: [...scopeKey, attackVersion ?? 'of_kibana'],
    queryFn: ({ signal }) =>
      api.getRecommendations(refreshing.current ? { ...request, refresh: true } : request, signal),
  });
  const sameScope = whole.data ?? latestAnswer(queryClient, scopeKey);
  const former = sameScope ?? latestAnswer(queryClient, QUERY_KEYS.recommendations);
  const catalogue = useQuery({
    queryKey: [CATALOGUE_KEY],
    queryFn: ({ signal }) => api.getRecommendations({ ...request, evidence: false }, signal),
    enabled: former === undefined,
    staleTime: Infinity,
  });

  const unchecked = former ?? catalogue.data;
  const data = useMemo(() => sameScope ?? (unchecked && withoutVerdicts(unchecked)), [sameScope, unchecked]);
  const { refetch: refetchWhole } = whole;
  const { refetch: refetchCatalogue } = catalogue;
  const hasJobs = data !== undefined;
  return {
    data,
    isChecking: hasJobs && data.evidence === 'omitted' && whole.isFetching,
    isLoading: !hasJobs && !whole.isError,
    isFetching: whole.isFetching,
    isError: whole.isError,
    error: whole.error,
    refetch: useCallback(() => {
      void refetchWhole();
      if (!hasJobs) void refetchCatalogue();
    }, [refetchWhole, refetchCatalogue, hasJobs]),
    refresh: useCallback(() => {
      // The question is put together while `refetch` runs, not later.
      refreshing.current = true;
      void refetchWhole();
      refreshing.current = false;
    }, [refetchWhole]),
  };
}

/** The answer that came last among those whose key begins so. */
function latestAnswer(
  queryClient: QueryClient,
  queryKey: readonly unknown[]
): RecommendationsResponse | undefined {
  return queryClient
    .getQueryCache()
    .findAll(queryKey)
    .flatMap(({ queryKey: key, state: { dataUpdatedAt } }) => {
      const answer = queryClient.getQueryData<RecommendationsResponse>(key);
      return answer === undefined ? [] : [{ answer, dataUpdatedAt }];
    })
    .sort((a, b) => a.dataUpdatedAt - b.dataUpdatedAt)
    .at(-1)?.answer;
}
