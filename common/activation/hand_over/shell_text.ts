/** One word of a POSIX shell that stands for exactly this text, which must have no NUL. */
export function shellWord(value: string): string {
  return `'${value.replace(/'/g, `'\\''`)}'`;
}

/** The text on one line, without what a terminal would obey instead of showing. */
export function plainLine(value: string): string {
  return value.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ');
}
