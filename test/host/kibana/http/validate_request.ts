import type { RouteValidationFunction, RouteValidationResolver } from '@kbn/core/server';

import { errorMessage } from '../error_message';

export type RequestPart = 'params' | 'query' | 'body';

/** Input that a validator didn't accept. Becomes a 400 whose message names the part and the path in it. */
export class RequestValidationError extends Error {
  constructor(part: RequestPart, path: readonly string[], problem: string) {
    super(`[request ${[part, ...path].join('.')}]: ${problem}`);
    this.name = 'RequestValidationError';
  }
}

const resolver: RouteValidationResolver = {
  ok: (value) => ({ value }),
  badRequest: (error, path) => ({ error, path }),
};

/**
 * Runs a function validator on one part of the request (router-server-internal/src/validator.ts). Without a validator
 * the handler gets an empty object. A validator that throws has found bad input as well.
 *
 * @throws RequestValidationError
 */
export function validateRequestPart<T>(
  part: RequestPart,
  validate: RouteValidationFunction<T> | undefined,
  data: unknown
): T {
  // Kibana types an unvalidated part as unknown and fills it with {}.
  if (!validate) return {} as T;
  const result = runValidator(part, validate, data);
  if ('value' in result) return result.value;
  throw new RequestValidationError(part, result.path ?? [], errorMessage(result.error));
}

function runValidator<T>(part: RequestPart, validate: RouteValidationFunction<T>, data: unknown) {
  try {
    return validate(data, resolver);
  } catch (error) {
    throw new RequestValidationError(part, [], errorMessage(error));
  }
}
