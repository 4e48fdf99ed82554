import type { ActivationPlan } from '../activation_plan';
import { ACTION_ORDER } from '../job_action';
import { handedOverJobs, handedOverRules } from './handed_over';
import type { HandOverCall } from './hand_over_call';
import { jobCalls } from './job_calls';
import { ruleCalls } from './rule_calls';

/**
 * The calls of Kibana's HTTP API that, one after the other, lead to the state to which the plan leads when it is carried
 * out in the browser. Jobs without steps, and those that something blocks, are left out.
 */
export function handOverCalls(
  plan: Pick<ActivationPlan, 'jobs' | 'rules'>,
  choice: { ruleIds: readonly string[] }
): HandOverCall[] {
  const actions = handedOverJobs(plan).flatMap(({ steps }) => steps.map(({ action }) => action));
  const drafts = [
    ...ACTION_ORDER.flatMap((kind) => jobCalls(kind, actions)),
    ...ruleCalls(handedOverRules(plan, choice.ruleIds)),
  ];
  const counted = new Map<string, number>();
  return drafts.map((draft) => {
    const position = (counted.get(draft.title) ?? 0) + 1;
    counted.set(draft.title, position);
    return { id: `${draft.title}-${position}`, ...draft };
  });
}
