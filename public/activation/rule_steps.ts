import type { JobRule } from '../../common/api/jobs';
import { readApiProblem } from '../services/api_problem';
import type { ItemResult } from '../services/item_result';
import type { Operation } from './operation';
import { patiently } from './patiently';
import { findRule, isInstalled, withStatus } from './rule_sight';
import { patchRules } from './run_updates';
import type { RuleAction, RuleProgress, RunRule, StepFailure } from './run_state';
import type { Doubt } from './step_check';

/** Rules of the run that are still to be dealt with and whose next action is this one. */
export function dueRules({ run }: Operation, ruleIds: ReadonlySet<string>, action: RuleAction): RunRule[] {
  return run().rules.filter(
    ({ ruleId, progress, actions }) =>
      ruleIds.has(ruleId) &&
      progress.phase === 'waiting' &&
      actions.find(({ status }) => status !== 'done')?.action === action
  );
}

export function setRule({ update }: Operation, ruleId: string, change: (rule: RunRule) => RunRule): void {
  update((run) => patchRules(run, new Set([ruleId]), change));
}

export function setProgress(operation: Operation, ruleIds: Iterable<string>, progress: RuleProgress): void {
  operation.update((run) => patchRules(run, new Set(ruleIds), (rule) => ({ ...rule, progress })));
}

/** Marks the action as sent and writes that down; false if it must not be sent any more. */
export function markSent(operation: Operation, rules: readonly RunRule[], action: RuleAction): boolean {
  const ids = new Set(rules.map(({ ruleId }) => ruleId));
  operation.update((run) =>
    patchRules(run, ids, (rule) => ({
      ...withStatus(rule, action, undefined, 'sent'),
      progress: { phase: 'acting', action },
    }))
  );
  operation.save();
  return !operation.halted();
}

/** Asks something for each rule, by any id; a request that fails as a whole is a doubt about each of them. */
export async function doubtsOf(
  operation: Operation,
  ids: readonly string[],
  ask: () => Promise<ReadonlyMap<string, ItemResult>>
): Promise<Map<string, Doubt>> {
  const doubts = new Map<string, Doubt>();
  if (ids.length === 0) return doubts;
  try {
    const results = await patiently(operation, ask);
    for (const id of ids) {
      const result = results.get(id) ?? { ok: false, failure: { reason: '' } };
      if (!result.ok) doubts.set(id, { item: result.failure });
    }
  } catch (error) {
    const problem = readApiProblem(error);
    ids.forEach((id) => doubts.set(id, { problem }));
  }
  return doubts;
}

export function failureOf(doubt: Doubt): StepFailure {
  return 'item' in doubt
    ? { kind: 'refused', item: doubt.item }
    : { kind: 'request', problem: doubt.problem };
}

export function failRule(
  operation: Operation,
  ruleId: string,
  { action, failure }: { action: RuleAction; failure: StepFailure }
): void {
  setProgress(operation, [ruleId], { phase: 'failed', action, failure });
}

/** Is the action's effect seen? Undefined where rules can't be read. */
export function effectOnRule(
  { ruleId, objectId }: RunRule,
  action: RuleAction,
  rules: readonly JobRule[] | undefined
): boolean | undefined {
  if (rules === undefined) return undefined;
  const seen = findRule(rules, ruleId);
  switch (action) {
    case 'install':
      return isInstalled(seen);
    case 'enable':
      return seen?.status === 'enabled';
    case 'disable':
      return seen?.status !== 'enabled' || seen.objectId !== objectId;
    case 'delete':
      return !isInstalled(seen) || seen.objectId !== objectId;
  }
}

/**
 * Settles an action that was sent: what is seen decides; where rules can't be read, the answer does. A rule that has
 * nothing else to do is done.
 */
export function settleSent(
  operation: Operation,
  rule: RunRule,
  sent: { action: RuleAction; doubt: Doubt | undefined; rules: readonly JobRule[] | undefined }
): void {
  const { action, doubt, rules } = sent;
  if (effectOnRule(rule, action, rules) ?? doubt === undefined) {
    setRule(operation, rule.ruleId, (current) => {
      const settled = withStatus(current, action, undefined, 'done');
      const rest = settled.actions.some(({ status }) => status !== 'done');
      return { ...settled, progress: rest ? { phase: 'waiting' } : { phase: 'done' } };
    });
    return;
  }
  const failure: StepFailure = doubt === undefined ? { kind: 'not_seen', waitedMs: 0 } : failureOf(doubt);
  setRule(operation, rule.ruleId, (current) => ({
    // A refusal had no effect; a lost answer may have one yet.
    ...(doubt !== undefined && 'item' in doubt ? withStatus(current, action, undefined, 'pending') : current),
    progress: { phase: 'failed', action, failure },
  }));
}

/** Where nothing can be seen, nothing is done: the rules that are still to be dealt with have failed. */
export function failRules(operation: Operation, ruleIds: ReadonlySet<string>, error: unknown): void {
  const failure = { kind: 'request', problem: readApiProblem(error) } as const;
  for (const { ruleId, actions, progress } of operation.run().rules) {
    if (!ruleIds.has(ruleId) || !isOpen(progress)) continue;
    const action = (actions.find(({ status }) => status !== 'done') ?? actions[0])?.action ?? 'enable';
    failRule(operation, ruleId, { action, failure });
  }
}

/** Rules that nothing more is done about now are skipped. */
export function skipRest(
  operation: Operation,
  ruleIds: ReadonlySet<string>,
  why: Extract<RuleProgress, { phase: 'skipped' }>['why']
): void {
  const left = operation
    .run()
    .rules.filter(({ ruleId, progress }) => ruleIds.has(ruleId) && isOpen(progress));
  setProgress(
    operation,
    left.map(({ ruleId }) => ruleId),
    { phase: 'skipped', why }
  );
}

function isOpen({ phase }: RuleProgress): boolean {
  return phase === 'waiting' || phase === 'acting';
}
