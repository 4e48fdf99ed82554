import { REASON_CATALOGUE, type ReasonAction } from '../evidence/reason_catalogue';
import type { ReasonCode } from '../evidence/reason';
import { REASON_ROLES, type ReasonRole } from './reason_role';

const CODES = Object.keys(REASON_ROLES) as ReasonCode[];

const ACTIONS: Record<Exclude<ReasonRole, 'other'>, readonly ReasonAction[]> = {
  no_data: ['ship_data', 'ship_field', 'check_source', 'fix_clock', 'move_to_warm'],
  stopped: ['open_job', 'start_datafeed', 'create_datafeed', 'wait'],
  failed: ['reset_job', 'raise_memory', 'add_capacity'],
  starting: ['wait'],
};

it('gives a role only to reasons that decide a state, and one that suits what can be done about it', () => {
  for (const code of CODES) {
    const role = REASON_ROLES[code];
    if (role === 'other') continue;
    expect(REASON_CATALOGUE[code].effect).toBe('decides');
    expect(ACTIONS[role]).toContain(REASON_CATALOGUE[code].action);
  }
});

it('gives every reason for being blind a role', () => {
  const blind = CODES.filter((code) => REASON_CATALOGUE[code].states.some((state) => state === 'blind'));
  expect(blind.filter((code) => REASON_ROLES[code] === 'other')).toEqual([]);
});
