import type { Cluster } from '../cluster';
import type { IndexData } from '../data/index_data';
import { indicesOptionsOf } from '../data/indices_options';
import { resolveIndices } from '../data/resolve_indices';
import { sufferEffect } from '../fault_registry';
import type { StandInRequest } from '../http/stand_in_request';

export interface ReadTarget {
  expressions: string[];
  /** `ignore_unavailable` and the like. */
  options: Record<string, unknown>;
  action: string;
  /** Any one of them suffices. */
  privileges?: string[];
  timeoutMs?: number | undefined;
}

/**
 * The indices that a request (or one item of it) reads as its user, after any fault on one of them has struck.
 * @throws what resolving does, and the fault's error
 */
export async function indicesToRead(
  target: ReadTarget,
  request: StandInRequest,
  cluster: Cluster
): Promise<{ indices: IndexData[]; timedOut: boolean }> {
  const access = {
    principal: request.principal,
    action: target.action,
    privileges: target.privileges ?? ['read'],
  };
  const indices = resolveIndices(
    target.expressions,
    indicesOptionsOf(target.options),
    cluster.catalogue,
    access
  );
  const struck = { method: request.method, path: request.path, user: request.principal.name };
  const { effect, index } = cluster.faults.strikeRead(struck, indices) ?? {};
  const { timedOut } = await sufferEffect(effect, {
    action: target.action,
    user: request.principal.name,
    signal: request.signal,
    ...(index === undefined ? {} : { index }),
    ...(target.timeoutMs === undefined ? {} : { timeoutMs: target.timeoutMs }),
  });
  return { indices, timedOut };
}
