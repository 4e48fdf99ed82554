import type { DocumentKind, DocumentValue } from '../../catalogue/integrations/integration';

/** What is known of a field in documents of a kind. `rare`: only some of them have it. */
export type KnownField =
  | { state: 'absent' }
  /** Metadata of a document (`_index`, `_id`), which no kind describes. */
  | { state: 'unknown' }
  | { state: 'open'; rare: boolean }
  | { state: 'listed'; rare: boolean; values: readonly DocumentValue[] };

/** Ways to index a field a second time under its name (ECS and Elastic's packages). */
const SECOND_FORM = /\.(?:text|caseless|keyword)$/;

/** Where new documents go; they reach the other tiers only with age (elasticsearch, DataTierFieldMapper). */
const TIER_OF_NEW = ['data_hot', 'data_content'];

/** The field, or the field that it is a second form of. With `orBelow`, also an object that holds fields. */
export function findField(kind: DocumentKind, field: string, orBelow = false): KnownField {
  if (field === '_tier') return { state: 'listed', rare: false, values: TIER_OF_NEW };
  if (field.startsWith('_')) return { state: 'unknown' };
  const found =
    lookUp(kind, field) ??
    (SECOND_FORM.test(field) ? lookUp(kind, field.replace(SECOND_FORM, '')) : undefined);
  return found ?? (orBelow ? findBelow(kind, `${field}.`) : undefined) ?? { state: 'absent' };
}

/** Whether at least some documents of the kind have the field. */
export function hasField(kind: DocumentKind, field: string): boolean {
  return findField(kind, field).state !== 'absent';
}

function lookUp(kind: DocumentKind, field: string): KnownField | undefined {
  const values = Object.hasOwn(kind.values, field) ? kind.values[field] : undefined;
  const rare = kind.rare.has(field);
  if (values !== undefined) return { state: 'listed', rare, values };
  return kind.open.has(field) || rare ? { state: 'open', rare } : undefined;
}

/** An object exists where one of its fields does. */
function findBelow(kind: DocumentKind, prefix: string): KnownField | undefined {
  const fields = [...Object.keys(kind.values), ...kind.open, ...kind.rare].filter((field) =>
    field.startsWith(prefix)
  );
  if (fields.length === 0) return undefined;
  return { state: 'open', rare: fields.every((field) => kind.rare.has(field)) };
}
