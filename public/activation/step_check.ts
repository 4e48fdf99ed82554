import { actionHolds } from '../../common/activation/action_holds';
import type { JobAction, PlanStep } from '../../common/activation/activation_plan';
import { requirementHolds } from '../../common/activation/requirement_holds';
import type { InstalledJob } from '../../common/api/jobs';
import type { ApiProblem } from '../services/api_problem';
import type { ItemFailure } from '../services/item_result';
import type { StepFailure, StepStatus } from './run_state';
import { alreadyExists } from './send_batch';

type Seen = InstalledJob | undefined;

const REQUEST_TIMEOUT = 408;
const CONFLICT = 409;
const ALREADY_STARTED = /already been started/;

export type BeforeStep =
  | { verdict: 'send' }
  /** Its effect is seen already. `ours`: this activation brought it about, so its undoing takes it back. */
  | { verdict: 'holds'; ours: boolean }
  | { verdict: 'fails'; failure: StepFailure };

/** What is to be done about a step, by what is seen right before. */
export function checkBefore(
  { action, requires }: PlanStep,
  status: StepStatus,
  seen: Seen,
  activationId: string | undefined
): BeforeStep {
  if (effectSeen(action, seen, activationId)) {
    return { verdict: 'holds', ours: status === 'sent' || isMarkedOurs(action) };
  }
  if (isHalfCreated(action, seen, activationId)) return { verdict: 'send' };
  const foreign = action.kind === 'delete' && seen?.activationId !== activationId;
  return foreign || !requirementHolds(requires, action, seen)
    ? { verdict: 'fails', failure: { kind: 'changed', ...(seen && { seen }) } }
    : { verdict: 'send' };
}

/** What did not answer well: one item was refused, or the whole request. */
export type Doubt = { item: ItemFailure } | { problem: ApiProblem };

/** What became of a step whose answer was a refusal or none, by what is seen afterwards. Undefined: its effect is seen. */
export function failureAfter(
  { action }: PlanStep,
  doubt: Doubt,
  seen: Seen,
  activationId: string | undefined
): StepFailure | undefined {
  if (effectSeen(action, seen, activationId)) return undefined;
  if ('problem' in doubt) return { kind: 'request', problem: doubt.problem };
  const { item } = doubt;
  if (action.kind !== 'create' || action.creates === 'datafeed' || !alreadyExists(item)) {
    return { kind: 'refused', item };
  }
  if (seen === undefined) return { kind: 'hidden', item };
  return isHalfCreated(action, seen, activationId) ? { kind: 'refused', item } : { kind: 'changed', seen };
}

/**
 * How a failed step stands: `sent` where it may have had an effect, or may have one yet, so that going on and undoing look
 * for it.
 */
export function statusAfter(
  { action }: PlanStep,
  doubt: Doubt,
  seen: Seen,
  activationId: string | undefined
): StepStatus {
  if (isHalfCreated(action, seen, activationId)) return 'sent';
  return isRefusal(doubt) ? 'pending' : 'sent';
}

/** Is it certain that nothing was done? Kibana gives up waiting for an item with words alone, or with a status of its own. */
function isRefusal(doubt: Doubt): boolean {
  const status = 'problem' in doubt ? doubt.problem.status : doubt.item.status;
  if (status !== undefined) return status >= 400 && status < 500 && status !== REQUEST_TIMEOUT;
  return 'item' in doubt && doubt.item.type !== undefined;
}

/**
 * Was the item refused because it was so already? Then somebody else had done it since the last look. Elasticsearch answers
 * 409 to the start of a started datafeed; some versions of Kibana pass on its words alone.
 */
export function wasSoAlready(doubt: Doubt): boolean {
  if ('problem' in doubt) return false;
  const { status, reason } = doubt.item;
  return status === CONFLICT || (status === undefined && ALREADY_STARTED.test(reason));
}

/** The effect is seen, or that it is coming about. */
function effectSeen(action: JobAction, seen: Seen, activationId: string | undefined): boolean {
  return actionHolds(action, seen, activationId) || (seen !== undefined && isComing(action, seen));
}

function isComing({ kind }: JobAction, { jobState, datafeedState, waitsForNode }: InstalledJob): boolean {
  if (kind === 'delete') return jobState === 'deleting';
  // A job that waits for a node has a datafeed that is said to be started.
  return (
    kind === 'start' &&
    (datafeedState === 'starting' ||
      (datafeedState === 'started' && (jobState === 'opening' || waitsForNode === true)))
  );
}

/** Of a created job what is seen tells who made it. */
export function isMarkedOurs(action: JobAction): boolean {
  return action.kind === 'create' && action.creates === 'job';
}

/** This activation made the job, and its datafeed is still missing. */
function isHalfCreated(action: JobAction, seen: Seen, activationId: string | undefined): boolean {
  return (
    isMarkedOurs(action) &&
    seen !== undefined &&
    seen.datafeedId === undefined &&
    activationId !== undefined &&
    seen.activationId === activationId
  );
}
