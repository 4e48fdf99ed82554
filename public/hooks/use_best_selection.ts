import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

import type { SelectionRequest, SelectionResponse } from '../../common/api/selection';
import { QUERY_KEYS } from '../services/query_keys';
import { useSession } from './use_session';

/** How long a form has to rest before it is solved, ms. */
const REST_MS = 400;

/** How long a former answer is as good as a new one, ms: what runs and what is free may change at any time. */
const FRESH_MS = 10_000;

export interface SolvedSelection {
  /** For the request, or for the former one while `isSolving`. */
  data: SelectionResponse | undefined;
  isSolving: boolean;
  isError: boolean;
  error: unknown;
  refetch(): unknown;
}

/**
 * The best selection for a request, and in parallel the same with its curve, which takes longer. Nothing is asked without
 * a request, nor while it changes from one moment to the next; the first one is asked at once.
 */
export function useBestSelection(
  request: SelectionRequest | undefined
): SolvedSelection & { curve: SolvedSelection } {
  const key = request === undefined ? undefined : JSON.stringify(request);
  const rested = useRested(key);
  const isResting = key !== rested;
  // What was asked for is not asked any more once there is nothing to ask.
  const asked = key === undefined ? undefined : rested;
  const selection = useSolved(asked, isResting, false);
  const curve = useSolved(asked, isResting, true);
  return { ...selection, curve };
}

function useSolved(asked: string | undefined, isResting: boolean, curve: boolean): SolvedSelection {
  const { api } = useSession();
  const { data, isFetching, isError, error, refetch } = useQuery({
    queryKey: [...QUERY_KEYS.selection, asked, curve],
    queryFn: ({ signal }) => {
      const request = JSON.parse(asked ?? '') as SelectionRequest;
      return api.getSelection(curve ? { ...request, curve } : request, signal);
    },
    enabled: asked !== undefined,
    keepPreviousData: true,
    staleTime: FRESH_MS,
  });
  return { data, isSolving: isResting || isFetching, isError, error, refetch };
}

/** A value once it has not changed for a while; the first one at once. */
function useRested<T>(value: T): T {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), REST_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
}
