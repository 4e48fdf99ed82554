import type { JobsResponse } from '../../common/api/jobs';
import { httpError } from '../testing/fake_http';
import { NOW_MS, installedJob, jobsResponse, stoppedJob } from '../testing/fixtures';
import { Looker } from './looker';

function someLooker(getJobs: () => Promise<JobsResponse>) {
  const told: JobsResponse[] = [];
  const delays: number[] = [];
  const looker = new Looker({
    getJobs,
    now: () => NOW_MS,
    delay: async (ms) => void delays.push(ms),
    onLook: (response) => void told.push(response),
  });
  return { looker, told, delays };
}

it('is not fresh for a job that was changed after the look had begun', async () => {
  let release: () => void = () => undefined;
  const { looker } = someLooker(() => new Promise((resolve) => (release = () => resolve(jobsResponse()))));
  const looking = looker.look();
  looker.noteChange('a');
  release();
  await looking;
  expect([looker.isFresh('a'), looker.isFresh('b')]).toEqual([false, true]);
  const again = looker.look();
  release();
  await again;
  expect(looker.isFresh('a')).toBe(true);
});

it('forgets an answer of a look that had begun before a later one', async () => {
  const releases: Array<(response: JobsResponse) => void> = [];
  const { looker, told } = someLooker(() => new Promise((resolve) => releases.push(resolve)));
  const early = looker.look();
  looker.noteChange('a');
  const late = looker.look();
  releases[1]?.(jobsResponse([installedJob({ id: 'a' })]));
  await late;
  releases[0]?.(jobsResponse([stoppedJob({ id: 'a' })]));
  await early;
  expect(looker.last.jobs.get('a')?.jobState).toBe('opened');
  expect(told).toHaveLength(1);
});

it.each([500, 503, 429, 408, undefined])('looks again up to three times after %s', async (status) => {
  let looks = 0;
  const error = status === undefined ? new TypeError('Failed to fetch') : httpError(status, 'no');
  const { looker, delays } = someLooker(async () => {
    looks += 1;
    if (looks <= 3) throw error;
    return jobsResponse();
  });
  await looker.look();
  expect(delays).toEqual([2_000, 2_000, 2_000]);
  looks = -1;
  await expect(looker.look()).rejects.toBe(error);
});

it('does not insist where it may not look', async () => {
  const { looker, delays } = someLooker(() => Promise.reject(httpError(403, 'no')));
  await expect(looker.look()).rejects.toThrow('no');
  expect(delays).toEqual([]);
});
