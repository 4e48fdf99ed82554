import { useMemo } from 'react';
import { useHistory } from 'react-router-dom';

import { useUrlState } from '../../hooks/use_url_state';
import {
  NO_FILTER,
  isFiltering,
  readGoalFilter,
  writeGoalFilter,
  type FacetValues,
  type GoalFacet,
} from '../../services/goal_filter';
import { formatUrlState, parseUrlState } from '../../services/url_state';

/** What of the goals is shown, as the address says, and ways to change it. */
export interface GoalView {
  query: string;
  filter: FacetValues;
  /** True if a query or a filter may hide goals. */
  narrowed: boolean;
  goalId: string | undefined;
  /** Searches, with the filters as they are. An empty query ends the search. */
  setQuery(query: string): void;
  /** Searches among all goals. */
  askAnew(query: string): void;
  /** Asks for a value of a facet, or no longer. */
  toggle(facet: GoalFacet, value: string): void;
  clearFilter(): void;
  /** Takes away filters and query. */
  clearAll(): void;
  /** As `clearAll`, with the goal that the address points at still pointed at. */
  showGoal(): void;
}

/** State of the Goals page. Whoever searches or filters has left the goal that a link pointed at. */
export function useGoalView(): GoalView {
  const history = useHistory();
  const [{ query = '', goalId, platform, data, tactic, state }, change] = useUrlState();
  return useMemo(() => {
    const filter = readGoalFilter({ platform, data, tactic, state });
    const setFilter = (next: FacetValues) => ({ ...writeGoalFilter(next), goalId: undefined });
    return {
      query,
      filter,
      narrowed: query.trim() !== '' || isFiltering(filter),
      goalId,
      setQuery: (next) => {
        const { pathname, search } = history.location;
        const before = parseUrlState(search);
        const after = formatUrlState({ ...before, query: next, goalId: undefined }, search);
        // One search is one step back, however often it was refined.
        const isRefined = before.query !== undefined && next !== '';
        history[isRefined ? 'replace' : 'push']({ pathname, search: after });
      },
      toggle: (facet, value) =>
        change((before) => {
          const asked = readGoalFilter(before);
          const values = asked[facet];
          return setFilter({
            ...asked,
            [facet]: values.includes(value) ? values.filter((other) => other !== value) : [...values, value],
          });
        }),
      askAnew: (next) => change(() => ({ ...setFilter(NO_FILTER), query: next })),
      clearFilter: () => change(() => setFilter(NO_FILTER)),
      showGoal: () => change(() => ({ ...writeGoalFilter(NO_FILTER), query: undefined })),
      clearAll: () => change(() => ({ ...setFilter(NO_FILTER), query: undefined })),
    };
  }, [query, goalId, platform, data, tactic, state, change, history]);
}
