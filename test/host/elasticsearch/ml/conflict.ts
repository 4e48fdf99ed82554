import { ElasticsearchError } from '../elasticsearch_error';

/** The 409 that Elasticsearch's ML gives for a change that the current state does not allow. */
export function conflict(reason: string): ElasticsearchError {
  return new ElasticsearchError(409, 'status_exception', reason);
}
