import type { HandedOverRule } from './handed_over';
import type { HandOverDraft } from './hand_over_call';

/** Rules of one bulk action, as Security itself allows by id (RULES_TABLE_MAX_PAGE_SIZE). */
const RULES_A_CALL = 100;

/**
 * The calls that install and then enable rules (x-pack/solutions/security/plugins/security_solution/server/lib/
 * detection_engine/{prebuilt_rules/api/perform_rule_installation,rule_management/api/rules/bulk_actions}). Object ids of rules
 * that are still to be installed cannot be known, so rules are enabled by a query for their signature ids.
 */
export function ruleCalls(rules: readonly HandedOverRule[]): HandOverDraft[] {
  return [...installCalls(rules), ...enableCalls(rules.filter(({ enable }) => enable))];
}

function installCalls(rules: readonly HandedOverRule[]): HandOverDraft[] {
  const wanted = rules.flatMap(({ ruleId, installVersion: version }) =>
    version === undefined ? [] : [{ rule_id: ruleId, version }]
  );
  if (wanted.length === 0) return [];
  return [
    {
      title: 'install_rules',
      ids: wanted.map(({ rule_id: ruleId }) => ruleId),
      method: 'POST',
      path: '/internal/detection_engine/prebuilt_rules/installation/_perform',
      version: '1',
      body: { mode: 'SPECIFIC_RULES', rules: wanted },
      expect: { kind: 'summary' },
    },
  ];
}

function enableCalls(rules: readonly HandedOverRule[]): HandOverDraft[] {
  const ruleIds = rules.map(({ ruleId }) => ruleId);
  const count = Math.ceil(ruleIds.length / RULES_A_CALL);
  return Array.from({ length: count }, (_, index): HandOverDraft => {
    const ids = ruleIds.slice(index * RULES_A_CALL, (index + 1) * RULES_A_CALL);
    return {
      title: 'enable_rules',
      ids,
      method: 'POST',
      path: '/api/detection_engine/rules/_bulk_action',
      version: '2023-10-31',
      body: { action: 'enable', query: `alert.attributes.params.ruleId: (${ids.map(quote).join(' or ')})` },
      // A query that finds nothing, or not all of them, is answered with a summary in which nothing failed.
      expect: { kind: 'summary', count: ids.length },
    };
  });
}

/** A value in KQL: in quotes, where only the quote and the backslash mean something (kbn-es-query/grammar). */
function quote(value: string): string {
  return `"${value.replace(/["\\]/g, '\\$&')}"`;
}
