import { createContext, useContext, useMemo } from 'react';

import { readDataScope, type ScopeAnswer } from '../services/data_scope';
import { useUrlState } from './use_url_state';

/** Comma-separated patterns that stand for the address's pattern in a part of the page; undefined: the address counts. */
export const ScopeIndicesContext = createContext<string | undefined>(undefined);

/** Index pattern and look-back of all questions, from the address, or in a part of the page with indices of its own. */
export function useDataScope(): ScopeAnswer {
  const [{ pattern, days }] = useUrlState();
  const indices = useContext(ScopeIndicesContext) ?? pattern;
  return useMemo(() => readDataScope(indices, days), [indices, days]);
}
