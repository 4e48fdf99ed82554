import type { ClusterPart } from '../data/resolve_indices';
import { ElasticsearchError } from '../elasticsearch_error';
import type { IndicesToRead } from './search_indices';
import type { ShardFailure } from './shard_failure';
import { describeFailures } from './shard_failure';

type Status = 'successful' | 'partial' | 'skipped';

interface ClusterOutcome {
  status: Status;
  shards: { total: number; successful: number; skipped: number; failed: number };
  failures: ShardFailure[];
  /** Why the cluster was skipped. */
  error: ElasticsearchError | undefined;
}

/**
 * What a search says of how complete it is: `_shards` always, and `_clusters` where a remote one was asked, with
 * each cluster's part under its name, the local one's under `(local)` (elastic/elasticsearch
 * `SearchResponse.Clusters`, `TransportSearchAction.CCSActionListener`).
 * @throws search_phase_execution_exception when all shards of a cluster failed, or what keeps a remote one from
 * answering, unless that cluster is to be skipped
 */
export function searchReport(read: IndicesToRead): Record<string, unknown> {
  const outcomes = read.parts.map((part) => ({ part, outcome: outcomeOf(part, read) }));
  const sum = (count: 'total' | 'successful' | 'failed'): number =>
    outcomes.reduce((total, { outcome }) => total + outcome.shards[count], 0);
  const failures = outcomes.flatMap(({ outcome }) => outcome.failures);
  return {
    _shards: {
      total: sum('total'),
      successful: sum('successful'),
      skipped: 0,
      failed: sum('failed'),
      ...(failures.length === 0 ? {} : { failures: describeFailures(failures) }),
    },
    ...(outcomes.every(({ part }) => part.remote === undefined)
      ? {}
      : { _clusters: clustersOf(outcomes, read.timedOut) }),
  };
}

function outcomeOf(part: ClusterPart, { failures, timedOut }: IndicesToRead): ClusterOutcome {
  const own = failures.filter(({ index }) => index.cluster === part.remote?.name);
  const failed = own.reduce((sum, { shards }) => sum + shards, 0);
  const total = part.indices.length - own.length + failed;
  const error = part.error ?? (failed > 0 && failed === total ? allShardsFailed(own) : undefined);
  if (error !== undefined) {
    if (part.remote?.skipUnavailable !== true) throw error;
    const shards = { total: 0, successful: 0, skipped: 0, failed: 0 };
    return { status: 'skipped', shards, failures: [], error };
  }
  return {
    status: failed > 0 || timedOut ? 'partial' : 'successful',
    shards: { total, successful: total - failed, skipped: 0, failed },
    failures: own,
    error,
  };
}

/** A server error if any shard had one, else what the first one said, as `SearchPhaseExecutionException#status`. */
function allShardsFailed(failures: ShardFailure[]): ElasticsearchError {
  const statuses = failures.map(({ error }) => error.status);
  const status = statuses.find((candidate) => candidate >= 500) ?? statuses[0] ?? 503;
  const shards = describeFailures(failures);
  return new ElasticsearchError(status, 'search_phase_execution_exception', 'all shards failed', {
    root_cause: shards.map(({ reason }) => reason),
    phase: 'query',
    grouped: true,
    failed_shards: shards,
  });
}

function clustersOf(
  outcomes: Array<{ part: ClusterPart; outcome: ClusterOutcome }>,
  timedOut: boolean
): Record<string, unknown> {
  const count = (status: Status): number =>
    outcomes.filter(({ outcome }) => outcome.status === status).length;
  return {
    total: outcomes.length,
    successful: count('successful'),
    skipped: count('skipped'),
    running: 0,
    partial: count('partial'),
    // What fails a cluster that is not to be skipped fails the search.
    failed: 0,
    details: Object.fromEntries(
      outcomes.map(({ part, outcome }) => [
        part.remote?.name ?? '(local)',
        { status: outcome.status, indices: part.expressions.join(','), ...describe(outcome, timedOut) },
      ])
    ),
  };
}

function describe({ shards, failures, error }: ClusterOutcome, timedOut: boolean): Record<string, unknown> {
  if (error !== undefined) {
    const reason = { type: error.type, reason: error.message };
    return { timed_out: false, failures: [{ shard: -1, index: null, reason }] };
  }
  return {
    timed_out: timedOut,
    _shards: shards,
    ...(failures.length === 0 ? {} : { failures: describeFailures(failures) }),
  };
}
