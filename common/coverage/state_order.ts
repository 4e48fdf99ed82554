import { COVERAGE_STATES, type CoverageState } from './coverage_state';

/** For sorting: the better state first, `none` last. */
export function compareStates(a: CoverageState, b: CoverageState): number {
  return COVERAGE_STATES.indexOf(a) - COVERAGE_STATES.indexOf(b);
}
