import { z } from 'zod';

/** What is not doubled of Kibana's actions. */
const OTHER_ACTIONS = ['export', 'duplicate', 'edit', 'run', 'fill_gaps'] as const;

const changeSchema = z.strictObject({
  action: z.enum(['enable', 'disable', 'delete']),
  ids: z.array(z.string()).min(1).optional(),
  query: z.string().optional(),
});

const otherSchema = z.looseObject({ action: z.enum(OTHER_ACTIONS) });

export type RuleChange = z.infer<typeof changeSchema>;
export type BulkAction = RuleChange | z.infer<typeof otherSchema>;

/**
 * The body of `_bulk_action` (…/security_solution/common/api/detection_engine/rule_management/bulk_actions). Members that
 * Kibana does not know it drops, and without `ids` it takes every rule; here they are refused, so that no test is
 * content with a misspelt one.
 */
export function bulkActionSchema(body: unknown): z.ZodType<BulkAction> {
  return otherSchema.safeParse(body).success ? otherSchema : changeSchema;
}

export function isRuleChange(action: BulkAction): action is RuleChange {
  return changeSchema.safeParse(action).success;
}
