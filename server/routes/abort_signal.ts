import type { KibanaRequest } from '@kbn/core/server';

/** Aborted when the browser goes away. */
export function abortSignal(request: KibanaRequest): AbortSignal {
  const controller = new AbortController();
  request.events.aborted$.subscribe(() => controller.abort());
  return controller.signal;
}
