import fc from 'fast-check';

import {
  GOAL_FACETS,
  NO_FILTER,
  countFacet,
  filterGoals,
  isFiltering,
  readGoalFilter,
  writeGoalFilter,
  type FacetValues,
} from './goal_filter';
import { formatUrlState, parseUrlState } from './url_state';

const values = (words: readonly string[], minLength: number) =>
  fc.uniqueArray(fc.constantFrom(...words), { minLength, maxLength: 3 });

function facetValues(minLength: number): fc.Arbitrary<FacetValues> {
  return fc.record({
    platform: values(['any', 'linux', 'windows'], minLength),
    data: values(['dns', 'cloud audit', 'files'], minLength),
    tactic: values(['TA0001', 'TA0002', 'none'], minLength),
    state: values(['ready', 'active', 'unknown'], minLength),
  });
}

const someGoals = fc.array(facetValues(1).map((facets) => ({ facets })));

function goal(facets: Partial<FacetValues>) {
  return { facets: { platform: ['any'], data: ['dns'], tactic: ['none'], state: ['ready'], ...facets } };
}

it('wants one of the values in each facet', () => {
  const linux = goal({ platform: ['linux'] });
  const windows = goal({ platform: ['windows', 'linux'], state: ['active'] });
  const aws = goal({ platform: ['aws'] });
  const goals = [linux, windows, aws];
  expect(filterGoals(goals, NO_FILTER)).toEqual(goals);
  expect(filterGoals(goals, { ...NO_FILTER, platform: ['linux', 'aws'] })).toEqual(goals);
  expect(filterGoals(goals, { ...NO_FILTER, platform: ['linux'], state: ['active'] })).toEqual([windows]);
  expect(filterGoals(goals, { ...NO_FILTER, platform: ['beos'] })).toEqual([]);
});

it('counts what a value alone would show beside the other facets', () => {
  fc.assert(
    fc.property(someGoals, facetValues(0), fc.constantFrom(...GOAL_FACETS), (goals, filter, facet) => {
      const counts = countFacet(goals, filter, facet);
      for (const [value, count] of counts) {
        expect(filterGoals(goals, { ...filter, [facet]: [value] })).toHaveLength(count);
      }
      expect([...counts.keys()]).toEqual(expect.arrayContaining([...filter[facet]]));
    })
  );
});

it('comes back from the address as it went there', () => {
  fc.assert(
    fc.property(facetValues(0), (filter) => {
      const search = formatUrlState({ ...parseUrlState(''), ...writeGoalFilter(filter) });
      expect(readGoalFilter(parseUrlState(search))).toEqual(filter);
      expect(isFiltering(filter)).toBe(search !== '');
    })
  );
});

it('keeps values that it does not know, without blanks and doubles', () => {
  expect(readGoalFilter({ platform: ' beos,,linux ,beos' }).platform).toEqual(['beos', 'linux']);
});
