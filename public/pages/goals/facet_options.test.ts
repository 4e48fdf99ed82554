import { goalEntries } from '../../services/goal_entries';
import { NO_FILTER } from '../../services/goal_filter';
import { GOAL_JOBS } from '../../testing/goal_fixtures';
import { facetOptions } from './facet_options';

const options = (facet: Parameters<typeof facetOptions>[2], version: 18 | 19, filter = NO_FILTER) =>
  facetOptions(goalEntries(GOAL_JOBS, version), filter, facet, version);

it('lists tactics in matrix order of the version, and those without one last', () => {
  const in18 = options('tactic', 18).map(({ label }) => label);
  expect(in18).toContain('Defense Evasion');
  expect(in18.at(-1)).toBe('No tactic');
  const in19 = options('tactic', 19).map(({ label }) => label);
  expect(in19).not.toContain('Defense Evasion');
  expect(in19.indexOf('Stealth')).toBeLessThan(in19.indexOf('Credential Access'));
});

it('lists states from best to least known', () => {
  expect(options('state', 19).map(({ value, count }) => [value, count])).toEqual([
    ['active', 1],
    ['ready', 2],
    ['limited', 1],
    ['needs_data', 1],
    ['unknown', 1],
    ['none', 61],
  ]);
});

it('lists platforms by name, with an unknown one that the address asks for', () => {
  const listed = options('platform', 19, { ...NO_FILTER, platform: ['beos'] });
  expect(listed.map(({ label }) => label)).toEqual([
    'Any platform',
    'AWS',
    'Azure',
    'beos',
    'Google Cloud',
    'Linux',
    'macOS',
    'Network',
    'Okta',
    'Windows',
    'Not stated',
  ]);
  expect(listed.find(({ value }) => value === 'beos')).toMatchObject({ chosen: true, count: 0 });
});
