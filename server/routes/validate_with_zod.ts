import type { RouteValidationFunction } from '@kbn/core/server';
import type { z } from 'zod';

/**
 * A zod schema as a function validator, the one form of route validation that means the same in every supported Kibana
 * (src/core/packages/http/server/src/router/route_validator.ts). The message names the first member that is wrong.
 */
export function validateWithZod<T>(schema: z.ZodType<T>): RouteValidationFunction<T> {
  return (data, { ok, badRequest }) => {
    const parsed = schema.safeParse(data ?? {});
    if (parsed.success) return ok(parsed.data);
    const issue = parsed.error.issues[0];
    const path = (issue?.path ?? []).map(String);
    const member = path.length > 0 ? path.join('.') : 'request';
    return badRequest(`${member}: ${issue?.message ?? 'is not valid'}`, path);
  };
}
