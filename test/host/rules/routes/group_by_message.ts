/** Why one rule of several was refused. */
export interface ItemError<R> {
  message: string;
  status?: number;
  /** What it is, for the few errors that have a code. */
  code?: 'MACHINE_LEARNING_AUTH' | 'USER_INSUFFICIENT_RULE_PRIVILEGES';
  rule: R;
}

export interface GroupedError<R> {
  message: string;
  status_code?: number;
  err_code?: string;
  rules: R[];
}

/**
 * Security's form of errors of single rules: one entry a message, with all rules that it is about
 * (…/prebuilt_rules/logic/aggregate_prebuilt_rule_errors.ts, …/bulk_actions/bulk_actions_response.ts).
 */
export function groupByMessage<R>(errors: ReadonlyArray<ItemError<R>>): Array<GroupedError<R>> {
  const groups = new Map<string, GroupedError<R>>();
  for (const { message, status, code, rule } of errors) {
    const group = groups.get(message);
    if (group) group.rules.push(rule);
    else groups.set(message, { message, status_code: status, err_code: code, rules: [rule] });
  }
  return [...groups.values()];
}
