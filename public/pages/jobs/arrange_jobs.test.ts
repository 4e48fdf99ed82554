import { installedJob, stoppedJob } from '../../testing/fixtures';
import type { JobFilter } from '../../services/job_search';
import { arrangeJobs, type JobOrder } from './arrange_jobs';

const jobs = [
  installedJob({
    id: 'a',
    title: 'Beta',
    documents: 5,
    latestRecordMs: 2,
    memoryBytes: 10,
    nodeName: 'ml-7',
  }),
  stoppedJob({ id: 'b', title: 'Gamma', documents: 9, latestRecordMs: 1, memoryBytes: undefined }),
  installedJob({
    id: 'c',
    title: 'Alpha',
    documents: 5,
    latestRecordMs: undefined,
    memoryBytes: 30,
    groups: ['dns'],
  }),
];
const ALL: JobFilter = { query: '', states: new Set() };
const BY_TITLE: JobOrder = { field: 'title', direction: 'asc' };
const ids = (filter: JobFilter, order: JobOrder) =>
  arrangeJobs(jobs, filter, order)
    .map(({ id }) => id)
    .join('');

it.each<[JobOrder['field'], string, string]>([
  ['title', 'cab', 'bac'],
  ['state', 'bca', 'cab'],
  ['documents', 'cab', 'bca'],
  ['latestRecordMs', 'cba', 'abc'],
  ['memoryBytes', 'bac', 'cab'],
])('orders by %s, ties by title', (field, asc, desc) => {
  expect(ids(ALL, { field, direction: 'asc' })).toBe(asc);
  expect(ids(ALL, { field, direction: 'desc' })).toBe(desc);
});

it.each([
  ['', 'cab'],
  ['  ALPHA ', 'c'],
  ['dns', 'c'],
  ['ml-7', 'a'],
  ['logs-* beta', 'a'],
  ['alpha beta', ''],
])('finds by every word of "%s"', (query, found) => {
  expect(ids({ ...ALL, query }, BY_TITLE)).toBe(found);
});

it('keeps the states that are chosen', () => {
  expect(ids({ ...ALL, states: new Set(['blind']) }, BY_TITLE)).toBe('b');
});

it('leaves the given list as it is', () => {
  const given = Object.freeze([...jobs]);
  expect(arrangeJobs(given, ALL, BY_TITLE)).toHaveLength(3);
});
