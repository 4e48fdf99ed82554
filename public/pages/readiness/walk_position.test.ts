import type { ReadinessCheck } from '../../../common/api/readiness';
import { installedJob, NOW_MS, stoppedJob } from '../../testing/fixtures';
import { positionOfChecks, positionOfJobs } from './walk_position';

it.each<[string, ReadinessCheck[], Parameters<typeof positionOfJobs>[0]]>([
  [
    'no jobs',
    [
      { id: 'jobs', status: 'blocked', active: 0, installed: 0 },
      { id: 'results', status: 'blocked' },
    ],
    [],
  ],
  [
    'a job that stands still',
    [
      { id: 'jobs', status: 'blocked', active: 0, installed: 1 },
      { id: 'results', status: 'blocked' },
    ],
    [stoppedJob()],
  ],
  [
    'a job that reads the past',
    [
      { id: 'jobs', status: 'ok', active: 1, installed: 1 },
      { id: 'results', status: 'warning', why: 'reading_past', jobs: 1 },
    ],
    [installedJob({ lookBack: {} })],
  ],
  [
    'a job that has results while another reads the past',
    [
      { id: 'jobs', status: 'ok', active: 2, installed: 2 },
      { id: 'results', status: 'ok', jobs: 1, latestResultMs: NOW_MS },
    ],
    [installedJob({ latestResultMs: NOW_MS }), installedJob({ id: 'b', lookBack: {} })],
  ],
])('checks and jobs say the same of %s', (_, checks, jobs) => {
  expect(positionOfChecks(checks)).toBe(positionOfJobs(jobs));
});

it('says another thing of each change', () => {
  const positions = [
    [],
    [stoppedJob()],
    [installedJob({ lookBack: {} })],
    [installedJob()],
    [installedJob({ latestResultMs: NOW_MS })],
  ].map(positionOfJobs);
  expect(new Set(positions).size).toBe(positions.length);
});

it('says nothing where checks could not be made', () => {
  const failure = { cause: 'forbidden', detail: 'no' } as const;
  expect(positionOfChecks([{ id: 'jobs', status: 'unknown', failure }])).toBeUndefined();
  expect(positionOfChecks([])).toBeUndefined();
});
