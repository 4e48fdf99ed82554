const SPECIAL = /[.+^${}()|[\]\\]/g;

/** A regular expression for a pattern in which `*` is any text and `?` any one character; `\` escapes. */
export function wildcardExpression(pattern: string, caseInsensitive = false): RegExp {
  let source = '';
  for (let i = 0; i < pattern.length; i++) {
    const character = pattern.charAt(i);
    if (character === '\\' && i + 1 < pattern.length) source += literal(pattern.charAt(++i));
    else if (character === '*') source += '.*';
    else if (character === '?') source += '.';
    else source += literal(character);
  }
  return new RegExp(`^${source}$`, caseInsensitive ? 'isu' : 'su');
}

function literal(character: string): string {
  return character.replace(SPECIAL, '\\$&').replace(/[*?]/, '\\$&');
}
