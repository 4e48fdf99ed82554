import type { PlannedJob } from './activation_plan';
import { mlNodes } from './place_jobs';
import type { ActivationPlanInput } from './plan_input';
import type { PlanObstacle } from './plan_note';

/** Kibana opens the jobs of a request one after the other, so more than these take their turns noticeably. */
const JOBS_OPENED_AT_ONCE = 10;

/** What stands in the way of the plan as a whole. What is not known is no obstacle. */
export function planObstacles(jobs: readonly PlannedJob[], input: ActivationPlanInput): PlanObstacle[] {
  const obstacles: PlanObstacle[] = [];
  if (input.missingCapabilities.length > 0) {
    obstacles.push({ code: 'rights_missing', blocks: true, capabilities: [...input.missingCapabilities] });
  }
  if (input.upgradeMode) obstacles.push({ code: 'upgrade_mode', blocks: true });
  if (mlNodes(input.memory)?.length === 0) {
    const { lazyNodes } = input.memory;
    obstacles.push({ code: 'no_ml_node', blocks: lazyNodes === 0, lazyNodes: lazyNodes ?? 0 });
  }
  return [...obstacles, ...manyJobs(jobs)];
}

/** Said where so many jobs are to be opened that they are opened in turns. */
export function manyJobs(jobs: readonly PlannedJob[]): PlanObstacle[] {
  const opened = jobs.filter(isToBeOpened).length;
  return opened > JOBS_OPENED_AT_ONCE ? [{ code: 'many_jobs', blocks: false, jobs: opened }] : [];
}

function isToBeOpened({ steps, before }: PlannedJob): boolean {
  const open = before.installed && (before.jobState === 'opened' || before.jobState === 'opening');
  return !open && steps.some(({ action }) => action.kind === 'start');
}
