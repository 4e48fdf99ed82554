import { createHash } from 'node:crypto';

import type { AuthenticatedUser, KibanaRequest } from '@kbn/core/server';

import { requestState } from '../http/request_state';

/** The realm of the stand-in, which answers the same to `_security/_authenticate`. */
const REALM = { name: 'stand_in', type: 'native' };

const SESSION = { type: 'basic', name: 'basic' };

/** Kibana's own for requests that bring their credentials in a header. */
const HTTP = { type: 'http', name: '__http__' };

/**
 * Who sends the request, as `core.security.authc.getCurrentUser()` answers it. The profile belongs to the session: a
 * request with credentials of its own has none
 * (x-pack/platform/plugins/shared/security/server/authentication/authenticator.ts).
 *
 * @throws Error for an object that is no request of this host
 */
export function authenticatedUser(request: KibanaRequest): AuthenticatedUser {
  const { name } = requestState(request).user;
  const inSession = request.headers.authorization === undefined;
  return {
    username: name,
    roles: [name],
    enabled: true,
    authentication_realm: REALM,
    lookup_realm: REALM,
    authentication_type: 'realm',
    authentication_provider: inSession ? SESSION : HTTP,
    elastic_cloud_user: false,
    ...(inSession && { profile_uid: profileUidOf(name) }),
  };
}

/** Of the form that Elasticsearch's have, the same in every run. */
function profileUidOf(name: string): string {
  return `u_${createHash('sha256').update(name).digest('base64url')}_0`;
}
