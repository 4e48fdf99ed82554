import { useQuery } from '@tanstack/react-query';

import type { AnomalyRuleParams } from '../../common/alerting/rule_bodies';
import type { PreviewRange } from '../services/alerting_api';
import { useAlertingApi } from './use_alerting_api';
import { useDebounced } from './use_debounced';

/** Long enough for a drag over a slider or a typed number to become one question. */
const DEBOUNCE_MS = 500;

/**
 * How often a rule with these parameters would have fired. Asked a moment after the last change; undefined parameters ask
 * nothing. `isPending`: the answer shown, if any, is not the one for these parameters.
 */
export function useAlertPreview(params: AnomalyRuleParams | undefined, range: PreviewRange) {
  const api = useAlertingApi();
  const wanted = params === undefined ? '' : JSON.stringify([params, range]);
  const settled = useDebounced(wanted, DEBOUNCE_MS);
  const query = useQuery({
    queryKey: ['alert_preview', wanted],
    queryFn: ({ signal }) =>
      params === undefined ? Promise.reject(new Error('nothing to ask')) : api.preview(params, range, signal),
    enabled: params !== undefined && settled === wanted,
    // Results come in all the time.
    staleTime: 0,
    cacheTime: 60_000,
  });
  return { ...query, isPending: params !== undefined && (settled !== wanted || query.isFetching) };
}
