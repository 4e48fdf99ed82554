import type { JobRule } from '../../common/api/jobs';
import type { RuleAction, RunRule, StepStatus } from './run_state';

/** The rule as `GET /jobs` shows it, the installed one if it does so twice. */
export function findRule(rules: readonly JobRule[], ruleId: string): JobRule | undefined {
  const found = rules.filter((rule) => rule.ruleId === ruleId);
  return found.find(isInstalled) ?? found[0];
}

export function isInstalled(rule: JobRule | undefined): rule is JobRule {
  return rule !== undefined && rule.status !== 'not_installed';
}

/**
 * How far a rule of an activation is, by what is seen. What is seen done without having been sent is somebody else's: it is
 * left out, so that undoing doesn't take it back.
 *
 * @param plannedMs an installation that is older, or another user's, is not this activation's
 */
export function ruleInSight(rule: RunRule, seen: JobRule | undefined, plannedMs: number): RunRule {
  if (!isInstalled(seen)) return withStatus(rule, 'install', 'sent', 'pending');
  const objectId = seen.objectId ?? rule.objectId;
  const installed = { ...rule, actions: knownActions(rule, seen, plannedMs), ...(objectId && { objectId }) };
  return installed.actions.every(({ status }) => status === 'done')
    ? { ...installed, progress: { phase: 'done' } }
    : installed;
}

function knownActions({ actions }: RunRule, seen: JobRule, plannedMs: number): RunRule['actions'] {
  return actions.flatMap((entry) => {
    const { action, status } = entry;
    const holds = action === 'install' || (action === 'enable' && seen.status === 'enabled');
    if (!holds || status === 'done') return [entry];
    const ours = status === 'sent' && (action === 'enable' || isOurs(seen, plannedMs));
    return ours ? [{ action, status: 'done' as const }] : [];
  });
}

/**
 * What undoing still has to do with a rule, by what is seen. A rule that was installed anew, or not by this activation, is
 * not touched.
 */
export function undoneRuleInSight(rule: RunRule, seen: JobRule | undefined, plannedMs: number): RunRule {
  const touchable =
    isInstalled(seen) &&
    seen.objectId !== undefined &&
    (rule.objectId === undefined ? isOurs(seen, plannedMs) : seen.objectId === rule.objectId);
  if (!touchable) return { ...withAllDone(rule), progress: { phase: 'done' } };
  const known = { ...rule, objectId: seen.objectId ?? rule.objectId };
  const settled = seen.status === 'enabled' ? known : withStatus(known, 'disable', undefined, 'done');
  return settled.actions.every(({ status }) => status === 'done')
    ? { ...settled, progress: { phase: 'done' } }
    : settled;
}

function isOurs({ createdByMe, createdMs }: JobRule, plannedMs: number): boolean {
  return createdByMe === true && createdMs !== undefined && createdMs >= plannedMs;
}

/** With one action's status changed; only if it is `from`, where that is given. */
export function withStatus(
  rule: RunRule,
  action: RuleAction,
  from: StepStatus | undefined,
  status: StepStatus
): RunRule {
  return {
    ...rule,
    actions: rule.actions.map((entry) =>
      entry.action === action && (from === undefined || entry.status === from) ? { action, status } : entry
    ),
  };
}

function withAllDone(rule: RunRule): RunRule {
  return { ...rule, actions: rule.actions.map(({ action }) => ({ action, status: 'done' })) };
}
