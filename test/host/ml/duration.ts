const SECONDS: Record<string, number> = {
  nanos: 1e-9,
  micros: 1e-6,
  ms: 1e-3,
  s: 1,
  m: 60,
  h: 3600,
  d: 86_400,
};

/**
 * Seconds in one of Elasticsearch's durations, such as `15m`.
 * @throws Error naming the text that is none.
 */
export function durationSeconds(text: string): number {
  const [, amount, unit] = /^(\d+)([a-z]+)$/.exec(text) ?? [];
  const seconds = SECONDS[unit ?? ''];
  if (amount === undefined || seconds === undefined) {
    throw new Error(`Not a duration such as 15m: "${text}"`);
  }
  return Number(amount) * seconds;
}
