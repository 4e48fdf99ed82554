/** Why a job reads the indices that it reads. */
export type IndicesOrigin =
  | 'none'
  /** The pattern that the user chose. */
  | 'chosen'
  /** The datafeed names them, so that the chosen pattern does not change them. */
  | 'fixed'
  /** Its module's pattern, or Security's where the module names none. */
  | 'default';

/** `chosen` is the user's pattern, with commas; absent where none was chosen. */
export function indicesOrigin(
  { indexPatterns, fixedIndices }: { indexPatterns: readonly string[]; fixedIndices: boolean },
  chosen: string | undefined
): IndicesOrigin {
  if (indexPatterns.length === 0) return 'none';
  if (fixedIndices) return 'fixed';
  return chosen === undefined ? 'default' : 'chosen';
}
