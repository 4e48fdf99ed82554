import { useMemo } from 'react';
import { useHistory, useLocation } from 'react-router-dom';

import { formatUrlState, parseUrlState, type UrlState } from '../services/url_state';

/** The state in the address as it is at the time of the call, changed into what is returned. */
export type ChangeUrlState = (change: (state: UrlState) => Partial<UrlState>) => void;

/**
 * State that lives in the address, so that a reload, a bookmark and the browser's back button know it. Each change is a
 * step in the browser's history; one that changes nothing is none.
 */
export function useUrlState(): [UrlState, ChangeUrlState] {
  const history = useHistory();
  const { search } = useLocation();
  const state = useMemo(() => parseUrlState(search), [search]);
  const change = useMemo<ChangeUrlState>(
    () => (changed) => {
      // Not the rendered location: two changes may come before the next rendering.
      const { pathname, search: current } = history.location;
      const before = parseUrlState(current);
      const next = formatUrlState({ ...before, ...changed(before) }, current);
      if (next !== formatUrlState(before, current)) {
        history.push({ pathname, search: next });
      }
    },
    [history]
  );
  return [state, change];
}
