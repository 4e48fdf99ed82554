import type { StepRequirement } from './activation_plan';
import type { JobAction } from './job_action';
import type { SeenJob } from './seen_job';

/**
 * Is the job still as a step with this action requires it? If not, somebody else acted meanwhile, and the step must not be
 * carried out. For an action that names a datafeed the job must have that one; for others any will do.
 *
 * @param seen the job as `GET /jobs` shows it in this space; undefined if it doesn't
 */
export function requirementHolds(
  requires: StepRequirement,
  action: JobAction,
  seen: SeenJob | undefined
): boolean {
  switch (requires) {
    case 'job_absent':
      return seen === undefined;
    case 'job_installed':
      return seen !== undefined;
    case 'job_without_datafeed':
      return seen !== undefined && seen.datafeedId === undefined;
    case 'job_with_datafeed': {
      const planned = datafeedOf(action);
      return planned === undefined ? seen?.datafeedId !== undefined : seen?.datafeedId === planned;
    }
  }
}

function datafeedOf(action: JobAction): string | undefined {
  if (action.kind === 'create') return action.body.datafeed.datafeed_id;
  return 'datafeedId' in action ? action.datafeedId : undefined;
}
