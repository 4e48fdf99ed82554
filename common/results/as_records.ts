import { asRecord } from '../jobs/read_value';

/** The objects of an array; anything else in it, or anything but an array, is left out. */
export function asRecords(value: unknown): Array<Record<string, unknown>> {
  return Array.isArray(value) ? value.map(asRecord).filter((item) => item !== undefined) : [];
}
