import { handOverFile, type HandOverFile } from '../hand_over_file';
import { SPACE, planOf, plannedIn, plannedRule } from './plan_fixture';

/** A hand-over with a call of each kind that an activation has, the one that the golden files show. */
export function goldenFile(): HandOverFile {
  const plan = planOf(
    [
      plannedIn('absent', 'auth_rare_user_ea'),
      plannedIn('other_indices', 'auth_rare_hour_ea'),
      plannedIn('elsewhere', 'v3_rare_process_linux_ea', 2_000_000),
    ],
    [plannedRule()]
  );
  return handOverFile(plan, {
    ruleIds: plan.rules.map(({ ruleId }) => ruleId),
    kibanaVersion: '9.4.3',
    space: SPACE,
    createdMs: Date.UTC(2026, 2, 10, 12),
  });
}
