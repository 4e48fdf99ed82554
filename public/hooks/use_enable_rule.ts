import { useMutation, useQueryClient } from '@tanstack/react-query';

import { QUERY_KEYS } from '../services/query_keys';
import { createRulesApi } from '../services/rules_api';
import { itemFailureText } from '../text/item_failure_text';
import { useSession } from './use_session';

/** Enables an installed detection rule by object id; rejects with Kibana's words where it refuses. */
export function useEnableRule() {
  const { http } = useSession().core;
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (objectId: string) => {
      const result = (await createRulesApi(http).changeRules('enable', [objectId])).get(objectId);
      if (result?.ok !== true) throw new Error(itemFailureText(result?.failure ?? { reason: '' }));
    },
    // Keys of all answers about jobs begin with it, those about their rules too.
    onSuccess: () => client.invalidateQueries({ queryKey: QUERY_KEYS.jobs }),
  });
}
