import type { Request } from '@hapi/hapi';
import type { KibanaRequest } from '@kbn/core/server';
import { ReplaySubject } from 'rxjs';

import { rememberRequestState, type RequestState } from './request_state';

export interface RequestParts<P, Q, B> {
  params: P;
  query: Q;
  body: B;
}

/** Wraps a request for plugins (src/core/packages/http/router-server-internal/src/request.ts). */
export function createKibanaRequest<P, Q, B>(
  raw: Request,
  parts: RequestParts<P, Q, B>,
  state: RequestState
): KibanaRequest<P, Q, B> {
  const request: KibanaRequest<P, Q, B> = {
    ...parts,
    headers: Object.freeze({ ...raw.raw.req.headers }),
    url: raw.url,
    route: { path: raw.route.path, method: raw.method },
    auth: { isAuthenticated: true },
    events: requestEvents(raw),
  };
  rememberRequestState(request, state);
  return request;
}

/** Both emit once. A connection that closes before the answer was handed to the network counts as aborted. */
function requestEvents(raw: Request): KibanaRequest['events'] {
  const aborted$ = new ReplaySubject<void>(1);
  const completed$ = new ReplaySubject<void>(1);
  const { res } = raw.raw;
  const onClose = () => {
    if (!res.writableFinished) aborted$.next();
    aborted$.complete();
    completed$.next();
    completed$.complete();
  };
  if (res.closed) onClose();
  else res.once('close', onClose);
  return { aborted$: aborted$.asObservable(), completed$: completed$.asObservable() };
}
