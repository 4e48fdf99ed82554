import type { ElasticsearchError } from '../elasticsearch_error';
import { parseQuery } from './parse_query';
import type { QueryContext } from './query';

const CONTEXT: QueryContext = { now: Date.parse('2026-11-24T12:00:00Z'), runtimeFields: new Set(['etld']) };

const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64');
const wrapped = (text: string): Record<string, unknown> => ({ wrapper: { query: base64(text) } });
const wrappedJson = (query: unknown): Record<string, unknown> => wrapped(JSON.stringify(query));

/** Errors kept for when the search runs. */
function readLater(query: unknown): ElasticsearchError[] {
  const errors: ElasticsearchError[] = [];
  parseQuery(query, { ...CONTEXT, failWhenRun: (error) => errors.push(error) });
  return errors;
}

describe('wrapper', () => {
  it.each([
    { term: { 'user.name': 'Zoë' } },
    { bool: { filter: [{ exists: { field: 'a' } }], must_not: { match_all: {} } } },
    wrappedJson({ term: { a: 'twice wrapped' } }),
  ])('means what it wraps: %j', (query) => {
    expect(parseQuery(wrappedJson(query), CONTEXT)).toEqual(parseQuery(query, CONTEXT));
    expect(parseQuery({ bool: { filter: wrappedJson(query) } }, CONTEXT)).toEqual(
      parseQuery({ bool: { filter: query } }, CONTEXT)
    );
  });

  it.each([
    [wrappedJson({ bogus: {} }), 'parsing_exception', 'unknown query [bogus]'],
    [wrappedJson({}), 'parsing_exception', 'empty clause'],
    [wrappedJson({ bool: { filter: [{ bogus: {} }] } }), 'parsing_exception', 'unknown query [bogus]'],
    [wrappedJson({ term: { a: 1, b: 2 } }), 'parsing_exception', "doesn't support multiple fields"],
    [wrapped('{"term":'), 'x_content_parse_exception', 'JSON'],
    [wrapped('user.name: bob'), 'x_content_parse_exception', 'Failed to derive xcontent'],
    [wrappedJson(wrappedJson({ bogus: {} })), 'parsing_exception', 'unknown query [bogus]'],
  ])('keeps what is wrong inside for when the search runs: %j', (query, type, reason) => {
    const error = { status: 400, type, message: expect.stringContaining(reason) };
    expect(readLater({ bool: { must: query } })).toEqual([expect.objectContaining(error)]);
    expect(() => parseQuery(query, CONTEXT)).toThrow(expect.objectContaining(error));
  });

  it.each([
    [{ wrapper: {} }, 400, '[wrapper] query malformed'],
    [{ wrapper: { source: 'e30=' } }, 400, 'expected `query` but was source'],
    [{ wrapper: { query: 'e30=', boost: 2 } }, 400, 'but found [boost]'],
    [{ wrapper: { query: '' } }, 400, 'cannot be null or empty'],
    [{ wrapper: { query: '{"match_all":{}}' } }, 400, 'not Base64'],
    [{ wrapper: { query: 'e30' } }, 400, 'not Base64'],
    [{ wrapper: { query: { match_all: {} } } }, 400, 'not Base64'],
    [wrappedJson({ nested: {} }), 501, '[nested]'],
    [wrappedJson({ exists: { field: 'etld' } }), 501, 'runtime field [etld]'],
  ])('refuses at once %j with %i', (query, status, reason) => {
    expect(() => readLater(query)).toThrow(
      expect.objectContaining({ status, message: expect.stringContaining(reason) })
    );
  });
});
