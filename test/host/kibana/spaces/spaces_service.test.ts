import { SpacesService } from './spaces_service';

const spaces = new SpacesService([{ id: 'soc', name: 'SOC' }]);

test('always has the default space, once', () => {
  expect(spaces.spaces.map(({ id }) => id)).toEqual(['default', 'soc']);
  const own = new SpacesService([{ id: 'default', name: 'Ours' }]);
  expect(own.spaces).toEqual([{ id: 'default', name: 'Ours' }]);
});

test.each([
  ['/app/x', { spaceId: 'default', basePath: '', path: '/app/x' }],
  ['/s/soc/app/x', { spaceId: 'soc', basePath: '/s/soc', path: '/app/x' }],
  ['/s/soc', { spaceId: 'soc', basePath: '/s/soc', path: '/' }],
  ['/s/default/', { spaceId: 'default', basePath: '/s/default', path: '/' }],
  ['/s/mars/app/x', { unknownSpace: 'mars' }],
  ['/security', { spaceId: 'default', basePath: '', path: '/security' }],
])('%s', (path, expected) => {
  expect(spaces.parsePath(path)).toEqual(expected);
});
