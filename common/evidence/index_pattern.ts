export type IndexPatternAnswer =
  { ok: true; patterns: string[] } | { ok: false; problem: IndexPatternProblem };

export type IndexPatternProblem =
  | { code: 'empty' }
  | { code: 'too_long'; maximum: number }
  | { code: 'only_exclusions' }
  | { code: 'forbidden_character'; character: string };

/** Longest expression taken, in characters. */
const MAXIMUM_LENGTH = 1000;

/** Characters that Elasticsearch forbids in index names; `*`, `-`, `,` and `:` have a meaning in expressions. */
const FORBIDDEN = /[\\/?"<>|#\s]/;

/** Reads an index expression as a person types it: patterns separated by commas, blanks around them dropped. */
export function parseIndexPattern(text: string): IndexPatternAnswer {
  if (text.length > MAXIMUM_LENGTH) {
    return { ok: false, problem: { code: 'too_long', maximum: MAXIMUM_LENGTH } };
  }
  const patterns = text
    .split(',')
    .map((pattern) => pattern.trim())
    .filter((pattern) => pattern !== '');
  if (patterns.length === 0) return { ok: false, problem: { code: 'empty' } };
  for (const pattern of patterns) {
    const character = FORBIDDEN.exec(pattern)?.[0];
    if (character !== undefined) return { ok: false, problem: { code: 'forbidden_character', character } };
  }
  if (patterns.every((pattern) => pattern.startsWith('-'))) {
    return { ok: false, problem: { code: 'only_exclusions' } };
  }
  return { ok: true, patterns: [...new Set(patterns)] };
}
