import fc from 'fast-check';

import { bestState } from './best_state';
import { COVERAGE_STATES } from './coverage_state';
import { compareStates } from './state_order';

it.each([
  [['needs_data', 'blind', 'ready'], 'blind'],
  [['unknown', 'limited'], 'limited'],
  [['none', 'unknown'], 'unknown'],
  [[], 'none'],
] as const)('the best of %j is %s', (states, best) => {
  expect(bestState(states)).toBe(best);
});

it('is the first in order, whichever they are', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...COVERAGE_STATES), { minLength: 1 }), (states) => {
      expect(bestState(states)).toBe([...states].sort(compareStates)[0]);
    })
  );
});
