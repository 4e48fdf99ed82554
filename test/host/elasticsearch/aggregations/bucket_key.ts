import type { FieldScalar } from '../../environments/environment';
import type { FieldType } from '../data/field_type';

/** A bucket's key members for a stored value, as Elasticsearch writes them for the field's type. */
export function bucketKey(
  value: FieldScalar,
  type: FieldType
): { key: string | number; key_as_string?: string } {
  switch (type) {
    case 'boolean':
      return { key: value === true || value === 'true' ? 1 : 0, key_as_string: String(value) };
    case 'date':
      return { key: Number(value), key_as_string: new Date(Number(value)).toISOString() };
    case 'long':
    case 'double':
      return { key: Number(value) };
    case 'keyword':
    case 'constant_keyword':
    case 'ip':
    case 'text':
      return { key: String(value) };
  }
}
