import { LOGIN_HOUR, RARE_PROCESS } from '../testing/fixtures';
import { filterJobs, indexJobs } from './job_search';

const index = indexJobs([LOGIN_HOUR, RARE_PROCESS]);

it.each([
  ['', [LOGIN_HOUR, RARE_PROCESS]],
  ['unusual TIME', [LOGIN_HOUR]],
  ['t1078', [LOGIN_HOUR]],
  ['process.name linux', [RARE_PROCESS]],
  ['v3_rare', [RARE_PROCESS]],
  ['source.ip', [LOGIN_HOUR, RARE_PROCESS]],
  ['login linux', []],
])('finds for "%s"', (query, expected) => {
  expect(filterJobs(index, { query, states: new Set() })).toEqual(expected);
});

it('lets only the chosen states through', () => {
  expect(filterJobs(index, { query: '', states: new Set(['needs_data', 'blind']) })).toEqual([RARE_PROCESS]);
  expect(filterJobs(index, { query: 'login', states: new Set(['needs_data']) })).toEqual([]);
});
