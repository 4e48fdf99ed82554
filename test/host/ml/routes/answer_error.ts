import { errors } from '@elastic/elasticsearch';
import { isBoom } from '@hapi/boom';
import type { KibanaResponse, KibanaResponseFactory } from '@kbn/core/server';

import {
  InsufficientBasicLicenseError,
  InsufficientFullLicenseError,
  InsufficientMLCapabilities,
  MLJobNotFound,
  MLModuleNotFound,
} from '../errors';
import { NotDoubledError } from './not_doubled_error';
import { UnusableRequestError } from './unusable_request_error';

const GATEWAY_TIMEOUT = 504;

/**
 * The answer for an error of a route, with Elasticsearch's own body in `attributes.body`
 * (x-pack/platform/plugins/shared/ml/server/client/error_wrapper.ts).
 * @throws the error itself if it is none that a client could understand, so that core logs it.
 */
export function answerError(error: unknown, response: KibanaResponseFactory): KibanaResponse {
  if (
    error instanceof InsufficientFullLicenseError ||
    error instanceof InsufficientBasicLicenseError ||
    error instanceof InsufficientMLCapabilities
  ) {
    return response.forbidden({ body: { message: error.message } });
  }
  if (error instanceof MLJobNotFound || error instanceof MLModuleNotFound) {
    return response.notFound({ body: { message: error.message } });
  }
  if (isBoom(error)) {
    return response.customError({
      statusCode: error.output.statusCode,
      body: { message: error.message },
    });
  }
  if (error instanceof UnusableRequestError) {
    return response.badRequest({ body: { message: error.message } });
  }
  if (error instanceof NotDoubledError) {
    return response.customError({ statusCode: 501, body: { message: error.message } });
  }
  if (error instanceof errors.ResponseError) {
    const body = { message: error.message, attributes: { body: error.body } };
    return response.customError({ statusCode: error.statusCode ?? 500, body });
  }
  if (error instanceof errors.TimeoutError) {
    return response.customError({ statusCode: GATEWAY_TIMEOUT, body: { message: error.message } });
  }
  throw error;
}
