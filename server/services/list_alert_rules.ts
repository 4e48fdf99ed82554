import type { AlertRulesResponse } from '../../common/api/alert_rules';
import type { Sources } from './sources';

/** The space's alert rules of the ML plugin by name. Where they could not be read the lists are absent, and a warning says why. */
export async function listAlertRules({
  alertRules,
  nowMs,
}: Pick<Sources, 'alertRules' | 'nowMs'>): Promise<AlertRulesResponse> {
  const answer = await alertRules();
  if (!answer.ok) {
    return { warnings: [{ code: 'alert_rules_unreadable', failure: answer.failure }], asOfMs: nowMs };
  }
  return {
    anomalyRules: byName(answer.value.anomalyRules),
    healthRules: byName(answer.value.healthRules),
    warnings: [],
    asOfMs: nowMs,
  };
}

function byName<R extends { id: string; name: string }>(rules: readonly R[]): R[] {
  return [...rules].sort((a, b) => a.name.localeCompare(b.name, 'en') || a.id.localeCompare(b.id, 'en'));
}
