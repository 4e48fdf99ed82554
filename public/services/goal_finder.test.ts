import { GOAL_JOBS, MADE_UP } from '../testing/goal_fixtures';
import { goalEntries } from './goal_entries';
import { createGoalFinder } from './goal_finder';

const find = createGoalFinder(goalEntries(GOAL_JOBS, 19), 19);
const ids = (query: string) => find(query).map(({ entry }) => entry.id);

it('finds hand-written goals by a question in own words, with typos', () => {
  expect(ids('someone stealing data over DNS')[0]).toBe('data_hidden_in_dns');
  expect(ids('stealing data over DSN with tuneling').slice(0, 3)).toContain('data_hidden_in_dns');
  expect(ids('vpn usage').slice(0, 2)).toContain('vpn_login_volume');
});

it('finds them by jobs, fields and techniques that are here', () => {
  expect(ids('Spike in Logons from an Address')[0]).toBe('successful_login_spike');
  expect(ids('dns.question.name')[0]).toBe('data_hidden_in_dns');
  expect(ids('T1110')).toContain('failed_login_spike');
});

it('finds derived goals and tells by what', () => {
  const [found] = find('quagga');
  expect(found?.entry.id).toBe(`job.${MADE_UP.id}`);
  expect(found?.matchedBecause).toEqual([
    { field: 'goal', terms: ['quagga'] },
    { field: 'fields', terms: ['quagga'] },
  ]);
});

it('never finds a derived goal by a theme that it does not have', () => {
  expect(ids('operations')).not.toContain(`job.${MADE_UP.id}`);
  expect(ids('operations').length).toBeGreaterThan(0);
});

it('finds nothing where nothing is', () => {
  expect(find('xyzzy qwrtp')).toEqual([]);
});
