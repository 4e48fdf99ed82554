/** Types of which values are compared, added up or shown alike, so that indices may differ in them without harm. */
const FAMILIES: Readonly<Record<string, TypeFamily>> = {
  long: 'number',
  integer: 'number',
  short: 'number',
  byte: 'number',
  double: 'number',
  float: 'number',
  half_float: 'number',
  scaled_float: 'number',
  unsigned_long: 'number',
  aggregate_metric_double: 'number',
  keyword: 'keyword',
  constant_keyword: 'keyword',
  wildcard: 'keyword',
  counted_keyword: 'keyword',
  text: 'text',
  match_only_text: 'text',
  annotated_text: 'text',
  date: 'date',
  date_nanos: 'date',
};

export type TypeFamily = 'number' | 'keyword' | 'text' | 'date' | 'other';

/**
 * The family of a type as `_field_caps` names it (elasticsearch: `NumberFieldMapper.NumberType`, `KeywordFieldMapper`,
 * `TextFieldMapper`, and the mappers of modules/mapper-extras and x-pack).
 */
export function typeFamily(type: string): TypeFamily {
  return Object.hasOwn(FAMILIES, type) ? (FAMILIES[type] ?? 'other') : 'other';
}

/** True if the types are not of one kind. Each type without family is a kind of its own. */
export function typesDiffer(types: readonly string[]): boolean {
  const kinds = types.map((type) => {
    const family = typeFamily(type);
    return family === 'other' ? `other ${type}` : family;
  });
  return new Set(kinds).size > 1;
}
