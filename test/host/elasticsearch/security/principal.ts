import type { EnvironmentUser } from '../../environments/environment';
import { wildcardExpression } from '../wildcard';

/** Who a request acts as, with what Elasticsearch lets that user do. */
export interface Principal {
  name: string;
  cluster: readonly string[];
  indices: ReadonlyArray<{ names: readonly string[]; privileges: readonly string[] }>;
}

/** Kibana's own user. Like the real role it may use ML and its own indices, but does not read other people's data. */
export const KIBANA_SYSTEM: EnvironmentUser = {
  name: 'kibana_system',
  password: 'changeme',
  elasticsearch: {
    cluster: ['monitor', 'manage_ml'],
    indices: [{ names: ['.ml-*', '.kibana*'], privileges: ['all'] }],
  },
  kibana: {},
};

/** What else a privilege gives, in Elasticsearch's privilege hierarchy. */
const IMPLIED_CLUSTER: Record<string, readonly string[]> = {
  all: ['manage', 'manage_ml', 'manage_security', 'monitor', 'monitor_ml'],
  manage: ['manage_ml', 'monitor', 'monitor_ml'],
  manage_ml: ['monitor_ml'],
  monitor: ['monitor_ml'],
};

const INDEX_PRIVILEGES = [
  'create',
  'create_doc',
  'create_index',
  'delete',
  'delete_index',
  'index',
  'maintenance',
  'manage',
  'monitor',
  'read',
  'read_cross_cluster',
  'view_index_metadata',
  'write',
];
const IMPLIED_INDEX: Record<string, readonly string[]> = {
  all: INDEX_PRIVILEGES,
  manage: ['create_index', 'delete_index', 'maintenance', 'monitor', 'view_index_metadata'],
  write: ['create', 'create_doc', 'delete', 'index'],
  index: ['create', 'create_doc'],
  create: ['create_doc'],
};

/** Every cluster privilege name that can be asked about; others are refused as unknown. */
export const KNOWN_CLUSTER_PRIVILEGES: ReadonlySet<string> = new Set([
  ...Object.keys(IMPLIED_CLUSTER),
  ...Object.values(IMPLIED_CLUSTER).flat(),
  'none',
]);
export const KNOWN_INDEX_PRIVILEGES: ReadonlySet<string> = new Set(['all', 'none', ...INDEX_PRIVILEGES]);

export function principalOf(user: EnvironmentUser): Principal {
  return { name: user.name, ...user.elasticsearch };
}

export function hasClusterPrivilege(principal: Principal, privilege: string): boolean {
  return principal.cluster.some(
    (held) => held === privilege || (IMPLIED_CLUSTER[held] ?? []).includes(privilege)
  );
}

/**
 * Whether the principal holds the privilege on all that `name` can mean. For a name with wildcards that is so only
 * if one granted pattern covers the whole of it.
 */
export function hasIndexPrivilege(principal: Principal, privilege: string, name: string): boolean {
  return principal.indices.some(
    ({ names, privileges }) =>
      privileges.some((held) => held === privilege || (IMPLIED_INDEX[held] ?? []).includes(privilege)) &&
      names.some((granted) => covers(granted, name))
  );
}

/** Stands for "any text" of an asked pattern: no character of a real name, so only a granted `*` can match it. */
const ANY_TEXT = '\u0000';

function covers(granted: string, asked: string): boolean {
  if (granted === '*') return true;
  if (asked.includes('*') && granted.includes('?')) return granted === asked;
  return wildcardExpression(granted).test(asked.replaceAll('*', ANY_TEXT));
}
