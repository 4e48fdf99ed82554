import { errors } from '@elastic/elasticsearch';

import { MLJobNotFound } from '../errors';

/**
 * What ML puts under `error` of one item: Elasticsearch's body; nothing for a job that the space does not show, as that error
 * has no body in Kibana; or the same shape for the client's own errors.
 */
export function errorBody(error: unknown): unknown {
  if (error instanceof errors.ResponseError) {
    return error.body;
  }
  if (error instanceof MLJobNotFound) {
    return undefined;
  }
  if (error instanceof errors.ElasticsearchClientError) {
    return describe(error.name, error.message, 503);
  }
  throw error;
}

function describe(type: string, reason: string, status: number): object {
  return { error: { type, reason, root_cause: [{ type, reason }] }, status };
}
