import { NotOfferedError } from '../../kibana/plugins/not_offered_error';
import { kqlTokens, type KqlToken } from './kql_token';

export type KqlNode =
  | { kind: 'is'; field: string; value: string }
  | { kind: 'not'; operand: KqlNode }
  | { kind: 'and' | 'or'; operands: KqlNode[] };

/**
 * Reads the part of KQL that filters of rules need: `<field>: "value"`, `<field>: (a or not b)`, `and`, `or`, `not` and
 * brackets; `not` binds tightest, then `and` (src/platform/packages/shared/kbn-es-query/grammar).
 *
 * @throws NotOfferedError for everything else, naming the filter
 */
export function parseKql(filter: string): KqlNode {
  const refuse = (): Error => new NotOfferedError(`the rules filter ${JSON.stringify(filter)}`);
  const tokens = kqlTokens(filter);
  if (!tokens) throw refuse();
  return new KqlReader(tokens, refuse).read();
}

class KqlReader {
  private position = 0;

  constructor(
    private readonly tokens: readonly KqlToken[],
    private readonly refuse: () => Error
  ) {}

  read(): KqlNode {
    const node = this.anyOf();
    if (this.position !== this.tokens.length) throw this.refuse();
    return node;
  }

  /** @param field whose values are read, inside the brackets of `<field>: (…)` */
  private anyOf(field?: string): KqlNode {
    return this.joined('or', () => this.joined('and', () => this.negatable(field)));
  }

  private joined(kind: 'and' | 'or', operand: () => KqlNode): KqlNode {
    const first = operand();
    const operands = [first];
    while (this.takeKeyword(kind)) operands.push(operand());
    return operands.length === 1 ? first : { kind, operands };
  }

  private negatable(field: string | undefined): KqlNode {
    if (this.takeKeyword('not')) return { kind: 'not', operand: this.single(field) };
    return this.single(field);
  }

  private single(field: string | undefined): KqlNode {
    if (this.takeSymbol('(')) return this.closed(() => this.anyOf(field));
    if (field !== undefined) return { kind: 'is', field, value: this.takeValue() };
    const name = this.takeWord();
    if (!this.takeSymbol(':')) throw this.refuse();
    if (this.takeSymbol('(')) return this.closed(() => this.anyOf(name));
    return { kind: 'is', field: name, value: this.takeValue() };
  }

  private closed(inner: () => KqlNode): KqlNode {
    const node = inner();
    if (!this.takeSymbol(')')) throw this.refuse();
    return node;
  }

  private takeKeyword(keyword: 'and' | 'or' | 'not'): boolean {
    return this.takeIf((token) => token.kind === 'word' && token.text.toLowerCase() === keyword);
  }

  private takeSymbol(symbol: '(' | ')' | ':'): boolean {
    return this.takeIf((token) => token.kind === 'symbol' && token.text === symbol);
  }

  private takeIf(test: (token: KqlToken) => boolean): boolean {
    const token = this.tokens[this.position];
    if (token === undefined || !test(token)) return false;
    this.position += 1;
    return true;
  }

  private takeWord(): string {
    const token = this.tokens[this.position];
    if (token?.kind !== 'word' || isKeyword(token.text)) throw this.refuse();
    this.position += 1;
    return token.text;
  }

  private takeValue(): string {
    const token = this.tokens[this.position];
    if (token?.kind !== 'quoted') return this.takeWord();
    this.position += 1;
    return token.text;
  }
}

function isKeyword(word: string): boolean {
  return ['and', 'or', 'not'].includes(word.toLowerCase());
}
