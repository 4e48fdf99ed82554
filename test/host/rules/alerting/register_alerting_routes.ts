import { notFound } from '@hapi/boom';
import type { FoundRule } from '@kbn/alerting-plugin/server';
import type { KibanaRequest } from '@kbn/core/server';
import { z } from 'zod';

import { NotOfferedError } from '../../kibana/plugins/not_offered_error';
import type { HostRouter } from '../../kibana/http/host_router';
import { responseFactory } from '../../kibana/http/kibana_response';
import { answerError } from '../../ml/routes/answer_error';
import { zodValidator } from '../../ml/schemas/zod_validator';
import { findAllowedRules } from '../find/find_allowed_rules';
import type { AlertingContext } from './alerting_context';
import { assertMayUseRules, type RuleOperation } from './alerting_rights';
import { createRule } from './create_rule';
import { ruleAnswer } from './rule_answer';
import { ruleBodySchema } from './rule_body';
import { ruleTypesAnswer } from './rule_type_answer';

const BASE = '/api/alerting';

/** Unversioned in Kibana, which takes this version, the only public one, for those too. */
const VERSION = '2023-10-31';

const COMMON = {
  access: 'public',
  security: { authz: { enabled: false, reason: 'Alerting checks rights by rule type and consumer' } },
} as const;

const anyIdSchema = z.strictObject({ id: z.string().min(1).optional() });
const idSchema = z.strictObject({ id: z.string().min(1) });

/** Query strings carry numbers as text. */
const number = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number);

const findQuerySchema = z.looseObject({
  per_page: number.optional(),
  page: number.optional(),
  filter: z.string().optional(),
});

/**
 * Alerting's public routes, as far as they are needed: make, get, find and delete rules, and list their types
 * (x-pack/platform/plugins/shared/alerting/server/routes/rule/apis). Rules of detection can be read and deleted here as well.
 */
export function registerAlertingRoutes(context: AlertingContext, { versioned }: HostRouter): void {
  versioned.post({ path: `${BASE}/rule/{id?}`, ...COMMON }).addVersion(
    {
      version: VERSION,
      validate: { request: { params: zodValidator(anyIdSchema), body: zodValidator(ruleBodySchema) } },
    },
    (_, request) =>
      answer(async () => {
        const { body, params } = request;
        return ruleAnswer(await createRule(context, request, { body, id: params.id }));
      })
  );
  versioned
    .get({ path: `${BASE}/rule/{id}`, ...COMMON })
    .addVersion(
      { version: VERSION, validate: { request: { params: zodValidator(idSchema) } } },
      (_, request) => answer(() => ruleAnswer(ruleFor(context, request, request.params.id, 'get')))
    );
  versioned
    .delete({ path: `${BASE}/rule/{id}`, ...COMMON })
    .addVersion(
      { version: VERSION, validate: { request: { params: zodValidator(idSchema) } } },
      (_, request) =>
        answer(() => {
          const { id } = ruleFor(context, request, request.params.id, 'delete');
          context.store.remove(context.core.spaces.getSpaceId(request), new Set([id]));
          return undefined;
        })
    );
  versioned
    .get({ path: `${BASE}/rules/_find`, ...COMMON })
    .addVersion(
      { version: VERSION, validate: { request: { query: zodValidator(findQuerySchema) } } },
      (_, request) => answer(() => found(context, request, request.query))
    );
  versioned
    .get({ path: `${BASE}/rule_types`, ...COMMON })
    .addVersion({ version: VERSION, validate: false }, (_, request) =>
      answer(() => ruleTypesAnswer(context, request))
    );
}

/** 200, or 204 where there is nothing to say. */
async function answer(run: () => object | undefined | Promise<object | undefined>) {
  try {
    const body = await run();
    return body === undefined ? responseFactory.noContent() : responseFactory.ok({ body });
  } catch (error) {
    return answerError(error, responseFactory);
  }
}

function ruleFor(
  { core, store }: AlertingContext,
  request: KibanaRequest,
  id: string,
  operation: RuleOperation
): FoundRule {
  const rule = store.inSpace(core.spaces.getSpaceId(request)).find((candidate) => candidate.id === id);
  if (!rule) throw notFound(`Saved object [alert/${id}] not found`);
  assertMayUseRules(request, { ruleTypeId: rule.alertTypeId, consumer: rule.consumer }, operation);
  return rule;
}

function found(
  context: AlertingContext,
  request: KibanaRequest,
  query: z.infer<typeof findQuerySchema>
): object {
  const { per_page: perPage, page, filter, ...others } = query;
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) throw new NotOfferedError(`${BASE}/rules/_find with "${unknown}"`);
  const result = findAllowedRules(context, request, { options: { perPage: perPage ?? 10, page, filter } });
  return {
    page: result.page,
    total: result.total,
    per_page: result.perPage,
    data: result.data.map(ruleAnswer),
  };
}
