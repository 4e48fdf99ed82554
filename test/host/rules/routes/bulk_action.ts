import type { FoundRule } from '@kbn/alerting-plugin/server';
import type { KibanaRequest, KibanaResponse } from '@kbn/core/server';
import semver from 'semver';
import { z } from 'zod';

import { NotOfferedError } from '../../kibana/plugins/not_offered_error';
import { zodValidator } from '../../ml/schemas/zod_validator';
import { ruleFilter } from '../find/rule_filter';
import { DETECTION_RULE } from '../alerting/rule_type_ids';
import type { RulesContext } from '../rules_context';
import { RULES_FEATURE } from '../security_features';
import { bulkActionSchema, isRuleChange, type RuleChange } from './bulk_action_schema';
import { bulkAnswer, type BulkOutcome, type FailedRule } from './bulk_answer';
import type { ItemError } from './group_by_message';
import { siemAnswer } from './siem_answer';

const MAX_IDS = 100;

/** Since when enabling is a privilege of its own, checked rule by rule. */
const OWN_PRIVILEGE_SINCE = '9.4.0';

const querySchema = z.looseObject({
  dry_run: z
    .enum(['true', 'false'])
    .default('false')
    .transform((text) => text === 'true'),
});

/**
 * `POST /api/detection_engine/rules/_bulk_action`: enables, disables or deletes rules of the request's space. 500 as soon
 * as one rule fails, with what became of the others (…/security_solution/server/lib/detection_engine/rule_management/
 * api/rules/bulk_actions/route.ts). Kibana asks for `rules-read` or `rules-all`; who has the second has the first.
 */
export function registerBulkAction(context: RulesContext): void {
  context.core.http
    .createRouter()
    .versioned.post({
      path: '/api/detection_engine/rules/_bulk_action',
      access: 'public',
      security: { authz: { requiredPrivileges: ['rules-read'] } },
    })
    .addVersion(
      {
        version: '2023-10-31',
        validate: {
          request: { query: zodValidator(querySchema), body: zodValidator(bulkActionSchema) },
        },
      },
      async (_context, request) => {
        const { body, query } = request;
        if (!isRuleChange(body)) throw new NotOfferedError(`the bulk action "${body.action}" of rules`);
        return problemOf(body) ?? (await change(context, request, { ...body, dryRun: query.dry_run }));
      }
    );
}

function problemOf({ ids, query }: RuleChange): KibanaResponse | undefined {
  if (ids !== undefined && ids.length > MAX_IDS) {
    return siemAnswer(400, `At most ${MAX_IDS} ids may be sent, but there are ${ids.length}`);
  }
  return ids !== undefined && query !== undefined
    ? siemAnswer(400, 'Send ids or a query, not both')
    : undefined;
}

type Change = RuleChange & { dryRun: boolean };

async function change(
  context: RulesContext,
  request: KibanaRequest,
  wanted: Change
): Promise<KibanaResponse> {
  const spaceId = context.core.spaces.getSpaceId(request);
  const { rules, errors: missing } = selectRules(detectionRules(context, spaceId), wanted);
  const allowed = await allowedRules(context, request, { rules, wanted });
  if (allowed === 'forbidden') return siemAnswer(403, `The user may not ${wanted.action} rules`);
  const outcome: BulkOutcome = {
    ...apply(context, spaceId, { wanted, rules: allowed.rules }),
    errors: [...missing, ...allowed.errors],
  };
  return bulkAnswer(outcome, wanted.dryRun);
}

interface Selection {
  rules: readonly FoundRule[];
  errors: Array<ItemError<FailedRule>>;
}

/** Alert rules of other plugins are none of Security's (…/detection_engine/rule_management/logic/search/find_rules.ts). */
function detectionRules({ store }: RulesContext, spaceId: string): FoundRule[] {
  return store.inSpace(spaceId).filter(({ alertTypeId }) => alertTypeId === DETECTION_RULE);
}

/** Without ids and query that is every rule, as in Kibana. What is not found is an error 500 there, not 404. */
function selectRules(rules: readonly FoundRule[], { ids, query }: Change): Selection {
  if (ids === undefined) {
    return { rules: query ? rules.filter(ruleFilter(query)) : rules, errors: [] };
  }
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const unique = [...new Set(ids)];
  return {
    rules: unique.flatMap((id) => byId.get(id) ?? []),
    errors: unique
      .filter((id) => !byId.has(id))
      .map((id) => ({ message: 'Rule not found', status: 500, rule: { id } })),
  };
}

/** Security checks rule by rule, a dry run too; alerting checks the request as a whole, when it is in earnest. */
async function allowedRules(
  { core, mlProblem }: RulesContext,
  request: KibanaRequest,
  { rules, wanted }: { rules: readonly FoundRule[]; wanted: Change }
): Promise<Selection | 'forbidden'> {
  const capabilities = (await core.capabilities.resolve(request))[RULES_FEATURE.id];
  if (wanted.action === 'delete') {
    const may = wanted.dryRun || rules.length === 0 || capabilities?.edit_rules === true;
    return may ? { rules, errors: [] } : 'forbidden';
  }
  const problem = await mlProblem(request);
  if (problem !== undefined)
    return { rules: [], errors: rules.map(refused('MACHINE_LEARNING_AUTH', problem, 403)) };
  if (rules.length === 0 || capabilities?.enableDisableRulesPrivilege === true) return { rules, errors: [] };
  if (semver.gte(core.kibanaVersion, OWN_PRIVILEGE_SINCE)) {
    const message = `The user may not ${wanted.action} rules`;
    return { rules: [], errors: rules.map(refused('USER_INSUFFICIENT_RULE_PRIVILEGES', message, 500)) };
  }
  return wanted.dryRun ? { rules, errors: [] } : 'forbidden';
}

function refused(code: NonNullable<ItemError<FailedRule>['code']>, message: string, status: number) {
  return ({ id, name }: FoundRule): ItemError<FailedRule> => ({ message, status, code, rule: { id, name } });
}

function apply(
  { store }: RulesContext,
  spaceId: string,
  { wanted: { action, dryRun }, rules }: { wanted: Change; rules: readonly FoundRule[] }
): Pick<BulkOutcome, 'updated' | 'deleted'> {
  const ids = new Set(rules.map(({ id }) => id));
  switch (action) {
    case 'enable':
    case 'disable': {
      const updated = dryRun ? rules : store.setEnabled(spaceId, ids, action === 'enable');
      return { updated, deleted: [] };
    }
    case 'delete':
      return { updated: [], deleted: dryRun ? rules : store.remove(spaceId, ids) };
  }
}
