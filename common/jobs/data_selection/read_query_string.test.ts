import fc from 'fast-check';

import type { SelectionNode } from './data_selection';
import { readQueryString } from './read_query_string';
import { simplifySelection } from './simplify_selection';

function read(query: string, more: Record<string, unknown> = {}): SelectionNode | undefined {
  const node = readQueryString({ query, ...more });
  return node && simplifySelection(node);
}

const word = (field: string, ...values: string[]): SelectionNode => ({
  kind: 'is',
  field,
  values,
  compare: 'any_word',
});

describe('readQueryString', () => {
  it.each<[string, SelectionNode]>([
    ['event.category:process', word('event.category', 'process')],
    ['a:"two words"', { kind: 'is', field: 'a', values: ['two words'], compare: 'phrase' }],
    ['a:cmd*', { kind: 'pattern', field: 'a', pattern: 'cmd*' }],
    ['a:*', { kind: 'exists', field: 'a' }],
    ['_exists_:source.ip', { kind: 'exists', field: 'source.ip' }],
    ['a:1 AND b:2', { kind: 'all', of: [word('a', '1'), word('b', '2')] }],
    ['a:1 OR a:2', word('a', '1', '2')],
    ['a:1 b:2', { kind: 'any', atLeast: 1, of: [word('a', '1'), word('b', '2')] }],
    ['a:(1 OR 2) && b:3', { kind: 'all', of: [word('a', '1', '2'), word('b', '3')] }],
    ['a:1 AND NOT b:2', { kind: 'all', of: [word('a', '1'), { kind: 'not', of: word('b', '2') }] }],
    ['NOT a:1', { kind: 'not', of: word('a', '1') }],
    ['-a:1', { kind: 'not', of: word('a', '1') }],
    ['a:>=10', { kind: 'range', field: 'a', bounds: [{ operator: 'gte', value: '10' }] }],
    [
      'a:[1 TO 5}',
      {
        kind: 'range',
        field: 'a',
        bounds: [
          { operator: 'gte', value: '1' },
          { operator: 'lt', value: '5' },
        ],
      },
    ],
    ['a:{* TO 5]', { kind: 'range', field: 'a', bounds: [{ operator: 'lte', value: '5' }] }],
    [String.raw`a:C\:\\x`, word('a', String.raw`C:\x`)],
    ['a:-1', word('a', '-1')],
  ])('reads %s', (query, node) => {
    expect(read(query)).toEqual(node);
  });

  it('takes the default operator and the default field', () => {
    expect(read('a:1 b:2', { default_operator: 'AND' })).toEqual({
      kind: 'all',
      of: [word('a', '1'), word('b', '2')],
    });
    expect(read('x', { default_field: 'a' })).toEqual(word('a', 'x'));
  });

  it.each([
    '',
    'word',
    'a:1 AND b:2 OR c:3',
    'a:/x.*/',
    'a:x~2',
    'a:x^2',
    '+a:1',
    'a:',
    'a:(1 OR 2',
    'a:1)',
    'a:1 AND',
    'a:1 OR (NOT b:2)',
    'na*me:1',
    'a:"x',
    'a:b:c',
  ])('does not guess at %p', (query) => {
    expect(read(query)).toBeUndefined();
  });

  it.each([
    [{ fields: ['a', 'b'], query: 'x' }],
    [{ query: 'x', default_field: '*' }],
    [{ query: 'a:x', default_operator: 'XOR' }],
    [{ query: 7 }],
    ['a:x'],
    [null],
  ])('does not guess at %j', (body) => {
    expect(readQueryString(body)).toBeUndefined();
  });

  it('comes to an end on any text', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a:() ANDORT"*\\[\]{}<>=~!&|+-]{0,60}$/), (query) => {
        const node = readQueryString({ query });
        return node === undefined || typeof node.kind === 'string';
      }),
      { numRuns: 2000 }
    );
    const nested = `${'('.repeat(4000)}a:1${')'.repeat(4000)}`;
    expect(readQueryString({ query: nested })).toBeUndefined();
  });
});
