import type { ReadinessCheck, ReadinessCheckId, ReadinessResponse } from '../../common/api/readiness';

/** Checks that decide whether this user may activate, from the most general on. */
const DECISIVE: readonly ReadinessCheckId[] = ['license', 'ml_available', 'ml_view', 'ml_activate'];

/** The check that keeps jobs from being activated; undefined if none does. */
export function activationBlocker({ checks, canActivate }: ReadinessResponse): ReadinessCheck | undefined {
  if (canActivate) {
    return undefined;
  }
  const decisive = DECISIVE.flatMap((id) => checks.filter((check) => check.id === id));
  return (
    decisive.find(({ status }) => status === 'blocked') ?? decisive.find(({ status }) => status !== 'ok')
  );
}
