import type { RouteValidationFunction } from '@kbn/core/server';
import type { z } from 'zod';

/**
 * A zod schema as a function validator, the one form of route validation that means the same in every supported Kibana
 * (src/core/packages/http/server/src/router/route_validator.ts). Kibana puts the path of the
 * first member that is wrong before the message: `[request body.jobIds]: …`.
 */
export function validateWithZod<T>(schema: z.ZodType<T>): RouteValidationFunction<T> {
  return (data, { ok, badRequest }) => {
    const parsed = schema.safeParse(data ?? {});
    if (parsed.success) return ok(parsed.data);
    const issue = parsed.error.issues[0];
    return badRequest(issue?.message ?? 'is not valid', (issue?.path ?? []).map(String));
  };
}
