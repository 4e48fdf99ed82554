import { JOB_STATES } from '../evidence/job_state';
import { stateInMode } from './state_in_mode';

it.each([
  ['now', ['active', 'blind', 'ready', 'limited', 'needs_data', 'unknown']],
  ['ready', ['active', 'blind', 'active', 'limited', 'needs_data', 'unknown']],
  ['everything', ['active', 'active', 'active', 'active', 'active', 'active']],
] as const)('in the mode %s the states count as %s', (mode, states) => {
  expect(JOB_STATES.map((state) => stateInMode(state, mode))).toEqual(states);
});
