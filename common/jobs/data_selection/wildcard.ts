/**
 * Does the whole text match the pattern, where `*` stands for any text and `?` for one character? Takes time in
 * proportion to both lengths at most, whatever the pattern, since patterns come from anybody's modules.
 */
export function matchesWildcard(pattern: string, text: string): boolean {
  let [inPattern, inText] = [0, 0];
  /** After the last star, and where in the text that star's stretch ends so far. */
  let retry: { pattern: number; text: number } | undefined;
  while (inText < text.length) {
    const sign = pattern[inPattern];
    if (sign === '*') {
      inPattern += 1;
      retry = { pattern: inPattern, text: inText };
    } else if (sign !== undefined && (sign === '?' || sign === text[inText])) {
      inPattern += 1;
      inText += 1;
    } else if (retry) {
      retry = { ...retry, text: retry.text + 1 };
      [inPattern, inText] = [retry.pattern, retry.text];
    } else {
      return false;
    }
  }
  return /^\**$/.test(pattern.slice(inPattern));
}
