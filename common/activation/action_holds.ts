import { isRunning } from './is_running';
import type { JobAction } from './job_action';
import type { SeenJob } from './seen_job';

/**
 * Is the effect of this action seen, whoever brought it about? Then it need not be sent, and a refusal or a lost answer of
 * it does not matter.
 *
 * @param seen the job as `GET /jobs` shows it in this space; undefined if it doesn't
 * @param activationId if given, a job counts as created only by this activation, not by somebody else under the same id
 * @returns false also where the effect cannot be seen (`share`: `GET /jobs` knows one space)
 */
export function actionHolds(action: JobAction, seen: SeenJob | undefined, activationId?: string): boolean {
  switch (action.kind) {
    case 'create':
      return isCreated(action, seen, activationId);
    case 'start':
      return seen !== undefined && seen.datafeedId === action.datafeedId && isRunning(seen);
    case 'stop':
      return seen?.datafeedId === undefined || seen.datafeedState === 'stopped';
    case 'close':
      return seen === undefined || seen.jobState === 'closed';
    case 'delete_datafeed':
      return seen?.datafeedId === undefined;
    case 'update_datafeed':
      return seen?.datafeedId === action.datafeedId && haveSameMembers(seen.indices, action.indices);
    case 'delete':
    case 'remove_from_space':
      return seen === undefined;
    case 'add_to_space':
      return seen !== undefined;
    case 'share':
      return false;
  }
}

function isCreated(
  { creates, body }: Extract<JobAction, { kind: 'create' }>,
  seen: SeenJob | undefined,
  activationId: string | undefined
): boolean {
  if (seen?.datafeedId !== body.datafeed.datafeed_id) return false;
  return creates === 'datafeed' || activationId === undefined || seen.activationId === activationId;
}

function haveSameMembers(a: readonly string[], b: readonly string[]): boolean {
  const [of, other] = [new Set(a), new Set(b)];
  return of.size === other.size && [...of].every((member) => other.has(member));
}
