import type { FoundRule, RuleFindResult } from '@kbn/alerting-plugin/server';
import { pick } from 'lodash';

import { readFindOptions, type RuleFindOptions } from './find_options';
import { ruleFilter } from './rule_filter';

/**
 * One page of the rules of a space (alerting/server/application/rule/methods/find/find_rules.ts).
 * @throws as `readFindOptions` and `ruleFilter` do
 */
export function findRules(rules: readonly FoundRule[], params: unknown): RuleFindResult {
  const options = readFindOptions(params);
  const { page, perPage, filter, fields } = options;
  const found = sorted(filter === undefined ? rules : rules.filter(ruleFilter(filter)), options);
  return {
    page,
    perPage,
    total: found.length,
    data: structuredClone(found.slice((page - 1) * perPage, page * perPage)).map((rule) =>
      fields ? withFields(rule, fields) : rule
    ),
  };
}

/** What was not asked for is absent, although the contract's type has it: that is how Kibana answers too. */
function withFields(rule: FoundRule, fields: string[]): FoundRule {
  return { id: rule.id, ...pick(rule, fields) } as FoundRule;
}

function sorted(
  rules: readonly FoundRule[],
  { sortField, sortOrder }: RuleFindOptions
): readonly FoundRule[] {
  if (sortField === undefined) return rules;
  const direction = sortOrder === 'asc' ? 1 : -1;
  return [...rules].sort((a, b) => direction * compare(a[sortField], b[sortField]));
}

/** As Elasticsearch sorts keywords: by code, not by a language's rules. */
function compare(a: string | boolean, b: string | boolean): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
