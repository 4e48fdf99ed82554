import { useMemo } from 'react';

import { useRecommendations } from './use_recommendations';

/** Names of detection rules by rule id, as far as the answer tells them: those that name an ATT&CK pair of a job. */
export function useRuleNames(): ReadonlyMap<string, string> {
  const { data } = useRecommendations();
  return useMemo(() => {
    const rules = data?.jobs.flatMap(({ mappings, unplaced }) =>
      [...mappings, ...unplaced].flatMap((mapping) => mapping.rules)
    );
    return new Map(rules?.map(({ ruleId, name }) => [ruleId, name]));
  }, [data]);
}
