import { ElasticsearchError } from '../elasticsearch_error';
import { groupByCluster } from './group_by_cluster';
import type { IndexAccess } from './index_access';
import type { IndexCatalogue, RemoteCluster } from './index_catalogue';
import type { IndexData } from './index_data';
import type { IndicesOptions } from './indices_options';
import { indicesBehind, resolveNames } from './resolve_names';

export { mayAccess, unauthorized } from './index_access';
export type { IndicesOptions } from './indices_options';

/** One cluster's part of what index expressions mean. */
export interface ClusterPart {
  /** Absent for the local cluster. */
  remote: RemoteCluster | undefined;
  /** The expressions about it, without its name. */
  expressions: string[];
  indices: IndexData[];
  /** Why a remote cluster can say nothing; `indices` is empty then. */
  error: ElasticsearchError | undefined;
}

/**
 * What index expressions mean for a user, cluster by cluster, the local one first. A remote cluster's trouble is in
 * its part; what it means for the request depends on the API.
 * @throws for the local cluster: index_not_found_exception (404), security_exception (403), index_closed_exception
 * (400); no_such_remote_cluster_exception (404); 501 for date math in names
 */
export function resolveByCluster(
  expressions: string[],
  options: IndicesOptions,
  catalogue: IndexCatalogue,
  access: IndexAccess
): ClusterPart[] {
  const { local, remotes } = groupByCluster(expressions, catalogue.remotes);
  const parts = remotes.map(({ cluster, expressions: own }) => remotePart(cluster, own, options, access));
  if (local === undefined) return parts;
  const indices = indicesBehind(resolveNames(local, options, catalogue, access), options);
  return [{ remote: undefined, expressions: local, indices, error: undefined }, ...parts];
}

/**
 * The same as one list, for who has no use for clusters. Remote clusters that cannot answer are left out if they may be.
 * @throws what `resolveByCluster` does, and the error of a remote cluster that is not to be skipped
 */
export function resolveIndices(
  expressions: string[],
  options: IndicesOptions,
  catalogue: IndexCatalogue,
  access: IndexAccess
): IndexData[] {
  return resolveByCluster(expressions, options, catalogue, access).flatMap(({ remote, indices, error }) => {
    if (error !== undefined && remote?.skipUnavailable !== true) throw error;
    return indices;
  });
}

function remotePart(
  remote: RemoteCluster,
  expressions: string[],
  options: IndicesOptions,
  access: IndexAccess
): ClusterPart {
  const part = { remote, expressions };
  if (!remote.connected) return { ...part, indices: [], error: unreachable(remote.name) };
  try {
    const names = resolveNames(expressions, options, remote.catalogue, access);
    return { ...part, indices: indicesBehind(names, options), error: undefined };
  } catch (error) {
    if (error instanceof ElasticsearchError) return { ...part, indices: [], error };
    throw error;
  }
}

/**
 * Elasticsearch answers as a gateway that reaches no one behind it (elastic/elasticsearch
 * `ConnectTransportException#status`, 502 since 8.18).
 */
function unreachable(cluster: string): ElasticsearchError {
  return new ElasticsearchError(502, 'connect_transport_exception', `Unable to connect to [${cluster}]`);
}
