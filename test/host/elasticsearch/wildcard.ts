const SPECIAL = /[.+^${}()|[\]\\]/g;

/** Patterns come back: thousands of indices are held against the same few. */
const MOST_KNOWN = 10_000;
const known = new Map<string, RegExp>();

/** A regular expression for a pattern in which `*` is any text and `?` any one character; `\` escapes. */
export function wildcardExpression(pattern: string, caseInsensitive = false): RegExp {
  const flags = caseInsensitive ? 'isu' : 'su';
  const key = `${flags} ${pattern}`;
  const made = known.get(key) ?? new RegExp(`^${sourceOf(pattern)}$`, flags);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, made);
  return made;
}

function sourceOf(pattern: string): string {
  let source = '';
  for (let i = 0; i < pattern.length; i++) {
    const character = pattern.charAt(i);
    if (character === '\\' && i + 1 < pattern.length) source += literal(pattern.charAt(++i));
    else if (character === '*') source += '.*';
    else if (character === '?') source += '.';
    else source += literal(character);
  }
  return source;
}

function literal(character: string): string {
  return character.replace(SPECIAL, '\\$&').replace(/[*?]/, '\\$&');
}
