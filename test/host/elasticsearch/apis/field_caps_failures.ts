import type { ElasticsearchError } from '../elasticsearch_error';
import type { IndicesToRead } from '../search/search_indices';

/**
 * What `_field_caps` says of indices that it could not ask: those whose shards fail, and the expressions about remote
 * clusters that cannot answer, whether they are to be skipped or not; nothing if there are none. Only when nobody
 * answers at all does the request fail (elastic/elasticsearch `TransportFieldCapabilitiesAction`).
 * @throws the first failure when there is nothing but failures
 */
export function fieldCapsFailures({ indices, parts, failures }: IndicesToRead): Record<string, unknown> {
  const all: Array<{ names: string[]; error: ElasticsearchError }> = [
    ...failures.map(({ index, error }) => ({ names: [index.concreteName], error })),
    ...parts.flatMap(({ remote, expressions, error }) =>
      remote === undefined || error === undefined
        ? []
        : [{ names: expressions.map((expression) => `${remote.name}:${expression}`), error }]
    ),
  ];
  const [first] = all;
  if (first === undefined) return {};
  if (indices.length === 0) throw first.error;
  return {
    failed_indices: all.reduce((sum, { names }) => sum + names.length, 0),
    failures: all.map(({ names, error }) => ({
      indices: names,
      failure: { error: error.toErrorObject() },
    })),
  };
}
