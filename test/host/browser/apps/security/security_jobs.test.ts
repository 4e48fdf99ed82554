import { jobActivity, loadSecurityJobs, type SecurityJob } from './security_jobs';

const { signal } = new AbortController();

function job(id: string, groups: string[]): SecurityJob {
  return { id, groups, jobState: 'opened', datafeedState: 'started' };
}

function httpAnswering(answer: Promise<unknown>) {
  const post = jest.fn<Promise<unknown>, [string, object?]>(() => answer);
  return { post: post as unknown as Parameters<typeof loadSecurityJobs>[0]['post'], calls: post.mock.calls };
}

test('asks for all jobs and keeps the security ones, by id', async () => {
  const http = httpAnswering(
    Promise.resolve([job('b', ['siem']), job('x', ['apm']), job('a', ['security', 'linux'])])
  );
  const state = await loadSecurityJobs(http, { ml: { canGetJobs: true } }, signal);
  expect(http.calls).toEqual([['/internal/ml/jobs/jobs_summary', { version: '1', body: '{}', signal }]]);
  expect(state).toMatchObject({ kind: 'loaded', jobs: [{ id: 'a' }, { id: 'b' }] });
});

test('does not ask for a user who may not read jobs', async () => {
  const http = httpAnswering(Promise.resolve([]));
  const state = await loadSecurityJobs(http, { ml: { canGetJobs: false } }, signal);
  expect(state.kind).toBe('noPermission');
  expect(http.calls).toEqual([]);
});

test.each([
  [403, 'noPermission'],
  [500, 'error'],
])('status %d is %s with the reason', async (status, kind) => {
  const failure = Object.assign(new Error('status text'), {
    response: { status },
    body: { message: 'the reason' },
  });
  const state = await loadSecurityJobs(httpAnswering(Promise.reject(failure)), {}, signal);
  expect(state).toEqual({ kind, reason: 'the reason' });
});

test('no answer is an error with its message', async () => {
  const state = await loadSecurityJobs(
    httpAnswering(Promise.reject(new Error('Failed to fetch'))),
    {},
    signal
  );
  expect(state).toEqual({ kind: 'error', reason: 'Failed to fetch' });
});

test('an aborted request stays a rejection', async () => {
  const aborted = new Error('aborted');
  const http = httpAnswering(Promise.reject(aborted));
  await expect(loadSecurityJobs(http, {}, AbortSignal.abort())).rejects.toBe(aborted);
});

test.each([
  ['opened', 'started', 'running'],
  ['opened', 'stopped', 'stopped'],
  ['closed', '', 'stopped'],
  ['opening', 'stopped', 'changing'],
  ['opened', 'stopping', 'changing'],
  ['failed', 'started', 'failed'],
])('job %s with datafeed %s is %s', (jobState, datafeedState, expected) => {
  expect(jobActivity({ jobState, datafeedState })).toBe(expected);
});
