import type { DocumentKind } from '../../catalogue/integrations/integration';
import { readDataSelection } from './read_data_selection';
import { wouldSelect } from './would_select';

const STARTS: DocumentKind = {
  dataset: 'demo.process',
  values: {
    'event.type': ['start', 'info'],
    'event.category': ['process'],
    'event.code': ['7045'],
    'event.action': ['logged in', 'Executed'],
    'risk.score': [1, 50],
    'host.os.type': ['linux'],
    'user.name': ['root'],
  },
  open: new Set(['process.name', 'process.command_line', 'destination.geo.name']),
  rare: new Set(['user.name', 'source.ip', 'destination.geo.name', 'process.hash.md5']),
};

const QUERIES: ReadonlyArray<[answer: 'yes' | 'no' | 'unsure', name: string, query: unknown]> = [
  ['yes', 'no query', undefined],
  ['yes', 'everything', { match_all: {} }],
  ['no', 'nothing', { match_none: {} }],
  ['yes', 'a listed value', { term: { 'event.type': 'start' } }],
  ['no', 'a value that is not listed', { term: { 'event.type': 'end' } }],
  ['yes', 'one of several values', { terms: { 'event.type': ['end', 'info'] } }],
  ['unsure', 'a value in another case', { term: { 'event.action': 'executed' } }],
  ['yes', 'a number for a text', { term: { 'event.code': 7045 } }],
  ['unsure', 'one of the words of a value', { match: { 'event.action': 'logged out' } }],
  ['no', 'all of these words', { match: { 'event.action': { query: 'logged out', operator: 'and' } } }],
  ['unsure', 'words in a row', { match_phrase: { 'event.action': 'logged' } }],
  ['no', 'a word that is only a part of one', { match_phrase: { 'event.action': 'log' } }],
  ['yes', 'any value of an open field', { term: { 'process.name': 'sudo' } }],
  ['yes', 'not a value of an open field', { bool: { must_not: { term: { 'process.name': 'sudo' } } } }],
  ['no', 'a value of a field that is not there', { term: { 'file.name': 'x' } }],
  ['yes', 'not a value of a field that is not there', { bool: { must_not: { term: { 'file.name': 'x' } } } }],
  ['yes', 'the text form of a field', { match_phrase: { 'process.command_line.text': 'sudo nobody' } }],
  ['no', 'another field below it', { term: { 'process.command_line.length': 3 } }],
  ['yes', 'the only value', { term: { 'event.category': 'process' } }],
  ['no', 'not the only value', { bool: { must_not: { term: { 'event.category': 'process' } } } }],
  ['yes', 'not one of two values', { bool: { must_not: { term: { 'event.type': 'start' } } } }],
  ['no', 'none of both values', { bool: { must_not: { terms: { 'event.type': ['start', 'info'] } } } }],
  ['yes', 'a field that is there', { exists: { field: 'process.name' } }],
  ['no', 'without a field that is there', { bool: { must_not: { exists: { field: 'process.name' } } } }],
  ['yes', 'without a field that some have', { bool: { must_not: { exists: { field: 'user.name' } } } }],
  [
    'yes',
    'without the only value of such a field',
    { bool: { must_not: { term: { 'user.name': 'root' } } } },
  ],
  ['no', 'a value that such a field never has', { term: { 'user.name': 'jenkins' } }],
  ['yes', 'a field that some have', { exists: { field: 'source.ip' } }],
  ['no', 'a field that none has', { exists: { field: 'file.name' } }],
  ['yes', 'an object with fields', { exists: { field: 'destination' } }],
  ['yes', 'without an object that some have', { bool: { must_not: { exists: { field: 'destination' } } } }],
  ['no', 'without an object that all have', { bool: { must_not: { exists: { field: 'process' } } } }],
  ['yes', 'a pattern of a listed value', { wildcard: { 'event.type': 'st*t' } }],
  ['no', 'a pattern of no value', { wildcard: { 'event.type': 'st?t' } }],
  ['unsure', 'a pattern in another case', { prefix: { 'event.action': 'EXEC' } }],
  ['yes', 'a pattern of an open field', { wildcard: { 'process.name': 'jenkins*' } }],
  ['yes', 'within a range', { range: { 'risk.score': { gte: 50, lt: 60 } } }],
  ['no', 'outside of a range', { range: { 'risk.score': { gt: 50 } } }],
  ['unsure', 'a range of texts', { range: { 'event.type': { gte: 'a' } } }],
  ['yes', 'a range of an open field', { range: { 'process.name': { gte: 'a' } } }],
  [
    'no',
    'two conditions of which one fails',
    { bool: { filter: [{ term: { 'event.type': 'start' } }, { exists: { field: 'file.name' } }] } },
  ],
  [
    'yes',
    'an alternative',
    { bool: { should: [{ exists: { field: 'file.name' } }, { term: { 'event.type': 'start' } }] } },
  ],
  [
    'no',
    'two of three alternatives',
    {
      bool: {
        should: [
          { exists: { field: 'file.name' } },
          { term: { 'event.type': 'start' } },
          { exists: { field: 'x' } },
        ],
        minimum_should_match: 2,
      },
    },
  ],
  [
    'no',
    'none of alternatives of which one always holds',
    {
      bool: {
        must_not: { bool: { should: [{ match_all: {} }, { term: { 'event.type': 'start' } }] } },
      },
    },
  ],
  [
    'yes',
    'a wish that does not decide',
    { bool: { filter: [{ match_all: {} }], should: [{ exists: { field: 'file.name' } }] } },
  ],
  ['yes', 'a part of an object', { nested: { path: 'process', query: { term: { 'process.name': 'x' } } } }],
  ['no', 'a part of an object that is not there', { nested: { path: 'x', query: { term: { 'x.y': 1 } } } }],
  ['unsure', 'a clause that can not be read', { script: { script: 'true' } }],
  [
    'no',
    'such a clause beside one that fails',
    { bool: { filter: [{ script: {} }, { term: { 'event.type': 'end' } }] } },
  ],
  [
    'yes',
    'such a clause as an alternative to one that holds',
    { bool: { should: [{ script: {} }, { term: { 'event.type': 'info' } }] } },
  ],
  ['yes', 'new data', { bool: { must_not: { terms: { _tier: ['data_cold', 'data_frozen'] } } } }],
  ['no', 'old data', { term: { _tier: 'data_frozen' } }],
  ['unsure', 'a certain index', { term: { _index: 'x' } }],
];

describe('wouldSelect', () => {
  it.each(QUERIES)('says %s to %s', (answer, _name, query) => {
    expect(wouldSelect(readDataSelection(query).tree, STARTS)).toBe(answer);
  });
});
