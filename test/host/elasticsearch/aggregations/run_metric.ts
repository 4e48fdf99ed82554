import type { FieldScalar } from '../../environments/environment';
import { notImplemented } from '../elasticsearch_error';
import type { Aggregation, AggregationRun, Selection } from './aggregation';

type MetricAggregation = Extract<Aggregation, { type: 'min' | 'max' | 'value_count' | 'cardinality' }>;

/**
 * One number over the values of a field; `null` for the least or greatest of nothing, as Elasticsearch answers. Of a
 * sample only the count of values is scaled.
 */
export function runMetric(
  { type, field }: MetricAggregation,
  selections: Selection[],
  run: AggregationRun
): Record<string, unknown> {
  if (field.startsWith('_'))
    throw notImplemented(`the aggregation [${type}] of the metadata field [${field}]`);
  const distinct = new Set<FieldScalar>();
  let count = 0;
  let least = Infinity;
  let greatest = -Infinity;
  let isDate = false;
  for (const { index, documents } of selections) {
    const fieldType = index.mapping.get(field);
    if (fieldType === undefined) continue;
    isDate = isDate || fieldType === 'date';
    documents.forEach((document) => {
      for (const value of index.valuesAt(field, document)) {
        count++;
        if (type === 'cardinality') distinct.add(value);
        const number = Number(value);
        if (number < least) least = number;
        if (number > greatest) greatest = number;
      }
    });
  }
  switch (type) {
    case 'value_count':
      return { value: run.scaled(count) };
    case 'cardinality':
      return { value: distinct.size };
    case 'min':
      return numberOrDate(least, isDate);
    case 'max':
      return numberOrDate(greatest, isDate);
  }
}

function numberOrDate(value: number, isDate: boolean): Record<string, unknown> {
  if (!Number.isFinite(value)) return { value: null };
  return isDate ? { value, value_as_string: new Date(value).toISOString() } : { value };
}
