import type { StateCounts } from './coverage';
import type { CoverageState } from './coverage_state';

/** How many of each; states that don't occur are 0. */
export function countStates(states: Iterable<CoverageState>): StateCounts {
  const counts: StateCounts = {
    active: 0,
    blind: 0,
    ready: 0,
    limited: 0,
    needs_data: 0,
    unknown: 0,
    none: 0,
  };
  for (const state of states) counts[state] += 1;
  return counts;
}
