import type { RouteValidationFunction } from '@kbn/core/server';
import type { z } from 'zod';

/** A schema, or the choice of one by the look of what came, so that problems are told of what was meant. */
export type RequestSchema<T> = z.ZodType<T> | ((data: unknown) => z.ZodType<T>);

/** A route's function validator from a schema; what it refuses is named by its path. */
export function zodValidator<T>(schema: RequestSchema<T>): RouteValidationFunction<T> {
  return (data, { ok, badRequest }) => {
    const result = (typeof schema === 'function' ? schema(data) : schema).safeParse(data);
    if (result.success) {
      return ok(result.data);
    }
    const { message, path } = firstProblem(result.error);
    return badRequest(message, path);
  };
}

function firstProblem({ issues: [issue] }: z.ZodError): { message: string; path: string[] } {
  if (issue === undefined) {
    return { message: 'invalid', path: [] };
  }
  const path = issue.path.map(String);
  const [key] = issue.code === 'unrecognized_keys' ? issue.keys : [];
  return key === undefined
    ? { message: issue.message, path }
    : { message: 'definition for this key is missing', path: [...path, key] };
}
