import type { FieldType } from '../data/field_type';
import type { IndexData } from '../data/index_data';
import { illegalArgument } from '../elasticsearch_error';
import { requireSortable } from '../search/require_sortable';
import type { Aggregation } from './aggregation';

/** Elasticsearch's default for `index.max_inner_result_window`. */
const MOST_TOP_HITS = 100;

/**
 * Refuses aggregations of fields that this index has with a type they cannot read, at whatever level and whether or not
 * any document is selected: Elasticsearch prepares all of them on each shard. Fields that are not mapped are fine, but
 * not to sort top hits by.
 * @throws illegal_argument_exception or query_shard_exception (400)
 */
export function requireAggregatable(aggregations: ReadonlyMap<string, Aggregation>, index: IndexData): void {
  for (const [name, aggregation] of aggregations) {
    if (aggregation.type === 'top_hits') requireFewSortableHits(name, aggregation, index);
    if ('field' in aggregation) requireSupported(aggregation.type, aggregation.field, index);
    if ('inside' in aggregation) requireAggregatable(aggregation.inside, index);
  }
}

function requireFewSortableHits(
  name: string,
  { hits: { from, size, sort } }: Extract<Aggregation, { type: 'top_hits' }>,
  index: IndexData
): void {
  if (from + size > MOST_TOP_HITS) {
    throw illegalArgument(
      `Top hits result window is too large, the top hits aggregator [${name}]'s from + size must be less than or ` +
        `equal to: [${MOST_TOP_HITS}] but was [${from + size}].`
    );
  }
  for (const field of sort) requireSortable(field, index);
}

type FieldAggregation = Extract<Aggregation, { field: string }>['type'];

function requireSupported(aggregation: FieldAggregation, field: string, index: IndexData): void {
  const type = index.mapping.get(field);
  if (type === undefined) return;
  if (type === 'text') {
    throw illegalArgument(
      `Fielddata is disabled on [${field}] in [${index.concreteName}]: text cannot be aggregated, a keyword field can`
    );
  }
  if (!supports(aggregation, type)) {
    throw illegalArgument(
      `Field [${field}] of type [${type}] is not supported for aggregation [${aggregation}]`
    );
  }
}

function supports(aggregation: FieldAggregation, type: FieldType): boolean {
  switch (aggregation) {
    case 'terms':
    case 'missing':
    case 'value_count':
    case 'cardinality':
      return true;
    case 'date_histogram':
      return type === 'date';
    case 'min':
    case 'max':
      return type === 'long' || type === 'double' || type === 'date' || type === 'boolean';
  }
}
