import { readApiProblem } from '../services/api_problem';
import type { OfferedRule } from '../services/rules_api';
import type { Operation } from './operation';
import { patiently } from './patiently';
import { findRule, ruleInSight, withStatus } from './rule_sight';
import {
  doubtsOf,
  dueRules,
  failRule,
  failRules,
  failureOf,
  markSent,
  setProgress,
  setRule,
  settleSent,
  skipRest,
} from './rule_steps';
import { isRunning, type RunRule } from './run_state';

/**
 * Installs and enables these rules of an activation, after its jobs. A rule is enabled only if a job that it reads is seen
 * running, since without it would only warn; it is installed also if its job waits for a node. Never rejects.
 */
export async function runRules(operation: Operation, ruleIds: ReadonlySet<string>): Promise<void> {
  if (ruleIds.size === 0) return;
  if (!operation.halted() && (await lookAtRules(operation, ruleIds))) {
    await install(operation, dueRules(operation, ruleIds, 'install').filter(mayBeInstalled(operation)));
    await enable(operation, dueRules(operation, ruleIds, 'enable').filter(mayBeEnabled(operation)));
  }
  skipRest(operation, ruleIds, operation.halted() ? 'halted' : 'job_not_running');
  operation.save();
}

/** False if nothing can be seen; then the rules have failed. */
async function lookAtRules(operation: Operation, ruleIds: ReadonlySet<string>): Promise<boolean> {
  const { looker, plannedMs } = operation;
  try {
    const { rules } = await looker.look({ rules: true });
    if (rules === undefined) return true;
    for (const ruleId of ruleIds) {
      setRule(operation, ruleId, (rule) => ruleInSight(rule, findRule(rules, ruleId), plannedMs));
    }
    return true;
  } catch (error) {
    failRules(operation, ruleIds, error);
    return false;
  }
}

type Standing = 'runs' | 'held' | 'none';

/** How a job stands that a rule reads, whether this run dealt with it or it was there before. */
function standing({ run, looker }: Operation, jobId: string): Standing {
  const phase = run().jobs.find((job) => job.jobId === jobId)?.progress.phase;
  if (phase !== undefined) return phase === 'done' ? 'runs' : phase === 'held' ? 'held' : 'none';
  const seen = looker.last.jobs.get(jobId);
  if (seen === undefined) return 'none';
  if (isRunning(seen)) return 'runs';
  return seen.jobState === 'opening' || seen.waitsForNode === true ? 'held' : 'none';
}

function mayBeEnabled(operation: Operation): (rule: RunRule) => boolean {
  return ({ jobIds }) => jobIds.some((id) => standing(operation, id) === 'runs');
}

function mayBeInstalled(operation: Operation): (rule: RunRule) => boolean {
  return ({ jobIds }) => jobIds.some((id) => standing(operation, id) !== 'none');
}

async function install(operation: Operation, due: readonly RunRule[]): Promise<void> {
  if (due.length === 0) return;
  const offered = await findOffered(operation, due);
  const chosen = due.filter(({ ruleId }) => offered.some((rule) => rule.ruleId === ruleId));
  if (chosen.length === 0 || operation.halted() || !markSent(operation, chosen, 'install')) return;
  const objectIds = new Map<string, string>();
  const ids = chosen.map(({ ruleId }) => ruleId);
  const doubts = await doubtsOf(operation, ids, async () => {
    const { results } = await operation.rules.installRules(offered);
    results.forEach(({ objectId }, id) => void (objectId !== undefined && objectIds.set(id, objectId)));
    return results;
  });
  objectIds.forEach((objectId, ruleId) =>
    setRule(operation, ruleId, (rule) => ({
      ...withStatus(rule, 'install', undefined, 'done'),
      objectId,
      progress: { phase: 'waiting' },
    }))
  );
  const unclear = chosen.filter(({ ruleId }) => !objectIds.has(ruleId));
  if (unclear.length > 0) await settleInstalled(operation, unclear, doubts);
  finishWithoutEnabling(operation, chosen);
  operation.save();
}

/** Those that can be installed; the others are settled. */
async function findOffered(operation: Operation, due: readonly RunRule[]): Promise<OfferedRule[]> {
  const ids = due.map(({ ruleId }) => ruleId);
  setProgress(operation, ids, { phase: 'acting', action: 'install' });
  try {
    const offered = await patiently(operation, () => operation.rules.offeredRules(ids));
    const missing = ids.filter((id) => !offered.some(({ ruleId }) => ruleId === id));
    setProgress(operation, missing, { phase: 'skipped', why: 'not_offered' });
    return offered;
  } catch (error) {
    const failure = { kind: 'request', problem: readApiProblem(error) } as const;
    setProgress(operation, ids, { phase: 'failed', action: 'install', failure });
    return [];
  }
}

/** Rules that were refused, or of which no object came: installed by somebody else, or by this page, or not at all. */
async function settleInstalled(
  operation: Operation,
  unclear: readonly RunRule[],
  doubts: Awaited<ReturnType<typeof doubtsOf>>
): Promise<void> {
  const look = await operation.looker.look({ rules: true }).catch(() => undefined);
  for (const { ruleId } of unclear) {
    const seen = look?.rules && findRule(look.rules, ruleId);
    if (seen?.objectId !== undefined && seen.status !== 'not_installed') {
      setRule(operation, ruleId, (rule) =>
        ruleInSight({ ...rule, progress: { phase: 'waiting' } }, seen, operation.plannedMs)
      );
      continue;
    }
    const doubt = doubts.get(ruleId);
    const failure = doubt === undefined ? ({ kind: 'not_seen', waitedMs: 0 } as const) : failureOf(doubt);
    setRule(operation, ruleId, (rule) => ({
      ...(doubt !== undefined && 'item' in doubt ? withStatus(rule, 'install', 'sent', 'pending') : rule),
      progress: { phase: 'failed', action: 'install', failure },
    }));
  }
}

function finishWithoutEnabling({ run, update }: Operation, rules: readonly RunRule[]): void {
  const ids = new Set(rules.map(({ ruleId }) => ruleId));
  update(() => ({
    ...run(),
    rules: run().rules.map((rule) =>
      ids.has(rule.ruleId) &&
      rule.progress.phase === 'waiting' &&
      rule.actions.every(({ status }) => status === 'done')
        ? { ...rule, progress: { phase: 'done' } }
        : rule
    ),
  }));
}

async function enable(operation: Operation, due: readonly RunRule[]): Promise<void> {
  if (due.length === 0 || operation.halted()) return;
  const idOf = ({ objectId = '' }: RunRule) => objectId;
  setProgress(
    operation,
    due.map(({ ruleId }) => ruleId),
    { phase: 'acting', action: 'enable' }
  );
  const refused = await doubtsOf(operation, due.map(idOf), () =>
    operation.rules.changeRules('enable', due.map(idOf), { dryRun: true })
  );
  for (const rule of due) {
    const doubt = refused.get(idOf(rule));
    if (doubt !== undefined) {
      failRule(operation, rule.ruleId, { action: 'enable', failure: failureOf(doubt) });
    }
  }
  const passed = due.filter((rule) => !refused.has(idOf(rule)));
  if (passed.length === 0 || operation.halted() || !markSent(operation, passed, 'enable')) return;
  const doubts = await doubtsOf(operation, passed.map(idOf), () =>
    operation.rules.changeRules('enable', passed.map(idOf))
  );
  const look = await operation.looker.look({ rules: true }).catch(() => undefined);
  for (const rule of passed) {
    settleSent(operation, rule, { action: 'enable', doubt: doubts.get(idOf(rule)), rules: look?.rules });
  }
}
