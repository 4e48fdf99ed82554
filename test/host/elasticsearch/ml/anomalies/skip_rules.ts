import { isJsonObject } from '../../json_value';

interface Condition {
  appliesTo: 'actual' | 'typical' | 'diff_from_typical';
  operator: 'gt' | 'gte' | 'lt' | 'lte';
  value: number;
}

/** Conditions that must all hold for a result to be left out. */
export type SkipRule = readonly Condition[];

/**
 * The rules of a detector's `custom_rules` that leave results out by their values. Those with a scope (filter lists) or
 * with conditions on the time are passed over: the stand-in has no filters.
 */
export function skipRulesOf(customRules: unknown): SkipRule[] {
  if (!Array.isArray(customRules)) return [];
  return customRules.filter(isJsonObject).flatMap((rule) => {
    const { actions = ['skip_result'], conditions, scope } = rule;
    if (!Array.isArray(actions) || !actions.includes('skip_result')) return [];
    if (scope !== undefined || !Array.isArray(conditions) || conditions.length === 0) return [];
    const known = conditions.flatMap(conditionOf);
    return known.length === conditions.length ? [known] : [];
  });
}

/** Whether some rule leaves a result with these values out. */
export function isSkipped(rules: readonly SkipRule[], actual: number, typical: number): boolean {
  return rules.some((rule) => rule.every((condition) => holds(condition, actual, typical)));
}

function conditionOf(json: unknown): Condition[] {
  if (!isJsonObject(json)) return [];
  const { applies_to: appliesTo, operator, value } = json;
  if (appliesTo !== 'actual' && appliesTo !== 'typical' && appliesTo !== 'diff_from_typical') return [];
  if (operator !== 'gt' && operator !== 'gte' && operator !== 'lt' && operator !== 'lte') return [];
  return [{ appliesTo, operator, value: Number(value) }];
}

function holds({ appliesTo, operator, value }: Condition, actual: number, typical: number): boolean {
  const subject =
    appliesTo === 'actual' ? actual : appliesTo === 'typical' ? typical : Math.abs(actual - typical);
  switch (operator) {
    case 'gt':
      return subject > value;
    case 'gte':
      return subject >= value;
    case 'lt':
      return subject < value;
    case 'lte':
      return subject <= value;
  }
}
