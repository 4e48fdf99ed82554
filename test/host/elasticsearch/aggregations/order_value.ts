import type { Aggregation, AggregationRun, Selection } from './aggregation';
import { countOf, filtered, lacking } from './filtered';
import { runMetric } from './run_metric';

/**
 * The number that a path leads to in a bucket of these documents: what buckets are ordered by. The greatest of nothing is
 * less than any number and the least of nothing more, as in Elasticsearch.
 * @throws Error for paths that the request's reader should have refused
 */
export function orderValue(
  [name = '', ...rest]: readonly string[],
  inside: ReadonlyMap<string, Aggregation>,
  documents: Selection[],
  run: AggregationRun
): number {
  const aggregation = inside.get(name);
  switch (aggregation?.type) {
    case 'filter':
    case 'missing': {
      const query = aggregation.type === 'filter' ? aggregation.filter : lacking(aggregation.field);
      const found = filtered(query, documents, run);
      return rest.length === 0 ? countOf(found) : orderValue(rest, aggregation.inside, found, run);
    }
    case 'min':
    case 'max':
    case 'value_count':
    case 'cardinality': {
      const { value } = runMetric(aggregation, documents, run);
      return typeof value === 'number' ? value : aggregation.type === 'min' ? Infinity : -Infinity;
    }
    case undefined:
    case 'terms':
    case 'filters':
    case 'date_histogram':
    case 'random_sampler':
    case 'top_hits':
      throw new Error(`Buckets cannot be ordered by [${name}]`);
  }
}
