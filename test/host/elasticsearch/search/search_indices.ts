import type { Cluster } from '../cluster';
import type { IndexData } from '../data/index_data';
import { indicesOptionsOf } from '../data/indices_options';
import type { ClusterPart } from '../data/resolve_indices';
import { resolveByCluster } from '../data/resolve_indices';
import { sufferEffect } from '../fault_registry';
import type { StandInRequest } from '../http/stand_in_request';
import type { ShardFailure } from './shard_failure';
import { failedShards } from './shard_failure';

export interface ReadTarget {
  expressions: string[];
  /** `ignore_unavailable` and the like. */
  options: Record<string, unknown>;
  action: string;
  /** Any one of them suffices. */
  privileges?: string[];
  timeoutMs?: number | undefined;
}

/** What a request (or one item of it) reads. */
export interface IndicesToRead {
  /** All that answer, of all clusters. */
  indices: IndexData[];
  /** What was asked for, cluster by cluster, with those that do not answer. */
  parts: ClusterPart[];
  failures: ShardFailure[];
  timedOut: boolean;
}

/**
 * The indices that a request (or one item of it) reads as its user, after any fault on one of them has struck.
 * @throws what resolving does, and the fault's error
 */
export async function indicesToRead(
  target: ReadTarget,
  request: StandInRequest,
  cluster: Cluster
): Promise<IndicesToRead> {
  const access = {
    principal: request.principal,
    action: target.action,
    privileges: target.privileges ?? ['read'],
  };
  const parts = resolveByCluster(
    target.expressions,
    indicesOptionsOf(target.options),
    cluster.catalogue,
    access
  );
  const indices = parts.flatMap((part) => part.indices);
  const struck = { method: request.method, path: request.path, user: request.principal.name };
  const { effect, index } = cluster.faults.strikeRead(struck, indices) ?? {};
  const { timedOut } = await sufferEffect(effect, {
    action: target.action,
    user: request.principal.name,
    signal: request.signal,
    ...(index === undefined ? {} : { index }),
    ...(target.timeoutMs === undefined ? {} : { timeoutMs: target.timeoutMs }),
  });
  const failures = failedShards(effect, index, indices);
  const failed = new Set(failures.map((failure) => failure.index));
  return { indices: indices.filter((candidate) => !failed.has(candidate)), parts, failures, timedOut };
}
