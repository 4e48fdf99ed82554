import { useMemo } from 'react';

import { readDataScope, type ScopeAnswer } from '../services/data_scope';
import { useUrlState } from './use_url_state';

/** Index pattern and look-back of all questions, from the address. */
export function useDataScope(): ScopeAnswer {
  const [{ pattern, days }] = useUrlState();
  return useMemo(() => readDataScope(pattern, days), [pattern, days]);
}
