import { COVERAGE_STATES, type CoverageState } from './coverage_state';

/** The best of these states, in the order of `COVERAGE_STATES`; `none` where there are none. */
export function bestState<S extends CoverageState>(states: Iterable<S>): S | 'none' {
  let best: S | 'none' = 'none';
  for (const state of states) {
    if (COVERAGE_STATES.indexOf(state) < COVERAGE_STATES.indexOf(best)) best = state;
  }
  return best;
}
