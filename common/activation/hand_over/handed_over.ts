import type { ActivationPlan, PlannedJob, PlannedRule } from '../activation_plan';
import { isBlocked } from '../is_blocked';
import { isRunning } from '../is_running';

/** A rule that is handed over, with what is to be done. */
export interface HandedOverRule {
  /** Signature id. */
  ruleId: string;
  name: string;
  jobIds: string[];
  /** The version in the rules package that is to be installed; absent where the rule is installed. */
  installVersion?: number;
  enable: boolean;
}

/** Jobs of a plan that an admin is to change: those with steps and nothing that blocks. */
export function handedOverJobs(plan: Pick<ActivationPlan, 'jobs'>): PlannedJob[] {
  return plan.jobs.filter((job) => job.steps.length > 0 && !isBlocked(job));
}

/**
 * Those of the chosen rules that an admin is to install or enable. As in the browser, a rule none of whose jobs will run is
 * left as it is, since it would only warn. So is one that would have to be installed and whose version is not known.
 */
export function handedOverRules(
  plan: Pick<ActivationPlan, 'jobs' | 'rules'>,
  chosenRuleIds: readonly string[]
): HandedOverRule[] {
  const chosen = new Set(chosenRuleIds);
  const willRun = new Set([...startedJobs(plan), ...runningJobs(plan)].map(({ jobId }) => jobId));
  return plan.rules
    .filter(({ ruleId, steps }) => chosen.has(ruleId) && steps.length > 0)
    .filter(({ jobIds }) => jobIds.some((jobId) => willRun.has(jobId)))
    .filter(({ steps, version }) => !steps.includes('install') || version !== undefined)
    .map(handedOverRule);
}

function handedOverRule({ ruleId, name, jobIds, version, steps }: PlannedRule): HandedOverRule {
  const rule = { ruleId, name, jobIds, enable: steps.includes('enable') };
  return steps.includes('install') ? { ...rule, installVersion: version } : rule;
}

function startedJobs(plan: Pick<ActivationPlan, 'jobs'>): PlannedJob[] {
  return handedOverJobs(plan).filter(({ steps }) => steps.some(({ action }) => action.kind === 'start'));
}

function runningJobs(plan: Pick<ActivationPlan, 'jobs'>): PlannedJob[] {
  return plan.jobs.filter(({ before, steps }) => steps.length === 0 && before.installed && isRunning(before));
}
