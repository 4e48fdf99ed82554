/** A piece of a query string. A `field` is a name with the colon after it. */
export type QueryStringToken =
  | { kind: 'open' | 'close' | 'and' | 'or' | 'not' }
  | { kind: 'field'; name: string }
  | { kind: 'phrase'; text: string }
  /** `pattern` is true where an unescaped `*` or `?` is in the word. */
  | { kind: 'word'; text: string; pattern: boolean }
  | { kind: 'bound'; operator: 'gt' | 'gte' | 'lt' | 'lte'; text: string }
  | { kind: 'interval'; from: string; to: string; fromIncluded: boolean; toIncluded: boolean };

type Rule = [pattern: RegExp, token: (match: RegExpExecArray) => QueryStringToken];

const WORD = String.raw`(?:\\.|[^\s()[\]{}"'\\:^~/+!&|<>=])(?:\\.|[^\s()[\]{}"\\:^~/])*`;

const BOUNDS = { '>': 'gt', '>=': 'gte', '<': 'lt', '<=': 'lte' } as const;

const RULES: readonly Rule[] = [
  [/\(/y, () => ({ kind: 'open' })],
  [/\)/y, () => ({ kind: 'close' })],
  [/(?:AND(?=[\s(])|&&)/y, () => ({ kind: 'and' })],
  [/(?:OR(?=[\s(])|\|\|)/y, () => ({ kind: 'or' })],
  [/(?:NOT(?=[\s(])|!|-(?=[^\s\d]))/y, () => ({ kind: 'not' })],
  [new RegExp(`(${WORD}):`, 'y'), (match) => ({ kind: 'field', name: unescape(match[1] ?? '') })],
  [/"((?:\\.|[^"\\])*)"(?![~^])/y, (match) => ({ kind: 'phrase', text: unescape(match[1] ?? '') })],
  [
    /([[{])(\S+) TO (\S+?)([\]}])/y,
    ([, open, from = '', to = '', close]) => ({
      kind: 'interval',
      from,
      to,
      fromIncluded: open === '[',
      toIncluded: close === ']',
    }),
  ],
  [
    new RegExp(`(>=|<=|>|<)(${WORD})`, 'y'),
    (match) => ({ kind: 'bound', operator: operatorOf(match[1]), text: unescape(match[2] ?? '') }),
  ],
  [new RegExp(`(${WORD})(?![~^/])`, 'y'), (match) => word(match[1] ?? '')],
];

/** The query string's pieces; undefined where one isn't of the simple kinds above (regular expressions, `~`, `^`, `+`). */
export function queryStringTokens(text: string): QueryStringToken[] | undefined {
  const tokens: QueryStringToken[] = [];
  let position = skipSpace(text, 0);
  while (position < text.length) {
    const found = tokenAt(text, position);
    if (!found) return undefined;
    tokens.push(found.token);
    position = skipSpace(text, found.end);
  }
  return tokens;
}

function tokenAt(text: string, position: number): { token: QueryStringToken; end: number } | undefined {
  for (const [pattern, token] of RULES) {
    pattern.lastIndex = position;
    const match = pattern.exec(text);
    if (match) return { token: token(match), end: position + match[0].length };
  }
  return undefined;
}

function skipSpace(text: string, from: number): number {
  let position = from;
  while (position < text.length && /\s/.test(text.charAt(position))) position += 1;
  return position;
}

function word(raw: string): QueryStringToken {
  return { kind: 'word', text: unescape(raw), pattern: /[*?]/.test(raw.replace(/\\./g, '')) };
}

function unescape(text: string): string {
  return text.replace(/\\(.)/g, '$1');
}

function operatorOf(sign: string | undefined): 'gt' | 'gte' | 'lt' | 'lte' {
  return sign !== undefined && sign in BOUNDS ? BOUNDS[sign as keyof typeof BOUNDS] : 'gt';
}
