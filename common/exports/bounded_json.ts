export type BoundedJson =
  { ok: true; value: unknown } | { ok: false; problem: 'too_large' | 'too_deep' | 'not_json' };

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPENING = new Set(Array.from('{[', (char) => char.charCodeAt(0)));
const CLOSING = new Set(Array.from('}]', (char) => char.charCodeAt(0)));
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Parses JSON that may be hostile: its UTF-8 size and depth are known before the parser, which recurses, sees it. Members
 * called `__proto__` become members like any other; whoever copies members by name is responsible for what they do.
 */
export function boundedJson(text: string, limits: { bytes: number; depth: number }): BoundedJson {
  const content = text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
  const problem = excess(content, limits);
  if (problem !== undefined) return { ok: false, problem };
  try {
    return { ok: true, value: JSON.parse(content) };
  } catch {
    return { ok: false, problem: 'not_json' };
  }
}

/** Up to the first error in the text brackets and strings are those that the parser would see. */
function excess(
  text: string,
  limits: { bytes: number; depth: number }
): 'too_large' | 'too_deep' | undefined {
  if (text.length > limits.bytes) return 'too_large';
  let bytes = 0;
  let depth = 0;
  let deepest = 0;
  let inText = false;
  let escaped = false;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    bytes += bytesOf(code);
    if (inText) {
      if (code === QUOTE && !escaped) inText = false;
      escaped = code === BACKSLASH && !escaped;
    } else if (code === QUOTE) {
      inText = true;
    } else if (OPENING.has(code)) {
      deepest = Math.max(deepest, ++depth);
    } else if (CLOSING.has(code)) {
      depth--;
    }
  }
  if (bytes > limits.bytes) return 'too_large';
  return deepest > limits.depth ? 'too_deep' : undefined;
}

/** In UTF-8; each half of a surrogate pair stands for two of its four. */
function bytesOf(code: number): number {
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code >= 0xd800 && code <= 0xdfff ? 2 : 3;
}
