import type { FoundRule } from '@kbn/alerting-plugin/server';
import type { KibanaResponse } from '@kbn/core/server';

import { HostResponse } from '../../kibana/http/kibana_response';
import { ruleResponse } from '../rule_response';
import { groupByMessage, type ItemError } from './group_by_message';
import { siemAnswer } from './siem_answer';

export interface FailedRule {
  id: string;
  name?: string;
}

export interface BulkOutcome {
  updated: readonly FoundRule[];
  deleted: readonly FoundRule[];
  errors: ReadonlyArray<ItemError<FailedRule>>;
}

/**
 * The answer to a bulk action: 200, or 500 as soon as one rule failed. After a dry run the lists are empty and the
 * summary tells what would be (…/rule_management/api/rules/bulk_actions/bulk_actions_response.ts).
 */
export function bulkAnswer({ updated, deleted, errors }: BulkOutcome, dryRun: boolean): KibanaResponse {
  const succeeded = updated.length + deleted.length;
  const summary = { failed: errors.length, succeeded, skipped: 0, total: succeeded + errors.length };
  const listed = (rules: readonly FoundRule[]) => (dryRun ? [] : rules.map(ruleResponse));
  const results = { updated: listed(updated), created: [], deleted: listed(deleted), skipped: [] };
  if (errors.length === 0) {
    const body = { success: true, rules_count: summary.total, attributes: { results, summary } };
    return new HostResponse(200, body, {});
  }
  const message = succeeded > 0 ? 'Bulk edit partially failed' : 'Bulk edit failed';
  return siemAnswer(500, message, { attributes: { errors: groupByMessage(errors), results, summary } });
}
