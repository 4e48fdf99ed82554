import type { ElasticsearchError } from '../elasticsearch_error';
import { securityException } from '../elasticsearch_error';
import type { Principal } from '../security/principal';
import { hasIndexPrivilege } from '../security/principal';
import type { IndexData } from './index_data';

/** Who asks, and with what: any one of the privileges suffices for the action. */
export interface IndexAccess {
  principal: Principal;
  action: string;
  privileges: string[];
}

/** True if the user may do the action on what has this name, be it an index, an alias, or nothing. */
export function mayUseName({ principal, privileges }: IndexAccess, name: string): boolean {
  return privileges.some((privilege) => hasIndexPrivilege(principal, privilege, name));
}

/**
 * True if the user may do the action on this index by its own name or its data stream's. The rights on an index of
 * a remote cluster are those on its name there.
 */
export function mayUseIndex(access: IndexAccess, index: IndexData): boolean {
  return index.ownNames.some((name) => mayUseName(access, name));
}

/** True if the user may do the action on this index by any name: its own, its data stream's, or an alias's. */
export function mayAccess(access: IndexAccess, index: IndexData): boolean {
  return mayUseIndex(access, index) || index.aliases.some((name) => mayUseName(access, name));
}

/** The 403 that Elasticsearch's security gives for a named index. */
export function unauthorized(
  { principal, action, privileges }: IndexAccess,
  name: string
): ElasticsearchError {
  return securityException(
    `action [${action}] is unauthorized for user [${principal.name}] on indices [${name}], ` +
      `this action is granted by the index privileges [${[...privileges, 'all'].join(',')}]`
  );
}
