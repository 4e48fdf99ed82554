import type { RecordDocument } from './result_documents';

/** What a record is about: its by field, else its over field, else its partition; nothing for a detector without. */
export function entityOfRecord(record: RecordDocument): { name: string; value: string } | undefined {
  const candidates = [
    [record.by_field_name, record.by_field_value],
    [record.over_field_name, record.over_field_value],
    [record.partition_field_name, record.partition_field_value],
  ];
  for (const [name, value] of candidates) {
    if (name !== undefined) return { name, value: value ?? '' };
  }
  return undefined;
}

/** Functions whose values mean something to a reader; those of `rare`, for one, do not. By `function_description`. */
const WITH_VALUES = new Set([
  'count',
  'distinct_count',
  'lat_long',
  'mean',
  'max',
  'min',
  'sum',
  'median',
  'varp',
  'info_content',
  'time',
]);

/** As Kibana shows them (…/ml/server/models/results_service/results_service.ts#getTypicalAndActualValues). */
export function valuesOfRecord(record: RecordDocument): { actual?: number[]; typical?: number[] } {
  if (!WITH_VALUES.has(record.function_description)) return {};
  const { actual, typical } = record;
  return { ...(actual === undefined ? {} : { actual }), ...(typical === undefined ? {} : { typical }) };
}
