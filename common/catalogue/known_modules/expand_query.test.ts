import { expandQuery } from './expand_query';

describe('expandQuery', () => {
  it.each([
    ['one value', ['event.code: 7045'], { filter: [{ term: { 'event.code': '7045' } }] }],
    [
      'several values',
      ['process.name: ps | top'],
      { filter: [{ terms: { 'process.name': ['ps', 'top'] } }] },
    ],
    ['a field that exists', ['source.ip: *'], { filter: [{ exists: { field: 'source.ip' } }] }],
    [
      'a wildcard',
      ['process.name: jenkins*'],
      { filter: [{ wildcard: { 'process.name': { value: 'jenkins*' } } }] },
    ],
    [
      'a phrase',
      ['process.command_line.text: "su nobody"'],
      {
        filter: [
          {
            bool: {
              should: [{ match_phrase: { 'process.command_line.text': 'su nobody' } }],
              minimum_should_match: 1,
            },
          },
        ],
      },
    ],
    [
      'phrases, in which a star is a star',
      ['not a: "b c" | "d*"'],
      {
        must_not: [
          {
            bool: {
              should: [{ match_phrase: { a: 'b c' } }, { match_phrase: { a: 'd*' } }],
              minimum_should_match: 1,
            },
          },
        ],
      },
    ],
    [
      'a lower bound',
      ['okta_distinct_ips: >= 2'],
      { filter: [{ range: { okta_distinct_ips: { gte: 2 } } }] },
    ],
    ['a value with colons', ['destination.ip: ::1'], { filter: [{ term: { 'destination.ip': '::1' } }] }],
    ['a denial', ['not user.name: root'], { must_not: [{ term: { 'user.name': 'root' } }] }],
    [
      'alternatives, one of them denied',
      [{ any: ['a: 1', 'not b: 2'] }],
      {
        filter: [
          {
            bool: {
              should: [{ term: { a: '1' } }, { bool: { must_not: [{ term: { b: '2' } }] } }],
              minimum_should_match: 1,
            },
          },
        ],
      },
    ],
    [
      'an alternative of several conditions',
      [{ any: ['a: 1', { all: ['b: 2', 'not c: 3'] }] }],
      {
        filter: [
          {
            bool: {
              should: [
                { term: { a: '1' } },
                { bool: { filter: [{ term: { b: '2' } }], must_not: [{ term: { c: '3' } }] } },
              ],
              minimum_should_match: 1,
            },
          },
        ],
      },
    ],
    [
      'none of several',
      ['c: 3', { none: ['a: 1', 'b: 2'] }],
      {
        filter: [{ term: { c: '3' } }],
        must_not: [
          { bool: { should: [{ term: { a: '1' } }, { term: { b: '2' } }], minimum_should_match: 1 } },
        ],
      },
    ],
  ])('expands %s', (_, conditions, bool) => {
    expect(expandQuery(conditions)).toEqual({ bool });
  });

  it.each([
    'event.code',
    'event.code:7045',
    ': 7045',
    'a b: 1',
    'event.code: ',
    'event.code: 1 | ',
    'a: "b" | c',
    'a: >= ',
    'a: >= b',
  ])('refuses the line "%s" and names it', (line) => {
    expect(() => expandQuery([line])).toThrow(`"${line}"`);
  });
});
