import type { EnvironmentIndex } from '../../environments/environment';
import { IndexData } from '../data/index_data';
import { evaluateQuery } from './evaluate_query';
import { parseQuery } from './parse_query';

const NOW = Date.parse('2026-11-24T12:00:00Z');
const VALUES = ['Failed password for Root', 'Accepted publickey for root-2', 'session opened'];
const LISTS = ['log', 'Access Denied'];

const DEFINITION: EnvironmentIndex = {
  name: 'text',
  kind: 'index',
  tier: 'data_hot',
  fromDaysAgo: 2,
  toDaysAgo: 1,
  types: { message: 'text', tags: 'text' },
  documents: [
    ...VALUES.map((message) => ({ perDay: 1, fields: { message } })),
    { perDay: 1, fields: { tags: LISTS } },
  ],
};
const INDEX = new IndexData(DEFINITION, NOW);

/** The texts of the documents that a query finds; a list counts as its first item. */
function found(query: Record<string, unknown>): unknown[] {
  const parsed = parseQuery(query, { now: NOW, runtimeFields: new Set() });
  const documents = evaluateQuery(parsed, INDEX, NOW).positions();
  return documents.flatMap((document) => INDEX.valuesAt('message', document)[0] ?? 'a list').sort();
}

const [FAILED, ACCEPTED, OPENED] = VALUES;
const LIST = 'a list';

describe('analysed text', () => {
  it.each<[string, Record<string, unknown>, unknown[]]>([
    ['term finds a word', { term: { message: 'root' } }, [ACCEPTED, FAILED]],
    ['term is not analysed itself', { term: { message: 'Root' } }, []],
    [
      'term unless told so',
      { term: { message: { value: 'Root', case_insensitive: true } } },
      [ACCEPTED, FAILED],
    ],
    ['term finds no two words', { term: { message: 'session opened' } }, []],
    ['terms', { terms: { message: ['opened', 'failed'] } }, [FAILED, OPENED]],
    ['match finds any word', { match: { message: 'PASSWORD opened' } }, [FAILED, OPENED]],
    ['match all words', { match: { message: { query: 'root for failed', operator: 'AND' } } }, [FAILED]],
    ['match without words', { match: { message: '-- !' } }, []],
    ['match_phrase', { match_phrase: { message: 'for ROOT' } }, [ACCEPTED, FAILED]],
    ['match_phrase keeps the order', { match_phrase: { message: 'root for' } }, []],
    ['match_phrase takes whole words', { match_phrase: { message: 'for roo' } }, []],
    ['exists', { exists: { field: 'message' } }, [ACCEPTED, FAILED, OPENED]],
    ['prefix of a word', { prefix: { message: 'pub' } }, [ACCEPTED]],
    ['wildcard on words', { wildcard: { message: 'o*d' } }, [OPENED]],
    ['wildcards are not analysed', { wildcard: { message: 'O*d' } }, []],
    ['query_string finds any word', { query_string: { query: 'message:opened' } }, [OPENED]],
    ['query_string finds a phrase', { query_string: { query: 'message:"Session Opened"' } }, [OPENED]],
    ['query_string puts wildcards in lower case', { query_string: { query: 'message:O*D' } }, [OPENED]],
    ['words of any value of many', { match: { tags: 'denied' } }, [LIST]],
    ['words across values', { match: { tags: { query: 'log denied', operator: 'and' } } }, [LIST]],
    ['a phrase does not cross values', { match_phrase: { tags: 'log access' } }, []],
    ['a phrase in one value', { match_phrase: { tags: 'access denied' } }, [LIST]],
  ])('%s', (_name, query, expected) => {
    expect(found(query)).toEqual(expected);
  });

  it.each([
    { match: { message: { query: 'a b', minimum_should_match: 2 } } },
    { match_phrase: { message: { query: 'a b', slop: 1 } } },
    { match: { message: { query: '', zero_terms_query: 'all' } } },
  ])('refuses %j: such parameters matter on text', (query) => {
    expect(() => found(query)).toThrow(expect.objectContaining({ status: 501 }));
  });
});
