import type { PlannedJob, PlannedRule, RuleStep } from './activation_plan';
import { isBlocked } from './is_blocked';
import type { ActivationPlanInput, RuleInput } from './plan_input';

/** The rules that read, by exact id, a job of the plan that nothing blocks; by name, then id. */
export function plannedRules(
  jobs: ReadonlyArray<Pick<PlannedJob, 'jobId' | 'notes'>>,
  { rules, withRules }: Pick<ActivationPlanInput, 'rules' | 'withRules'>
): PlannedRule[] {
  const jobIds = new Set(jobs.filter((job) => !isBlocked(job)).map(({ jobId }) => jobId));
  return rules
    .filter((rule) => rule.jobIds.some((jobId) => jobIds.has(jobId)))
    .sort((a, b) => compareText(a.name, b.name) || compareText(a.ruleId, b.ruleId))
    .map((rule) => ({ ...rule, steps: withRules ? stepsOf(rule.status) : [] }));
}

/** The jobs with the ids of those of the rules that read them. */
export function withRuleIds(jobs: readonly PlannedJob[], rules: readonly PlannedRule[]): PlannedJob[] {
  const readers = new Map<string, string[]>();
  for (const { ruleId, jobIds } of rules) {
    for (const jobId of new Set(jobIds)) readers.set(jobId, [...(readers.get(jobId) ?? []), ruleId]);
  }
  return jobs.map((job) => ({ ...job, ruleIds: isBlocked(job) ? [] : (readers.get(job.jobId) ?? []) }));
}

function stepsOf(status: RuleInput['status']): RuleStep[] {
  switch (status) {
    case 'not_installed':
      return ['install', 'enable'];
    case 'disabled':
      return ['enable'];
    case 'enabled':
      return [];
  }
}

function compareText(a: string, b: string): number {
  return a.localeCompare(b, 'en');
}
