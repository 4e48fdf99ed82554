import { randomUUID } from 'node:crypto';

import type { KibanaRequest } from '@kbn/core/server';
import semver from 'semver';
import { z } from 'zod';

import { NotOfferedError } from '../../kibana/plugins/not_offered_error';
import { zodValidator } from '../../ml/schemas/zod_validator';
import { installedRule } from '../installed_rule';
import { newestVersions } from '../newest_versions';
import { ruleResponse, type RuleResponse } from '../rule_response';
import type { RuleFact } from '../rule_shape';
import type { RulesContext } from '../rules_context';

const PAGED_SINCE = '9.2.0';
const SEARCHED_SINCE = '9.5.0';

const page = z.number().int().min(1).default(1);
const perPage = z.number().int().min(1).max(10_000).default(20);

interface ReviewBody {
  page: number;
  per_page: number;
}

/**
 * `POST /internal/detection_engine/prebuilt_rules/installation/_review`: the rules of the package that are not installed
 * in the space, by name. Rules of type machine learning are missing without a word for who may not have them
 * (…/security_solution/server/lib/detection_engine/prebuilt_rules/api/review_rule_installation,
 * common/api/detection_engine/prebuilt_rules/review_rule_installation).
 */
export function registerReviewInstallation(context: RulesContext): void {
  const { core } = context;
  const route = core.http.createRouter().versioned.post({
    path: '/internal/detection_engine/prebuilt_rules/installation/_review',
    access: 'internal',
    security: { authz: { requiredPrivileges: ['rules-read'] } },
  });
  if (semver.lt(core.kibanaVersion, PAGED_SINCE)) {
    route.addVersion({ version: '1', validate: false }, async (_context, request, response) => {
      const rules = await installable(context, request);
      return response.ok({ body: { stats: statsOf(rules), rules: rules.map(offeredRule) } });
    });
    return;
  }
  const body = zodValidator(bodySchema(core.kibanaVersion));
  route.addVersion({ version: '1', validate: { request: { body } } }, async (_context, request, response) => {
    refuseUndoubled(request.body);
    const rules = await installable(context, request);
    return response.ok({ body: onePage(rules, request.body) });
  });
}

/** What Kibana knows and the host doesn't gets through to the handler, which names it. */
function bodySchema(kibanaVersion: string) {
  const undoubled = semver.gte(kibanaVersion, SEARCHED_SINCE)
    ? { filter: z.string(), sort: z.array(z.unknown()), search: z.unknown(), aggregations: z.unknown() }
    : { filter: z.object({}), sort: z.array(z.unknown()) };
  const fields = semver.gte(kibanaVersion, SEARCHED_SINCE) ? { fields: z.array(z.string()).optional() } : {};
  return z.strictObject({ page, per_page: perPage, ...z.object(undoubled).partial().shape, ...fields });
}

function refuseUndoubled(body: object): void {
  const [name] = Object.entries(body).find(([key]) => key !== 'page' && key !== 'per_page') ?? [];
  if (name !== undefined) throw new NotOfferedError(`installation/_review with "${name}"`);
}

async function installable(context: RulesContext, request: KibanaRequest): Promise<RuleFact[]> {
  if ((await context.mlProblem(request)) !== undefined) return [];
  const spaceId = context.core.spaces.getSpaceId(request);
  return [...newestVersions(context.package).values()]
    .filter(({ rule_id: ruleId }) => context.store.findPrebuilt(spaceId, ruleId) === undefined)
    .sort(byName);
}

function onePage(rules: readonly RuleFact[], { page: number, per_page: size }: ReviewBody): object {
  return {
    page: number,
    per_page: size,
    total: rules.length,
    stats: statsOf(rules),
    rules: rules.slice((number - 1) * size, number * size).map(offeredRule),
  };
}

function statsOf(rules: readonly RuleFact[]): object {
  return {
    num_rules_to_install: rules.length,
    tags: [...new Set(rules.flatMap(({ tags }) => tags))].sort(),
  };
}

/** An asset in the form of an installed rule. Its id is a new one each time and belongs to nothing. */
function offeredRule(rule: RuleFact): RuleResponse {
  const installation = { enabled: false, prebuilt: true, createdAt: new Date(), createdBy: '' };
  return ruleResponse(installedRule(rule, { ...installation, id: randomUUID() }));
}

/** By code, as Elasticsearch sorts keywords. */
function byName(a: RuleFact, b: RuleFact): number {
  if (a.name === b.name) return 0;
  return a.name < b.name ? -1 : 1;
}
