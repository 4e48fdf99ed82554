import type { ItemFailure, ItemResult } from './item_result';
import { readMember } from './read_member';

/** Lists of `attributes.results` under which a rule went well; a skipped one is already as it should be. */
const DONE_LISTS = ['updated', 'created', 'deleted', 'skipped'];

/**
 * Results of `_bulk_action` by object id. The answer 200 and the body of a 500 have the same `attributes`; failures are
 * grouped by message. A dry run lists no results, so there what has no error would go well; otherwise a rule that is not
 * mentioned counts as refused.
 */
export function readChanged(
  answer: unknown,
  ids: readonly string[],
  dryRun: boolean
): Map<string, ItemResult> {
  const attributes = readMember(answer, 'attributes');
  const failures = failuresBy(readMember(attributes, 'errors'), 'id');
  const results = readMember(attributes, 'results');
  const done = new Set(DONE_LISTS.flatMap((list) => listOf(readMember(results, list))).map(idOf));
  return new Map(
    ids.map((id) => {
      const failure = failures.get(id);
      if (failure !== undefined) return [id, { ok: false, failure }];
      return [id, dryRun || done.has(id) ? { ok: true } : { ok: false, failure: { reason: '' } }];
    })
  );
}

/** Results of `installation/_perform` by signature id; what was created has the rule's object id. */
export function readInstalled(
  answer: unknown,
  ruleIds: readonly string[]
): Map<string, ItemResult & { objectId?: string }> {
  const failures = failuresBy(readMember(answer, 'errors'), 'rule_id');
  const results = readMember(answer, 'results');
  const created = new Map<unknown, unknown>(
    listOf(readMember(results, 'created')).map((rule) => [readMember(rule, 'rule_id'), idOf(rule)])
  );
  const skipped = new Set(listOf(readMember(results, 'skipped')).map((rule) => readMember(rule, 'rule_id')));
  return new Map(
    ruleIds.map((ruleId): [string, ItemResult & { objectId?: string }] => {
      const objectId = created.get(ruleId);
      if (typeof objectId === 'string') return [ruleId, { ok: true, objectId }];
      if (created.has(ruleId) || skipped.has(ruleId)) return [ruleId, { ok: true }];
      return [ruleId, { ok: false, failure: failures.get(ruleId) ?? { reason: '' } }];
    })
  );
}

/** `errors: [{message, status_code?, err_code?, rules: [{id | rule_id}]}]` by the id of each rule. */
function failuresBy(errors: unknown, idName: 'id' | 'rule_id'): Map<unknown, ItemFailure> {
  return new Map(
    listOf(errors).flatMap((error) => {
      const failure = readFailure(error);
      return listOf(readMember(error, 'rules')).map((rule) => [readMember(rule, idName), failure] as const);
    })
  );
}

function readFailure(error: unknown): ItemFailure {
  const [message, status, type] = ['message', 'status_code', 'err_code'].map((name) =>
    readMember(error, name)
  );
  return {
    reason: typeof message === 'string' ? message : '',
    ...(typeof type === 'string' && { type }),
    ...(typeof status === 'number' && { status }),
  };
}

function idOf(rule: unknown): unknown {
  return readMember(rule, 'id');
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
