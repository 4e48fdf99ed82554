import { get } from 'lodash';

import { NotOfferedError } from '../plugins/not_offered_error';
import type { HostSavedObject } from '../../host_plugin';

export type SavedObjectFilter = (object: HostSavedObject) => boolean;

const TOKEN =
  /\s*(?:([()])|(and|or)(?=[\s(])|([A-Za-z0-9_.-]+)\s*:\s*("(?:[^"\\]|\\.)*"|[A-Za-z0-9_.@/-]+))/iy;

type Token =
  | { kind: 'bracket'; text: '(' | ')' }
  | { kind: 'operator'; text: 'and' | 'or' }
  | { kind: 'condition'; field: string; value: string };

/**
 * Reads the part of KQL that the host knows: `<type>.attributes.<field>: "value"` joined by `and`, `or` and brackets;
 * `and` binds tighter. A value that is a list matches by any of its members, as in Elasticsearch.
 *
 * @throws NotOfferedError for everything else, naming the filter
 */
export function parseFilter(filter: string, types: readonly string[]): SavedObjectFilter {
  const refuse = () => new NotOfferedError(`the saved objects filter ${JSON.stringify(filter)}`);
  const tokens = tokenize(filter, refuse);
  let position = 0;

  const takeOperator = (text: 'and' | 'or'): boolean => {
    const token = tokens[position];
    if (token?.kind !== 'operator' || token.text !== text) return false;
    position += 1;
    return true;
  };
  const anyOf = (): SavedObjectFilter => {
    const parts = [allOf()];
    while (takeOperator('or')) parts.push(allOf());
    return (object) => parts.some((part) => part(object));
  };
  const allOf = (): SavedObjectFilter => {
    const parts = [single()];
    while (takeOperator('and')) parts.push(single());
    return (object) => parts.every((part) => part(object));
  };
  const single = (): SavedObjectFilter => {
    const token = tokens[position];
    position += 1;
    if (token?.kind === 'condition') return condition(token.field, token.value, types, refuse);
    if (token?.kind !== 'bracket' || token.text !== '(') throw refuse();
    const inner = anyOf();
    const closing = tokens[position];
    position += 1;
    if (closing?.kind !== 'bracket' || closing.text !== ')') throw refuse();
    return inner;
  };

  const matches = anyOf();
  if (position !== tokens.length) throw refuse();
  return matches;
}

function tokenize(filter: string, refuse: () => Error): Token[] {
  const tokens: Token[] = [];
  const text = filter.trimEnd();
  let position = 0;
  while (position < text.length) {
    TOKEN.lastIndex = position;
    const match = TOKEN.exec(text);
    if (!match) throw refuse();
    tokens.push(toToken(match));
    position = TOKEN.lastIndex;
  }
  return tokens;
}

function toToken([, bracket, operator, field = '', value = '']: RegExpExecArray): Token {
  if (bracket) return { kind: 'bracket', text: bracket === '(' ? '(' : ')' };
  if (operator) return { kind: 'operator', text: operator.toLowerCase() === 'and' ? 'and' : 'or' };
  const plain = value.startsWith('"') ? value.slice(1, -1).replace(/\\(.)/g, '$1') : value;
  return { kind: 'condition', field, value: plain };
}

function condition(
  field: string,
  value: string,
  types: readonly string[],
  refuse: () => Error
): SavedObjectFilter {
  const [type, section, ...path] = field.split('.');
  if (type === undefined || section !== 'attributes' || path.length === 0 || !types.includes(type))
    throw refuse();
  return (object) => {
    if (object.type !== type) return false;
    const found: unknown = get(object.attributes, path);
    return (Array.isArray(found) ? found : [found]).some(
      (item) => item !== undefined && String(item) === value
    );
  };
}
