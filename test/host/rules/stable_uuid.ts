import { createHash } from 'node:crypto';

/** A UUID that is the same in every run, so that tests and links can rely on it; otherwise as random as Kibana's. */
export function stableUuid(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `5${hex.slice(12, 15)}`, `8${hex.slice(15, 18)}`];
  return [...parts, hex.slice(18, 30)].join('-');
}
