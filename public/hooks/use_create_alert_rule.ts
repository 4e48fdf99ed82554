import { useMutation, useQueryClient } from '@tanstack/react-query';

import type { RuleBody } from '../../common/alerting/rule_bodies';
import { QUERY_KEYS } from '../services/query_keys';
import { useAlertingApi } from './use_alerting_api';

/** Makes a rule, and takes the one that was made away again. What is known of rules is read anew after both. */
export function useCreateAlertRule() {
  const api = useAlertingApi();
  const client = useQueryClient();
  const refresh = () =>
    Promise.all(
      [QUERY_KEYS.alertRules, QUERY_KEYS.readiness].map((queryKey) => client.invalidateQueries({ queryKey }))
    );
  const create = useMutation({
    mutationFn: (body: RuleBody<object>) => api.createRule(body),
    onSuccess: () => void refresh(),
  });
  const undo = useMutation({
    mutationFn: (id: string) => api.deleteRule(id),
    onSuccess: () => {
      create.reset();
      void refresh();
    },
  });
  return { create, undo };
}
