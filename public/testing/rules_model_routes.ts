import type { JobRule } from '../../common/api/jobs';
import { httpError, type FakeRequest } from './fake_http';
import type { KibanaModel } from './kibana_model';

type Answers = Record<string, (request: FakeRequest) => unknown>;

export const REVIEW = 'POST /internal/detection_engine/prebuilt_rules/installation/_review';
export const PERFORM = 'POST /internal/detection_engine/prebuilt_rules/installation/_perform';
export const BULK_ACTION = 'POST /api/detection_engine/rules/_bulk_action';

/** Rules that Security refuses, by signature id, and what it says. */
export type RefusedRules = Map<string, { on: 'install' | 'dry_run' | 'change'; message: string }>;

/** Security's rule routes over the model. Versions are all 1, object ids `object-<rule id>`. */
export function rulesModelRoutes(model: KibanaModel, refused: RefusedRules, now: () => number): Answers {
  return {
    [REVIEW]: ({ body }) => review(model, body as { page: number; per_page: number }),
    [PERFORM]: ({ body }) => perform(model, refused, { ids: idsOf(body), nowMs: now() }),
    [BULK_ACTION]: ({ body, query }) =>
      bulkAction(model, refused, { ...(body as BulkBody), dryRun: query?.dry_run === true }),
  };
}

function review(model: KibanaModel, { page, per_page }: { page: number; per_page: number }): object {
  const offered = [...model.rules.values()].filter(({ status }) => status === 'not_installed');
  const rules = offered
    .slice((page - 1) * per_page, page * per_page)
    .map(({ ruleId }) => ({ rule_id: ruleId, version: 1 }));
  return { page, per_page, total: offered.length, rules };
}

function idsOf(body: unknown): string[] {
  return (body as { rules: Array<{ rule_id: string }> }).rules.map(({ rule_id }) => rule_id);
}

function perform(
  model: KibanaModel,
  refused: RefusedRules,
  { ids, nowMs }: { ids: string[]; nowMs: number }
): object {
  const created: object[] = [];
  const skipped: object[] = [];
  const errors: object[] = [];
  for (const ruleId of ids) {
    const refusal = refused.get(ruleId);
    if (refusal?.on === 'install') {
      errors.push({ message: refusal.message, status_code: 403, rules: [{ rule_id: ruleId }] });
    } else if (model.rules.get(ruleId)?.status === 'not_installed') {
      const objectId = `object-${ruleId}`;
      model.patchRule(ruleId, { status: 'disabled', objectId, createdMs: nowMs, createdByMe: true });
      created.push({ id: objectId, rule_id: ruleId });
    } else {
      model.repeated.push(`install ${ruleId}`);
      skipped.push({ rule_id: ruleId, reason: 'ALREADY_INSTALLED' });
    }
  }
  return { summary: { failed: errors.length }, results: { created, skipped }, errors };
}

interface BulkBody {
  action: 'enable' | 'disable' | 'delete';
  ids: string[];
}

function bulkAction(
  model: KibanaModel,
  refused: RefusedRules,
  { action, ids, dryRun }: BulkBody & { dryRun: boolean }
): object {
  const errors: object[] = [];
  const done: object[] = [];
  for (const id of ids) {
    const rule = [...model.rules.values()].find(({ objectId }) => objectId === id);
    const message = refusalOf(rule, refused, dryRun);
    if (rule === undefined || message !== undefined) {
      errors.push({ message: message ?? 'Rule not found', status_code: 404, rules: [{ id }] });
    } else if (!dryRun) {
      change(model, rule, action);
      done.push({ id });
    }
  }
  const results = action === 'delete' ? { deleted: done, updated: [] } : { updated: done, deleted: [] };
  const attributes = { results: { ...results, created: [], skipped: [] }, errors };
  if (errors.length > 0) throw httpError(500, 'Bulk edit partially failed', attributes);
  return { success: true, attributes };
}

function refusalOf(rule: JobRule | undefined, refused: RefusedRules, dryRun: boolean): string | undefined {
  const refusal = rule && refused.get(rule.ruleId);
  return refusal?.on === (dryRun ? 'dry_run' : 'change') ? refusal?.message : undefined;
}

function change(model: KibanaModel, rule: JobRule, action: BulkBody['action']): void {
  if (action === 'enable' && rule.status === 'enabled') model.repeated.push(`enable ${rule.ruleId}`);
  switch (action) {
    case 'enable':
      model.patchRule(rule.ruleId, { status: 'enabled' });
      return;
    case 'disable':
      model.patchRule(rule.ruleId, { status: 'disabled' });
      return;
    case 'delete':
      model.patchRule(rule.ruleId, { status: 'not_installed', objectId: undefined });
  }
}
