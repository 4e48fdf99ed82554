import { fakeHttp, httpError, type FakeHttp } from '../testing/fake_http';
import { currentSpace } from './current_space';
import { createMlApi } from './ml_api';
import { findHiddenJobs } from './other_spaces';

const ALL = 'POST /internal/ml/jobs/jobs_exist';
const SPACES = 'GET /api/spaces/space';

/** Spaces with the jobs that each shows; `default` is the page's own. */
function kibana(spaces: Record<string, string[]>, everywhere: string[]): FakeHttp {
  const exist = (ids: string[]) =>
    Object.fromEntries(ids.map((id) => [id, { exists: true, isGroup: false }]));
  const http = fakeHttp({
    [ALL]: () => exist(everywhere),
    [SPACES]: () => ['default', ...Object.keys(spaces)].map((id) => ({ id, name: id })),
  });
  for (const [space, ids] of Object.entries(spaces)) {
    http.on(`POST /base/s/${space}/internal/ml/jobs/jobs_exist`, () => exist(ids));
  }
  return http;
}

const find = (http: FakeHttp, ids: string[]) => findHiddenJobs(createMlApi(http), http, ids);

it('tells which jobs exist elsewhere, and where each can be seen', async () => {
  const http = kibana({ one: ['a'], two: ['a', 'b'] }, ['a', 'b', 'c']);
  expect(await find(http, ['a', 'b', 'c', 'd'])).toEqual([
    { jobId: 'a', space: 'one' },
    { jobId: 'b', space: 'two' },
    { jobId: 'c' },
  ]);
  expect(http.requests.find(({ route }) => route === SPACES)).toMatchObject({ version: '2023-10-31' });
});

it('asks nothing more where nothing is hidden, and nothing for no jobs', async () => {
  const http = kibana({ one: [] }, []);
  expect(await find(http, ['a'])).toEqual([]);
  expect(http.requests).toHaveLength(1);
  expect(await find(fakeHttp(), [])).toEqual([]);
});

it('asks twenty spaces at most, and none for what is found', async () => {
  const spaces = Object.fromEntries(
    Array.from({ length: 30 }, (_, index) => [`space-${index}`, [] as string[]])
  );
  const http = kibana(spaces, ['a']);
  expect(await find(http, ['a'])).toEqual([{ jobId: 'a' }]);
  expect(http.requests).toHaveLength(22);
  const found = kibana({ ...spaces, 'space-0': ['a'] }, ['a']);
  await find(found, ['a']);
  expect(found.requests.length).toBeLessThan(6);
});

it.each([
  ['the jobs', ALL, []],
  ['the spaces', SPACES, [{ jobId: 'a' }]],
  ['a space', 'POST /base/s/one/internal/ml/jobs/jobs_exist', [{ jobId: 'a', space: 'two' }]],
])('is no error where %s cannot be asked', async (_name, route, expected) => {
  const http = kibana({ one: ['a'], two: ['a'] }, ['a']);
  http.on(route, () => Promise.reject(httpError(403, 'no')));
  expect(await find(http, ['a'])).toEqual(expected);
});

it.each([
  ['/base', '/base', 'default'],
  ['/base/s/team%20a', '/base', 'team a'],
  ['', '', 'default'],
  ['/s/ops', '', 'ops'],
])('knows the space of %s', (base, serverBasePath, expected) => {
  const http = {
    ...fakeHttp(),
    basePath: { get: () => base, prepend: (path: string) => path, serverBasePath },
  };
  expect(currentSpace(http)).toBe(expected);
});
