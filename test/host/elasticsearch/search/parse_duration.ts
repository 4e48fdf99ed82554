import { illegalArgument } from '../elasticsearch_error';

const UNITS: Record<string, number> = {
  nanos: 1e-6,
  micros: 1e-3,
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
};

/** Elasticsearch's time unit notation (`15m`, `250ms`) in ms. @throws illegal_argument_exception naming the setting. */
export function parseDuration(text: string, name: string): number {
  if (text === '0' || text === '-1') return Number(text);
  const [, amount, unit] = /^(\d+)(nanos|micros|ms|s|m|h|d)$/.exec(text) ?? [];
  const factor = UNITS[unit ?? ''];
  if (amount === undefined || factor === undefined) {
    throw illegalArgument(`failed to parse setting [${name}] with value [${text}] as a time value`);
  }
  return Number(amount) * factor;
}
