import type { FieldCapabilities } from './evidence_answers';

/**
 * The same, for some of the indices only: of a field about which indices disagree, the types that these have. Where all
 * agree, Elasticsearch doesn't say which indices have the field, so it is taken for granted in these.
 */
export function narrowedCapabilities(
  { types, indicesOfType = {}, ...others }: FieldCapabilities,
  isOneOf: (index: string) => boolean
): FieldCapabilities {
  const narrowed = Object.entries(indicesOfType).map(([field, byType]): [string, string[]] => [
    field,
    Object.keys(byType)
      .filter((type) => byType[type]?.some(isOneOf))
      .sort(),
  ]);
  return { ...others, types: { ...types, ...Object.fromEntries(narrowed) } };
}

/** The same without fields that are known to be mapped in none of the indices. */
export function withoutFields(
  { types, ...others }: FieldCapabilities,
  unmapped: readonly string[]
): FieldCapabilities {
  const mapped = Object.entries(types).filter(([field]) => !unmapped.includes(field));
  return { ...others, types: Object.fromEntries(mapped) };
}
