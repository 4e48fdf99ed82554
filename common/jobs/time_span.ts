const UNIT_MS: Readonly<Record<string, number>> = {
  nanos: 1e-6,
  micros: 1e-3,
  ms: 1,
  s: 1_000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
};

/** As far as dates go from the epoch (ECMAScript). */
const LONGEST_MS = 8.64e15;

/** Milliseconds of a time span as Elasticsearch writes it (`15m`, `3h`); undefined for anything else, for zero and for what no date reaches. */
export function parseTimeSpan(span: string): number | undefined {
  const match = /^(\d+)(nanos|micros|ms|s|m|h|d)$/.exec(span.trim());
  const milliseconds = match ? Number(match[1]) * (UNIT_MS[match[2] ?? ''] ?? 0) : 0;
  return milliseconds > 0 && milliseconds <= LONGEST_MS ? milliseconds : undefined;
}
