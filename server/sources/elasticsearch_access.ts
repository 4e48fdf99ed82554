import type { ElasticsearchClient } from '@kbn/core/server';

/** The user's own Elasticsearch client, and the signal that ends its work when the browser goes away. */
export interface ElasticsearchAccess {
  /** False where Elasticsearch's security is off: everybody may read everything, and its APIs about rights only fail. */
  secured: boolean;
  client: ElasticsearchClient;
  signal: AbortSignal;
}

/**
 * Transport options of every request of ours. No retries: a cluster that says 429 is not asked again by a page, the
 * answer is shown as not known instead.
 */
export function transportOptions({ signal }: ElasticsearchAccess): {
  signal: AbortSignal;
  maxRetries: number;
  requestTimeout: number;
} {
  return { signal, maxRetries: 0, requestTimeout: REQUEST_TIMEOUT_MS };
}

const REQUEST_TIMEOUT_MS = 20_000;
