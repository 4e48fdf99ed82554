import { readDataSelection } from '../../common/jobs/data_selection/read_data_selection';
import { MODULE_FOLDERS, realModules } from './real_data';

/** Keys of the query language in these queries whose values say how, not what. */
const HOW = new Set(['operator', 'minimum_should_match', 'boost']);

describe.each(MODULE_FOLDERS)('the queries of %s', (folder) => {
  const modules = realModules(folder);
  const queries = modules.flatMap(({ id, query, datafeeds }) => [
    ...(query === undefined ? [] : [{ name: id, query }]),
    ...datafeeds.map(({ id: datafeedId, config }) => ({ name: datafeedId, query: config.query })),
  ]);

  it('are read to the last clause', () => {
    expect(queries.length).toBeGreaterThan(40);
    for (const { name, query } of queries) {
      expect({ name, unread: readDataSelection(query).unread }).toEqual({ name, unread: [] });
    }
  });

  it('have every value of theirs in what they select', () => {
    for (const { name, query } of queries) {
      const text = JSON.stringify(readDataSelection(query).tree);
      const lost = valuesOf(query).filter((value) => !text.includes(JSON.stringify(value)));
      expect({ name, lost }).toEqual({ name, lost: [] });
    }
  });
});

function valuesOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.flatMap(valuesOf);
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, inner]) => (HOW.has(key) ? [] : valuesOf(inner)));
  }
  return value === undefined ? [] : [value];
}
