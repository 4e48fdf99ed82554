import type { UrlState } from './url_state';

/** What goals can be narrowed down by, in the order in which the page offers it. */
export const GOAL_FACETS = ['platform', 'data', 'tactic', 'state'] as const;

export type GoalFacet = (typeof GOAL_FACETS)[number];

/** Values by facet. Of a goal: what it has; of a filter: what is asked for, where none means all. */
export type FacetValues = Record<GoalFacet, readonly string[]>;

/** Stands for goals that say nothing in a facet, so that each goal can be found by each facet. */
export const NOTHING_SAID = 'none';

export const NO_FILTER: FacetValues = { platform: [], data: [], tactic: [], state: [] };

/** Reads the filter of an address. Values are kept as they are: one that no goal has lets none through. */
export function readGoalFilter(state: Pick<UrlState, GoalFacet>): FacetValues {
  return {
    platform: readValues(state.platform),
    data: readValues(state.data),
    tactic: readValues(state.tactic),
    state: readValues(state.state),
  };
}

/** What the address says for this filter; `readGoalFilter` reads it back. */
export function writeGoalFilter(filter: FacetValues): Pick<UrlState, GoalFacet> {
  return {
    platform: writeValues(filter.platform),
    data: writeValues(filter.data),
    tactic: writeValues(filter.tactic),
    state: writeValues(filter.state),
  };
}

export function isFiltering(filter: FacetValues): boolean {
  return GOAL_FACETS.some((facet) => filter[facet].length > 0);
}

/** The goals that have one of the values asked for in each facet, in their order. */
export function filterGoals<T extends { facets: FacetValues }>(
  goals: readonly T[],
  filter: FacetValues
): T[] {
  return goals.filter(({ facets }) => GOAL_FACETS.every((facet) => fits(facets[facet], filter[facet])));
}

/**
 * How many goals each value of a facet would show beside the filter's other facets. Values that the filter names are
 * among them, also with 0.
 */
export function countFacet(
  goals: readonly { facets: FacetValues }[],
  filter: FacetValues,
  facet: GoalFacet
): Map<string, number> {
  const counts = new Map(filter[facet].map((value) => [value, 0]));
  for (const { facets } of goals) {
    for (const value of facets[facet]) counts.set(value, counts.get(value) ?? 0);
  }
  for (const { facets } of filterGoals(goals, { ...filter, [facet]: [] })) {
    for (const value of facets[facet]) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

function fits(values: readonly string[], asked: readonly string[]): boolean {
  return asked.length === 0 || asked.some((value) => values.includes(value));
}

function readValues(text: string | undefined): string[] {
  const values = (text ?? '')
    .split(',')
    .map((value) => value.trim())
    .filter((value) => value !== '');
  return [...new Set(values)];
}

function writeValues(values: readonly string[]): string | undefined {
  return values.length === 0 ? undefined : values.join(',');
}
