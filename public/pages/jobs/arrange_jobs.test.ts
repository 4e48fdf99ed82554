import { installedJob, stoppedJob } from '../../testing/fixtures';
import type { JobFilter } from '../../services/job_search';
import { findJobs, sortJobs, type JobOrder } from './arrange_jobs';

const jobs = [
  installedJob({ id: 'a', title: 'Beta', documents: 5, nodeName: 'ml-7' }),
  stoppedJob({ id: 'b', title: 'Gamma', documents: 9 }),
  installedJob({ id: 'c', title: 'Alpha', documents: 5, groups: ['dns'] }),
];
const ALL: JobFilter = { query: '', states: new Set() };
const SCORES = new Map([['a', 12]]);

const found = (filter: JobFilter) =>
  findJobs(jobs, filter)
    .map(({ id }) => id)
    .join('');
const sorted = (order: JobOrder) =>
  sortJobs(jobs, order, (id) => SCORES.get(id))
    .map(({ id }) => id)
    .join('');

it.each<[JobOrder['field'], string, string]>([
  ['title', 'cab', 'bac'],
  ['state', 'bca', 'cab'],
  // Those without a score by need, either way.
  ['score', 'bca', 'abc'],
  ['documents', 'cab', 'bca'],
])('orders by %s, ties by title', (field, asc, desc) => {
  expect(sorted({ field, direction: 'asc' })).toBe(asc);
  expect(sorted({ field, direction: 'desc' })).toBe(desc);
});

it.each([
  ['', 'abc'],
  ['  ALPHA ', 'c'],
  ['dns', 'c'],
  ['ml-7', 'a'],
  ['logs-* beta', 'a'],
  ['alpha beta', ''],
])('finds by every word of "%s"', (query, ids) => {
  expect(found({ ...ALL, query })).toBe(ids);
});

it('keeps the states that are chosen', () => {
  expect(found({ ...ALL, states: new Set(['blind']) })).toBe('b');
});

it('leaves the given list as it is', () => {
  const given = Object.freeze([...jobs]);
  expect(sortJobs(given, { field: 'title', direction: 'asc' }, () => 1)).toHaveLength(3);
});
