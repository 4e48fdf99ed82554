import { useEffect, useMemo, useRef } from 'react';

import type { InstalledJob } from '../../../../common/api/jobs';
import type { Warning } from '../../../../common/api/warning';
import { useResults } from '../../../hooks/use_results';
import { useResultsRange, type ResultsRangeState } from '../../../hooks/use_results_range';
import { useSession } from '../../../hooks/use_session';
import { isChanging } from '../../../services/is_changing';
import { QUERY_KEYS } from '../../../services/query_keys';
import { knownResults, type KnownResults } from './known_results';

const POLL_MS = 15_000;

export interface ResultsState {
  range: ResultsRangeState;
  known: KnownResults;
  /** Why there is no newer answer than the one that is known. */
  error: unknown;
  isFetching: boolean;
  /** What is missing from the answer, but for what `known` says. */
  warnings: readonly Warning[];
  /** Asks again for them, and for what would tell of them. */
  refetch(): void;
}

/**
 * What the jobs noticed in the time that the address names. While jobs read the past it is asked for again now and then,
 * and once when they are done.
 */
export function useResultsState(jobs: readonly InstalledJob[] | undefined): ResultsState {
  const { queryClient } = useSession();
  const range = useResultsRange();
  const isMoving = jobs?.some(isChanging) ?? false;
  const query = useResults({
    key: range.range.key,
    rangeOf: range.range.resolve,
    pollMs: isMoving ? POLL_MS : undefined,
  });
  const { data, isError, error, refetch } = query;
  useWhenDone(isMoving, refetch);
  const known = useMemo(() => knownResults({ data, isError, error }), [data, isError, error]);
  return {
    range,
    known,
    error: isError && known.status === 'known' ? error : undefined,
    isFetching: query.isFetching,
    warnings: data?.warnings.filter(({ code }) => code !== 'results_unreadable') ?? [],
    refetch: () => {
      void refetch();
      void queryClient.invalidateQueries(QUERY_KEYS.alertRules);
    },
  };
}

/** Calls back when what was going on is over. */
function useWhenDone(isGoingOn: boolean, onDone: () => unknown): void {
  const before = useRef(isGoingOn);
  useEffect(() => {
    if (before.current && !isGoingOn) onDone();
    before.current = isGoingOn;
  }, [isGoingOn, onDone]);
}
