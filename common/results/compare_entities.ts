import type { Entity } from './job_findings';

/** Fields whose values have a page of their own in Security; others are looked at after them. */
const FIRST_FIELDS = /^(?:(?:host|user)\.|(?:source|destination)\.ip$)/;

/** Highest score first; of equal ones hosts, users and addresses, then by name. */
export function compareEntities(a: Entity & { score: number }, b: Entity & { score: number }): number {
  return (
    b.score - a.score ||
    Number(FIRST_FIELDS.test(b.field)) - Number(FIRST_FIELDS.test(a.field)) ||
    compareTexts(a.field, b.field) ||
    compareTexts(a.value, b.value)
  );
}

function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
