import type { FieldType } from '../data/field_type';
import type { IndexData } from '../data/index_data';
import { illegalArgument } from '../elasticsearch_error';
import type { Aggregation } from './aggregation';

/**
 * Refuses aggregations of fields that this index has with a type they cannot read, at whatever level and whether or not
 * any document is selected: Elasticsearch prepares all of them on each shard. Fields that are not mapped are fine.
 * @throws illegal_argument_exception (400)
 */
export function requireAggregatable(aggregations: ReadonlyMap<string, Aggregation>, index: IndexData): void {
  for (const aggregation of aggregations.values()) {
    if ('field' in aggregation) requireSupported(aggregation.type, aggregation.field, index);
    if ('inside' in aggregation) requireAggregatable(aggregation.inside, index);
  }
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
