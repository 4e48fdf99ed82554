import { readiness } from '../testing/fixtures';
import { activationBlocker } from './activation_blocker';

it('finds nothing where one can activate', () => {
  expect(activationBlocker(readiness())).toBeUndefined();
});

it('names the most general cause', () => {
  const answer = readiness({
    canActivate: false,
    checks: [
      { id: 'ml_activate', status: 'blocked', missing: ['canCreateJob'] },
      { id: 'license', status: 'blocked', type: 'basic', expired: false },
    ],
  });
  expect(activationBlocker(answer)).toMatchObject({ id: 'license' });
});

it('names what could not be checked where nothing is known to be blocked', () => {
  const failure = { cause: 'timeout', detail: 'slow' } as const;
  const answer = readiness({
    canActivate: false,
    checks: [
      { id: 'license', status: 'ok', type: 'trial' },
      { id: 'ml_activate', status: 'unknown', failure },
      { id: 'data', status: 'blocked', lookbackDays: 14, patterns: [] },
    ],
  });
  expect(activationBlocker(answer)).toMatchObject({ id: 'ml_activate', status: 'unknown' });
});
