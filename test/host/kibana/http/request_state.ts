import type { KibanaRequest } from '@kbn/core/server';

import type { EnvironmentUser } from '../../environments/environment';

/** What the host knows about a request beyond what plugins see of it. */
export interface RequestState {
  user: EnvironmentUser;
  spaceId: string;
}

declare module '@hapi/hapi' {
  interface RequestApplicationState {
    hostState?: RequestState;
  }
}

const states = new WeakMap<KibanaRequest, RequestState>();

export function rememberRequestState(request: KibanaRequest, state: RequestState): void {
  states.set(request, state);
}

/**
 * Whose request it is and in which space.
 *
 * @throws Error for an object that is no request of this host; Kibana would act as its internal user then, and no
 *   code that a user triggers may rely on that
 */
export function requestState(request: KibanaRequest): RequestState {
  const state = states.get(request);
  if (!state) throw new Error('This is not a request that the host received; fake requests are not offered');
  return state;
}
