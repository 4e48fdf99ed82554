import { isIP } from 'node:net';

import type { EnvironmentFieldType, FieldScalar, FieldValue } from '../../environments/environment';

/**
 * Holds the values of a field against the type that its index states.
 * @throws Error naming the field, the kind of documents and a value that Elasticsearch could not index as that type
 */
export function requireValuesOfType(
  field: string,
  type: EnvironmentFieldType,
  kind: number,
  value: FieldValue
): void {
  const wrong = examplesOf(value).find((example) => !fits(example, type));
  if (wrong === undefined) return;
  throw new Error(
    `types["${field}"] is ${type}, but documents[${kind}].fields["${field}"] has ${JSON.stringify(wrong)}`
  );
}

/** Values that stand for all that a field can have: each one, or the ends of a series. */
function examplesOf(value: FieldValue): FieldScalar[] {
  if (Array.isArray(value)) return value;
  if (typeof value !== 'object') return [value];
  if ('oneOf' in value) return value.oneOf;
  if ('prefix' in value) return [`${value.prefix}1`, `${value.prefix}${value.size}`];
  if ('min' in value) return [value.min, value.max];
  // A date near now, as the ISO text that a sender would write.
  return [new Date(0).toISOString()];
}

function fits(value: FieldScalar, type: EnvironmentFieldType): boolean {
  switch (type) {
    case 'keyword':
    case 'text':
      return true;
    case 'long':
      return typeof value === 'number' && Number.isInteger(value);
    case 'double':
      return typeof value === 'number';
    case 'boolean':
      return typeof value === 'boolean';
    case 'date':
      return typeof value === 'number' || (typeof value === 'string' && !Number.isNaN(Date.parse(value)));
    case 'ip':
      return typeof value === 'string' && isIP(value) !== 0;
  }
}
