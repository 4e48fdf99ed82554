/** Brackets and the colon, words (`and`, a field, a value without quotes), and values in quotes. */
export type KqlToken =
  | { kind: 'symbol'; text: '(' | ')' | ':' }
  | { kind: 'word'; text: string }
  | { kind: 'quoted'; text: string };

const TOKEN = /\s*(?:([():])|"((?:[^"\\]|\\["\\])*)"|([^\s():"<>*{}\\]+))/y;

/** The tokens of a KQL text; nothing if it has something that the host doesn't know, like wildcards and ranges. */
export function kqlTokens(kql: string): KqlToken[] | undefined {
  const tokens: KqlToken[] = [];
  const text = kql.trimEnd();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const match = TOKEN.exec(text);
    if (!match) return undefined;
    tokens.push(toToken(match));
  }
  return tokens;
}

function toToken([, symbol, quoted, word = '']: RegExpExecArray): KqlToken {
  if (symbol === '(' || symbol === ')' || symbol === ':') return { kind: 'symbol', text: symbol };
  if (quoted !== undefined) return { kind: 'quoted', text: quoted.replace(/\\(.)/g, '$1') };
  return { kind: 'word', text: word };
}
