import { filterPath } from './filter_path';

const BODY = {
  took: 1,
  nodes: { a: { name: 'x', attributes: { ml: 1 } }, b: { name: 'y' } },
  list: [{ id: 1, n: 2 }, { id: 3 }],
};

describe('filterPath', () => {
  it.each([
    ['took', { took: 1 }],
    ['nodes.*.name', { nodes: { a: { name: 'x' }, b: { name: 'y' } } }],
    ['nodes.a', { nodes: { a: BODY.nodes.a } }],
    ['**.ml', { nodes: { a: { attributes: { ml: 1 } } } }],
    ['list.id,took', { took: 1, list: [{ id: 1 }, { id: 3 }] }],
    ['nothing', {}],
  ])('%s', (paths, expected) => {
    expect(filterPath(BODY, paths)).toEqual(expected);
  });

  it('refuses exclusions', () => {
    expect(() => filterPath(BODY, '-took')).toThrow(expect.objectContaining({ status: 501 }));
  });
});
