import type { Look } from './looker';
import type { Operation } from './operation';
import { findRule, undoneRuleInSight } from './rule_sight';
import { doubtsOf, dueRules, failRule, markSent, setRule, settleSent, skipRest } from './rule_steps';
import type { RunRule } from './run_state';

/** Disables and deletes what an activation enabled and installed. It needs a look at the rules. Never rejects. */
export async function undoRules(
  operation: Operation,
  ruleIds: ReadonlySet<string>,
  look: Look
): Promise<void> {
  const { rules } = look;
  for (const ruleId of ruleIds) {
    if (rules !== undefined) {
      setRule(operation, ruleId, (rule) =>
        undoneRuleInSight(rule, findRule(rules, ruleId), operation.plannedMs)
      );
    }
  }
  await change(operation, ruleIds, 'disable');
  await change(operation, ruleIds, 'delete');
  skipRest(operation, ruleIds, 'halted');
  operation.save();
}

async function change(
  operation: Operation,
  ruleIds: ReadonlySet<string>,
  action: 'disable' | 'delete'
): Promise<void> {
  const due = dueRules(operation, ruleIds, action).filter((rule) => isKnown(operation, rule, action));
  if (due.length === 0 || operation.halted() || !markSent(operation, due, action)) return;
  const objectIds = due.map(({ objectId = '' }) => objectId);
  const doubts = await doubtsOf(operation, objectIds, () => operation.rules.changeRules(action, objectIds));
  const look = await operation.looker.look({ rules: true }).catch(() => undefined);
  for (const rule of due) {
    settleSent(operation, rule, { action, doubt: doubts.get(rule.objectId ?? ''), rules: look?.rules });
  }
  operation.save();
}

/** A rule whose installation was not answered, while rules can't be read, is not known by an id. */
function isKnown(operation: Operation, { ruleId, objectId }: RunRule, action: 'disable' | 'delete'): boolean {
  if (objectId !== undefined) return true;
  failRule(operation, ruleId, { action, failure: { kind: 'not_seen', waitedMs: 0 } });
  return false;
}
