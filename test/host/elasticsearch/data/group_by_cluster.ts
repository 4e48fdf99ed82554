import { ElasticsearchError, illegalArgument, notImplemented } from '../elasticsearch_error';
import { wildcardExpression } from '../wildcard';
import type { RemoteCluster } from './index_catalogue';

/** Index expressions by the cluster they are about, without its name. `local` is absent if only remotes are meant. */
export interface GroupedExpressions {
  local?: string[];
  remotes: Array<{ cluster: RemoteCluster; expressions: string[] }>;
}

/**
 * Sorts expressions by cluster: `logs-*` is local, `far:logs-*` and `*:logs-*` are remote, `-far:*` takes a cluster out
 * again. Nothing at all means everything local (elastic/elasticsearch `RemoteClusterAware#groupClusterIndices`).
 * @throws no_such_remote_cluster_exception (404) for an unknown name, whatever the options say;
 * illegal_argument_exception for a bad exclusion; 501 for date math and for selectors
 */
export function groupByCluster(
  expressions: string[],
  remotes: ReadonlyMap<string, RemoteCluster>
): GroupedExpressions {
  const parts = expressions.flatMap((expression) => expression.split(',')).filter((part) => part !== '');
  if (parts.length === 0) return { local: ['*'], remotes: [] };
  const local: string[] = [];
  const perCluster = new Map<RemoteCluster, string[]>();
  const excluded: RemoteCluster[] = [];
  for (const part of parts) {
    if (part.startsWith('<')) throw notImplemented(`date math in index names, as in [${part}]`);
    if (part.includes('::')) throw notImplemented(`index component selectors, as in [${part}]`);
    const colon = part.indexOf(':');
    if (colon < 0) {
      local.push(part);
      continue;
    }
    const isExclusion = part.startsWith('-');
    const clusters = clustersNamed(part.slice(isExclusion ? 1 : 0, colon), remotes);
    const index = part.slice(colon + 1);
    if (isExclusion) {
      requireWholeCluster(index);
      excluded.push(...clusters);
    } else
      for (const cluster of clusters) perCluster.set(cluster, [...(perCluster.get(cluster) ?? []), index]);
  }
  for (const cluster of excluded) {
    if (!perCluster.delete(cluster)) {
      throw illegalArgument(
        `Attempt to exclude cluster [${cluster.name}] failed as it is not included in [${parts.join(',')}]`
      );
    }
  }
  return {
    ...(local.length === 0 ? {} : { local }),
    remotes: [...perCluster].map(([cluster, own]) => ({ cluster, expressions: own })),
  };
}

function clustersNamed(name: string, remotes: ReadonlyMap<string, RemoteCluster>): RemoteCluster[] {
  if (name.includes('*')) {
    const expression = wildcardExpression(name);
    return [...remotes.values()].filter((cluster) => expression.test(cluster.name));
  }
  const cluster = remotes.get(name);
  if (cluster !== undefined) return [cluster];
  throw new ElasticsearchError(404, 'no_such_remote_cluster_exception', `no such remote cluster: [${name}]`);
}

function requireWholeCluster(index: string): void {
  if (index === '*') return;
  throw illegalArgument(
    `To exclude a cluster you must specify the '*' wildcard for the index expression, but found: [${index}]`
  );
}
