import { illegalArgument } from '../elasticsearch_error';

const UNITS: Record<string, number> = { b: 1, kb: 1024, mb: 1024 ** 2, gb: 1024 ** 3, tb: 1024 ** 4 };

export const MB = 1024 ** 2;

/** Elasticsearch's size notation (`512mb`; a bare number is megabytes here, as in `model_memory_limit`) in bytes. */
export function parseModelMemoryLimit(value: unknown): number {
  if (typeof value === 'number' && Number.isInteger(value)) return value * MB;
  const [, amount, unit] = /^(\d+(?:\.\d+)?)(b|kb|mb|gb|tb|k|m|g|t)$/i.exec(String(value)) ?? [];
  const factor = UNITS[(unit ?? '').toLowerCase().replace(/^([kmgt])$/, '$1b')];
  if (amount === undefined || factor === undefined) {
    throw illegalArgument(
      `failed to parse setting [model_memory_limit] with value [${String(value)}] as a size in bytes`
    );
  }
  return Math.floor(Number(amount) * factor);
}

/** Whole megabytes as Elasticsearch's ML writes sizes, rounded down; `0b` for nothing. */
export function megabytes(bytes: number): string {
  const whole = Math.floor(bytes / MB);
  return whole === 0 ? '0b' : `${whole}mb`;
}
