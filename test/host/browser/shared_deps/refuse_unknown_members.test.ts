import { refuseUnknownMembers } from './refuse_unknown_members';

const deps = refuseUnknownMembers({ React: { createElement: 1 }, Absent: undefined }, '__kbnSharedDeps__');

test('gives what is there and names what is not', () => {
  expect(deps.React.createElement).toBe(1);
  expect(deps.Absent).toBeUndefined();
  expect(() => Reflect.get(deps, 'ElasticCharts')).toThrow(
    '__kbnSharedDeps__.ElasticCharts is not offered by this host'
  );
});
