import { asRecord } from '../read_value';
import type { FieldValue } from './data_selection';

/** Say how a clause ranks or what it is called, not what it selects. */
export const RANKING_KEYS: readonly string[] = ['boost', '_name'];

/** The body of a clause if it has no other keys than these and those that only rank. */
export function recordOf(body: unknown, keys: readonly string[]): Record<string, unknown> | undefined {
  const record = asRecord(body);
  if (!record) return undefined;
  return Object.keys(record).every((key) => keys.includes(key) || RANKING_KEYS.includes(key))
    ? record
    : undefined;
}

/** The field that a clause names beside keys that only rank, with what it says of it; nothing if it names several. */
export function soleField(body: unknown): [field: string, content: unknown] | undefined {
  const record = asRecord(body);
  if (!record) return undefined;
  const [first, ...others] = Object.entries(record).filter(([key]) => !RANKING_KEYS.includes(key));
  return others.length === 0 ? first : undefined;
}

export function isFieldValue(value: unknown): value is FieldValue {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
