import { useCallback, useMemo } from 'react';

import { resolveResultsRange } from '../services/resolve_results_range';
import { DEFAULT_FROM, DEFAULT_TO, RESULTS_VIEW, type ResultsView } from '../services/results_view';
import { useUrlParams, type ChangeUrlParams } from './use_url_params';

/** A time range as the user means it, which `now` moves. */
export interface ResultsRange {
  from: string;
  to: string;
  /** The same range has the same key at any time. */
  key: string;
  /** The range at the time of the call, ms since the epoch. */
  resolve(): { fromMs: number; toMs: number };
}

export interface ResultsRangeState {
  view: ResultsView;
  change: ChangeUrlParams<ResultsView>;
  range: ResultsRange;
  /** What the address says is no time range, and the usual one stands in for it. */
  isUnreadable: boolean;
  /** It says more than can be asked for at once, and the last of it stands in for it. */
  isShortened: boolean;
}

/** What the address says about the results that are shown. */
export function useResultsRange(): ResultsRangeState {
  const [view, change] = useUrlParams(RESULTS_VIEW);
  const { from, to } = view;
  const resolved = useMemo(() => resolveResultsRange(from, to, Date.now()), [from, to]);
  const isUnreadable = resolved === undefined;
  const rangeFrom = isUnreadable ? DEFAULT_FROM : from;
  const rangeTo = isUnreadable ? DEFAULT_TO : to;
  const resolve = useCallback(() => {
    const range = resolveResultsRange(rangeFrom, rangeTo, Date.now());
    // Relative ranges keep their order, and so do fixed ones; only a mixed one may lose it as time goes by.
    const { fromMs, toMs } = range ?? { fromMs: Date.now() - 1, toMs: Date.now() };
    return { fromMs, toMs };
  }, [rangeFrom, rangeTo]);
  const range = useMemo(
    () => ({ from: rangeFrom, to: rangeTo, key: `${rangeFrom}/${rangeTo}`, resolve }),
    [rangeFrom, rangeTo, resolve]
  );
  return { view, change, range, isUnreadable, isShortened: resolved?.isShortened ?? false };
}
