import { parsingException } from './elasticsearch_error';

export type JsonObject = Record<string, unknown>;

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** @throws parsing_exception naming `where` unless the value is an object. */
export function objectAt(value: unknown, where: string): JsonObject {
  if (isJsonObject(value)) return value;
  throw parsingException(`[${where}] must be an object, found ${describe(value)}`);
}

/** @throws parsing_exception naming `where` unless the value is a string. */
export function stringAt(value: unknown, where: string): string {
  if (typeof value === 'string') return value;
  throw parsingException(`[${where}] must be a string, found ${describe(value)}`);
}

/** A whole number, also when written as a string. @throws parsing_exception naming `where`. */
export function integerAt(value: unknown, where: string): number {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof number === 'number' && Number.isInteger(number)) return number;
  throw parsingException(`[${where}] must be an integer, found ${describe(value)}`);
}

/** A boolean, also when written as a string. @throws parsing_exception naming `where`. */
export function booleanAt(value: unknown, where: string): boolean {
  if (value === true || value === 'true' || value === '') return true;
  if (value === false || value === 'false') return false;
  throw parsingException(`[${where}] must be true or false, found ${describe(value)}`);
}

/** An object or an array of them, as clauses often allow. */
export function objectsAt(value: unknown, where: string): JsonObject[] {
  return Array.isArray(value)
    ? value.map((item, i) => objectAt(item, `${where}[${i}]`))
    : [objectAt(value, where)];
}

function describe(value: unknown): string {
  return JSON.stringify(value) ?? 'nothing';
}
