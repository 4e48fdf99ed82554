import type { KibanaResponse, KibanaResponseFactory, Logger } from '@kbn/core/server';

import type { ErrorAttributes } from '../../common/api/error_envelope';
import type { Failure } from '../../common/evidence/failure';
import { failureFromError } from '../../common/evidence/failure_from_error';
import { JobsUnreadableError } from '../services/list_jobs';
import { CallerGoneError } from '../services/shared_runs';
import { PlanImpossibleError, UnknownJobsError } from '../services/plan_activation';
import { UnknownObjectiveError } from '../services/selection_items';

/** Runs a service and answers with what it returns, or with the error envelope that its error stands for. */
export async function answerRequest(
  response: KibanaResponseFactory,
  logger: Logger,
  service: () => Promise<object>
): Promise<KibanaResponse> {
  try {
    return response.ok({ body: await service() });
  } catch (error) {
    return answerError(response, logger, error);
  }
}

function answerError(response: KibanaResponseFactory, logger: Logger, error: unknown): KibanaResponse {
  if (error instanceof UnknownJobsError) {
    const { field, jobIds, message } = error;
    return respond(response, 400, `${field}: ${message}`, { code: 'unknown_jobs', field, jobIds });
  }
  if (error instanceof UnknownObjectiveError) {
    const { field, message } = error;
    return respond(response, 400, `${field}: ${message}`, { code: 'invalid_request', field });
  }
  if (error instanceof JobsUnreadableError || error instanceof PlanImpossibleError) {
    const { statusCode, code } = answerForFailure(error.failure);
    return respond(response, statusCode, error.failure.detail, { code });
  }
  // Nobody reads this answer; it is no error of ours.
  if (error instanceof CallerGoneError) return respond(response, 503, error.message, { code: 'internal' });
  const failure = failureFromError(error);
  logger.error(error instanceof Error ? error : String(error));
  return failure.status === undefined && failure.cause === 'server_error'
    ? respond(response, 500, 'An internal error occurred. The Kibana log has the details.', {
        code: 'internal',
      })
    : respond(response, 502, failure.detail, { code: 'elasticsearch_failed' });
}

/** ML's guard errors carry no status of their own; these are the ones design.md gives them. */
function answerForFailure({ cause }: Failure): { statusCode: number; code: ErrorAttributes['code'] } {
  switch (cause) {
    case 'license':
      return { statusCode: 403, code: 'license_too_low' };
    case 'forbidden':
      return { statusCode: 403, code: 'ml_forbidden' };
    case 'unavailable':
      return { statusCode: 503, code: 'ml_unavailable' };
    case 'too_many_requests':
    case 'timeout':
    case 'rejected':
    case 'server_error':
    case 'connection':
    case 'partial':
      return { statusCode: 502, code: 'elasticsearch_failed' };
  }
}

function respond(
  response: KibanaResponseFactory,
  statusCode: number,
  message: string,
  attributes: ErrorAttributes
): KibanaResponse {
  return response.customError({ statusCode, body: { message, attributes: { ...attributes } } });
}
