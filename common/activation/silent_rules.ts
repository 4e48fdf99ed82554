import { isRunning } from './is_running';
import type { SeenJob } from './seen_job';

interface ReadingRule {
  status: 'enabled' | 'disabled' | 'not_installed';
  jobIds: readonly string[];
}

/**
 * Enabled rules none of whose jobs runs, in the given order. Such a rule keeps running, finds nothing and only warns
 * (x-pack/solutions/security/plugins/security_solution/server/lib/detection_engine/rule_types/ml/ml.ts). A job that is
 * not seen in this space does not run for its rules.
 */
export function silentRules<R extends ReadingRule>(jobs: readonly SeenJob[], rules: readonly R[]): R[] {
  const running = new Set(jobs.filter(isRunning).map(({ id }) => id));
  return rules.filter(({ status, jobIds }) => status === 'enabled' && !jobIds.some((id) => running.has(id)));
}
