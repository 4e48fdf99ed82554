import { randomUUID } from 'node:crypto';

import type { KibanaRequest } from '@kbn/core/server';
import { uniqBy } from 'lodash';
import { z } from 'zod';

import { NotOfferedError } from '../../kibana/plugins/not_offered_error';
import { authenticatedUser } from '../../kibana/users/authenticated_user';
import { zodValidator } from '../../ml/schemas/zod_validator';
import { installedRule } from '../installed_rule';
import type { RuleFact } from '../rule_shape';
import type { RulesContext } from '../rules_context';
import { groupByMessage, type ItemError } from './group_by_message';

const specifier = z.strictObject({ rule_id: z.string(), version: z.number() });

const bodySchema = z.discriminatedUnion('mode', [
  z.strictObject({ mode: z.literal('SPECIFIC_RULES'), rules: z.array(specifier) }),
  z.strictObject({ mode: z.literal('ALL_RULES') }),
]);

type RuleVersion = z.infer<typeof specifier>;

interface FailedRule {
  rule_id: string;
  name?: string;
}

/**
 * `POST /internal/detection_engine/prebuilt_rules/installation/_perform`: installs rules, disabled, in the request's
 * space. 200 whatever becomes of each rule. A version that the package doesn't have of a rule that it has is in neither
 * list of the answer, as in Kibana
 * (…/security_solution/server/lib/detection_engine/prebuilt_rules/api/perform_rule_installation). Stored sources of it
 * ask for Security's own privilege; since rules are a feature of their own this one is expected.
 */
export function registerPerformInstallation(context: RulesContext): void {
  context.core.http
    .createRouter()
    .versioned.post({
      path: '/internal/detection_engine/prebuilt_rules/installation/_perform',
      access: 'internal',
      security: { authz: { requiredPrivileges: ['rules-all'] } },
    })
    .addVersion(
      { version: '1', validate: { request: { body: zodValidator(bodySchema) } } },
      async (_context, request, response) => {
        const { body } = request;
        if (body.mode === 'ALL_RULES') throw new NotOfferedError('the installation of all rules');
        return response.ok({ body: await install(context, request, body.rules) });
      }
    );
}

async function install(
  context: RulesContext,
  request: KibanaRequest,
  wanted: readonly RuleVersion[]
): Promise<object> {
  const problem = await context.mlProblem(request);
  const { core, store } = context;
  const spaceId = core.spaces.getSpaceId(request);
  const isInstalled = ({ rule_id: ruleId }: RuleVersion) => store.findPrebuilt(spaceId, ruleId) !== undefined;
  const skipped = wanted.filter(isInstalled);
  const others = wanted.filter((rule) => !isInstalled(rule));
  const unknown = others.filter((rule) => !context.package.some(({ rule_id: id }) => id === rule.rule_id));
  const found = uniqBy(
    others.flatMap((rule) => assetOf(context.package, rule)),
    'rule_id'
  );
  const created = problem === undefined ? create(context, request, found) : [];
  const errors = [
    ...unknown.map(notInPackage),
    ...(problem === undefined ? [] : found.map((rule) => notAllowed(rule, problem))),
  ];
  return {
    summary: {
      total: created.length + skipped.length + errors.length,
      succeeded: created.length,
      skipped: skipped.length,
      failed: errors.length,
    },
    results: {
      created,
      skipped: skipped.map(({ rule_id: ruleId }) => ({ rule_id: ruleId, reason: 'ALREADY_INSTALLED' })),
    },
    errors: groupByMessage(errors),
  };
}

function assetOf(assets: readonly RuleFact[], { rule_id: id, version }: RuleVersion): RuleFact[] {
  return assets.filter((asset) => asset.rule_id === id && asset.version_in_lock === version);
}

/** @returns no more than the newest Kibana tells of them; earlier ones tell the whole rule. */
function create(
  { core, store }: RulesContext,
  request: KibanaRequest,
  rules: readonly RuleFact[]
): Array<{ id: string; rule_id: string; version: number }> {
  const origin = { createdAt: new Date(), createdBy: authenticatedUser(request).username };
  const created = rules.map((rule) =>
    installedRule(rule, { ...origin, id: randomUUID(), enabled: false, prebuilt: true })
  );
  store.add(core.spaces.getSpaceId(request), created);
  return rules.map(({ rule_id: ruleId, version_in_lock: version }, index) => ({
    id: created[index]?.id ?? '',
    rule_id: ruleId,
    version,
  }));
}

/** Without a status, which Kibana has none for here. */
function notInPackage({ rule_id: ruleId, version }: RuleVersion): ItemError<FailedRule> {
  return { message: `Rule "${ruleId}" version ${version} not found`, rule: { rule_id: ruleId } };
}

function notAllowed({ rule_id: ruleId, name }: RuleFact, message: string): ItemError<FailedRule> {
  return { message, status: 403, rule: { rule_id: ruleId, name } };
}
