/**
 * How many of `count` optional clauses must hold: a number, a number from the end (`-1`), or a percentage of either sign
 * as text. Undefined for combinations (`2<75%`) and for anything else, which must not be taken for a number.
 */
export function minimumShouldMatch(value: unknown, count: number, usually: 0 | 1): number | undefined {
  if (value === undefined) return usually;
  const match = /^(-?\d{1,9})(%?)$/.exec(typeof value === 'number' ? String(value) : asTrimmed(value));
  if (!match) return undefined;
  const given = Number(match[1]);
  const share = match[2] === '%' ? Math.trunc((count * given) / 100) : given;
  return Math.max(0, isFromEnd(match[1]) ? count + share : share);
}

function isFromEnd(digits: string | undefined): boolean {
  return digits?.startsWith('-') === true;
}

function asTrimmed(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}
