import { useMemo } from 'react';

import type { KnownRule } from '../../common/api/recommendations';
import { useRecommendations } from './use_recommendations';

/** The detection rules that this Kibana knows, by rule id. */
export function useKnownRules(): ReadonlyMap<string, KnownRule> {
  const { data } = useRecommendations();
  return useMemo(() => new Map(data?.rules.map((rule) => [rule.ruleId, rule])), [data]);
}
