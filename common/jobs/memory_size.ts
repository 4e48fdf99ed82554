const UNITS: Record<string, number> = {
  b: 1,
  kb: 2 ** 10,
  mb: 2 ** 20,
  gb: 2 ** 30,
  tb: 2 ** 40,
  pb: 2 ** 50,
};

/**
 * Bytes of a size as Elasticsearch writes it (`512mb`, `1gb`, `11264kb`), in binary units whatever their case.
 * Undefined for anything else, so that a limit nobody can read is never taken for zero.
 */
export function parseMemorySize(size: unknown): number | undefined {
  if (typeof size !== 'string') return undefined;
  const match = /^\s*(\d+(?:\.\d+)?)\s*([kmgtp]?b)\s*$/i.exec(size);
  if (!match) return undefined;
  const unit = UNITS[(match[2] ?? '').toLowerCase()];
  return unit === undefined ? undefined : Math.floor(Number(match[1]) * unit);
}

/** Bytes as a size that Elasticsearch's ML accepts: whole megabytes, at least 1, rounded down. */
export function formatMemoryLimit(bytes: number): string {
  return `${Math.max(1, Math.floor(bytes / 2 ** 20))}mb`;
}
