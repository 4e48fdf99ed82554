import { ElasticsearchError, notImplemented, securityException } from '../elasticsearch_error';
import type { Principal } from '../security/principal';
import { hasIndexPrivilege } from '../security/principal';
import { wildcardExpression } from '../wildcard';
import type { IndexCatalogue } from './index_catalogue';
import type { IndexData } from './index_data';

export interface IndicesOptions {
  ignoreUnavailable: boolean;
  allowNoIndices: boolean;
  expandOpen: boolean;
  expandHidden: boolean;
}

/** Who asks, and with what: any one of the privileges suffices for the action. */
export interface IndexAccess {
  principal: Principal;
  action: string;
  privileges: string[];
}

/**
 * The indices an expression means for a user: names, wildcards and exclusions separated by commas. As Elasticsearch
 * does, wildcards quietly leave out what the user may not see, while a name the user may not use is an error,
 * unless `ignore_unavailable` (elastic/elasticsearch `IndexAbstractionResolver`).
 * @throws index_not_found_exception (404), security_exception (403), 501 for date math in names.
 */
export function resolveIndices(
  expressions: string[],
  options: IndicesOptions,
  catalogue: IndexCatalogue,
  access: IndexAccess
): IndexData[] {
  const found = new Set<IndexData>();
  const parts = expressions.flatMap((expression) => expression.split(',')).filter((part) => part !== '');
  let hadWildcard = false;
  for (const part of parts.length === 0 ? ['*'] : parts) {
    if (part.startsWith('<')) throw notImplemented(`date math in index names, as in [${part}]`);
    if (part.includes(':')) {
      refuseUnknownCluster(part, options);
      continue;
    }
    const excluded: boolean = hadWildcard && part.startsWith('-');
    const name: string = excluded ? part.slice(1) : part;
    const isPattern: boolean = name.includes('*') || name === '_all';
    hadWildcard = hadWildcard || isPattern;
    const matches = isPattern
      ? expand(name, options, catalogue, access)
      : named(name, options, catalogue, access, excluded);
    for (const index of matches) {
      if (excluded) found.delete(index);
      else found.add(index);
    }
    if (isPattern && !excluded && matches.length === 0 && !options.allowNoIndices) throw indexNotFound(name);
  }
  if (found.size === 0 && !options.allowNoIndices) throw indexNotFound(parts.join(','));
  return [...found];
}

/** True if the user may do the action on this index, by its own name or its data stream's. */
export function mayAccess(access: IndexAccess, index: IndexData): boolean {
  return access.privileges.some(
    (privilege) =>
      hasIndexPrivilege(access.principal, privilege, index.name) ||
      hasIndexPrivilege(access.principal, privilege, index.concreteName)
  );
}

function expand(
  pattern: string,
  options: IndicesOptions,
  catalogue: IndexCatalogue,
  access: IndexAccess
): IndexData[] {
  if (!options.expandOpen && !options.expandHidden) return [];
  const expression = wildcardExpression(pattern === '_all' ? '*' : pattern);
  const hiddenToo = options.expandHidden || pattern.startsWith('.');
  return catalogue.all.filter((index) => {
    const hidden = index.name.startsWith('.');
    const byName = expression.test(index.name) && (hiddenToo || !hidden);
    const byBackingName = hiddenToo && expression.test(index.concreteName);
    return (byName || byBackingName) && mayAccess(access, index);
  });
}

function named(
  name: string,
  options: IndicesOptions,
  catalogue: IndexCatalogue,
  access: IndexAccess,
  excluded: boolean
): IndexData[] {
  const index = catalogue.get(name);
  const allowed = index === undefined ? mayUseName(access, name) : mayAccess(access, index);
  if (!allowed && !options.ignoreUnavailable && !excluded) throw unauthorized(access, name);
  if (index === undefined && !options.ignoreUnavailable) throw indexNotFound(name);
  return index === undefined || !allowed ? [] : [index];
}

function mayUseName({ principal, privileges }: IndexAccess, name: string): boolean {
  return privileges.some((privilege) => hasIndexPrivilege(principal, privilege, name));
}

function refuseUnknownCluster(expression: string, options: IndicesOptions): void {
  const [cluster = ''] = expression.split(':');
  if (cluster.includes('*') || options.ignoreUnavailable) return;
  throw new ElasticsearchError(
    404,
    'no_such_remote_cluster_exception',
    `no such remote cluster: [${cluster}]`
  );
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

export function indexNotFound(name: string): ElasticsearchError {
  return new ElasticsearchError(404, 'index_not_found_exception', `no such index [${name}]`, {
    'resource.type': 'index_or_alias',
    'resource.id': name,
    index_uuid: '_na_',
    index: name,
  });
}
