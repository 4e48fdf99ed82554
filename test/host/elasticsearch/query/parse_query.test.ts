import { parseQuery } from './parse_query';

const CONTEXT = { now: Date.parse('2026-11-24T12:00:00Z'), runtimeFields: new Set<string>() };

describe('parseQuery', () => {
  it.each([
    [{ bogus: {} }, 400, 'unknown query [bogus]'],
    [{ term: { a: 1, b: 2 } }, 400, "doesn't support multiple fields"],
    [{ term: { a: { value: 1, fuzz: 2 } } }, 400, '[term] query does not support [fuzz]'],
    [{ match_all: {}, term: {} }, 400, 'expected [END_OBJECT]'],
    [{}, 400, 'empty clause'],
    [{ bool: { filters: [] } }, 400, '[bool] query does not support [filters]'],
    [{ bool: { filter: 'x' } }, 400, '[bool.filter] must be an object'],
    [{ nested: { path: 'a', query: {} } }, 501, '[nested]'],
    [{ regexp: { a: 'b.*' } }, 501, '[regexp]'],
    [{ terms: { a: { index: 'x', id: '1', path: 'y' } } }, 501, 'terms lookup'],
    [{ bool: { should: [], minimum_should_match: '75%' } }, 501, '75%'],
    [{ query_string: { query: 'alice' } }, 501, 'query_string syntax'],
    [{ query_string: { query: 'a:[1 TO 2]' } }, 501, 'query_string syntax'],
    [{ query_string: { query: 'a:1', fields: ['a'] } }, 501, '[fields]'],
    [{ range: { '@timestamp': { gte: 'now', time_zone: '+01:00' } } }, 501, 'time_zone'],
  ])('refuses %j with %i', (json, status, text) => {
    expect(() => parseQuery(json, CONTEXT)).toThrow(
      expect.objectContaining({ status, message: expect.stringContaining(text) })
    );
  });

  it('refuses runtime fields: no scripts run here', () => {
    const context = { ...CONTEXT, runtimeFields: new Set(['etld']) };
    expect(() => parseQuery({ exists: { field: 'etld' } }, context)).toThrow('runtime field [etld]');
  });
});
