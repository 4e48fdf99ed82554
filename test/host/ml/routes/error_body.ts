import { errors } from '@elastic/elasticsearch';

import { MLJobNotFound } from '../errors';

/** What ML puts under `error` of one item: Elasticsearch's body, or the same shape for errors that have none. */
export function errorBody(error: unknown): unknown {
  if (error instanceof errors.ResponseError) {
    return error.body;
  }
  if (error instanceof MLJobNotFound) {
    return describe('resource_not_found_exception', error.message, error.statusCode);
  }
  if (error instanceof errors.ElasticsearchClientError) {
    return describe(error.name, error.message, 503);
  }
  throw error;
}

function describe(type: string, reason: string, status: number): object {
  return { error: { type, reason, root_cause: [{ type, reason }] }, status };
}
