import type {
  EnvironmentFieldType,
  EnvironmentIndex,
  FieldScalar,
  FieldValue,
} from '../../environments/environment';
import { requireValuesOfType } from './values_of_type';

/** Elasticsearch's types for the fields that environments can have. */
export type FieldType = EnvironmentFieldType | 'constant_keyword';

const DATE_NAME = /(^|\.)(@?timestamp|start_time|[a-z_]*_timestamp)$/;
const IP_NAME = /(^|\.)ip$/;

/**
 * The type that a field's value implies: text → keyword, `…ip` → ip, `…timestamp` and `…start_time` → date.
 * Text is not analysed unless an environment says so: ECS maps nearly all text that jobs use as keyword.
 */
export function fieldTypeOf(field: string, value: FieldValue): FieldType {
  if (DATE_NAME.test(field)) return 'date';
  if (typeof value === 'object' && !Array.isArray(value)) {
    if ('secondsFromTimestamp' in value) return 'date';
    if ('prefix' in value) return textType(field);
    if ('min' in value) return Number.isInteger(value.min) && Number.isInteger(value.max) ? 'long' : 'double';
    return typeOfScalars(field, value.oneOf);
  }
  return typeOfScalars(field, Array.isArray(value) ? value : [value]);
}

function typeOfScalars(field: string, scalars: FieldScalar[]): FieldType {
  if (scalars.every((scalar) => typeof scalar === 'boolean')) return 'boolean';
  if (scalars.every((scalar) => typeof scalar === 'number')) {
    return scalars.every(Number.isInteger) ? 'long' : 'double';
  }
  return textType(field);
}

function textType(field: string): FieldType {
  return IP_NAME.test(field) ? 'ip' : 'keyword';
}

/**
 * The mapping of an index: the types that it states, else those that its values imply. Fleet's data streams have
 * `data_stream.*` as constant_keyword.
 * @throws Error naming the field when two kinds of documents disagree about its type, a stated type does not fit
 * its values, or a field is also an object.
 */
export function mappingOf({
  documents,
  timeField = '@timestamp',
  kind: indexKind,
  types = {},
}: EnvironmentIndex): Map<string, FieldType> {
  if (types[timeField] !== undefined && types[timeField] !== 'date')
    throw new Error(`types["${timeField}"] is ${types[timeField]}, but the time field is always a date`);
  const stated = new Map<string, EnvironmentFieldType>(Object.entries(types));
  const mapping = new Map<string, FieldType>([[timeField, 'date'], ...stated]);
  documents.forEach(({ fields }, kind) => {
    for (const [field, value] of Object.entries(fields)) {
      const wanted = stated.get(field);
      if (wanted !== undefined) requireValuesOfType(field, wanted, kind, value);
      else mapping.set(field, mergedType(field, kind, mapping.get(field), fieldTypeOf(field, value)));
    }
  });
  refuseObjectsWithValues(mapping);
  if (indexKind === 'data_stream') markConstants(mapping, documents, stated);
  return mapping;
}

function mergedType(field: string, kind: number, known: FieldType | undefined, type: FieldType): FieldType {
  if (known === undefined || known === type) return type;
  if ((known === 'long' || known === 'double') && (type === 'long' || type === 'double')) return 'double';
  throw new Error(
    `documents[${kind}].fields["${field}"] is ${type}, but another kind of document has ${known}`
  );
}

function refuseObjectsWithValues(mapping: Map<string, FieldType>): void {
  for (const field of mapping.keys()) {
    const parts = field.split('.');
    for (let length = 1; length < parts.length; length++) {
      const parent = parts.slice(0, length).join('.');
      if (mapping.has(parent))
        throw new Error(`field "${parent}" has a value and is also the object of "${field}"`);
    }
  }
}

function markConstants(
  mapping: Map<string, FieldType>,
  documents: EnvironmentIndex['documents'],
  stated: ReadonlyMap<string, EnvironmentFieldType>
): void {
  for (const field of mapping.keys()) {
    if (!field.startsWith('data_stream.') || stated.has(field)) continue;
    const values = new Set(documents.map(({ fields }) => JSON.stringify(fields[field])));
    const first = documents[0]?.fields[field];
    if (values.size === 1 && typeof first === 'string') mapping.set(field, 'constant_keyword');
  }
}
