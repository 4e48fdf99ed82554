import type { IndexData } from '../data/index_data';
import { ElasticsearchError } from '../elasticsearch_error';
import type { FaultEffect } from '../fault_registry';
import { isCalled } from '../fault_registry';

/** Shards of an index that do not answer. Each index has one, unless a fault says of how many it has lost. */
export interface ShardFailure {
  index: IndexData;
  shards: number;
  error: ElasticsearchError;
}

/** What a fault's `failedShards` means for these indices; nothing for other effects. */
export function failedShards(
  effect: FaultEffect | undefined,
  named: string | undefined,
  indices: IndexData[]
): ShardFailure[] {
  if (effect === undefined || !('failedShards' in effect)) return [];
  const { failedShards: shards, reason = 'the shard has no node that could answer' } = effect;
  const error = new ElasticsearchError(503, 'no_shard_available_action_exception', reason);
  return named === undefined
    ? indices.slice(0, shards).map((index) => ({ index, shards: 1, error }))
    : indices.filter((index) => isCalled(index, named)).map((index) => ({ index, shards, error }));
}

/**
 * Failures as answers list them: one for all shards of an index that failed alike (elastic/elasticsearch
 * `ExceptionsHelper#groupBy`).
 */
export function describeFailures(failures: ShardFailure[]): Array<Record<string, unknown>> {
  return failures.map(({ index, error }) => ({
    shard: 0,
    index: index.concreteName,
    node: 'data-0',
    reason: { type: error.type, reason: error.message, ...error.extra },
  }));
}
