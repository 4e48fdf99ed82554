import { z } from 'zod';

import { NotOfferedError } from '../../kibana/plugins/not_offered_error';

/** alerting/common/parse_duration.ts: whole seconds, minutes, hours or days, no zero. */
const duration = z.string().refine((text) => /^[1-9]\d*[smhd]$/.test(text), 'string is not a valid duration');

const notifyWhen = z.enum(['onActionGroupChange', 'onActiveAlert', 'onThrottleInterval']);

const action = z.strictObject({
  group: z.string().default('default'),
  id: z.string(),
  params: z.record(z.string(), z.unknown()).default({}),
  frequency: z
    .strictObject({
      summary: z.boolean(),
      notify_when: notifyWhen,
      throttle: duration.nullable().default(null),
    })
    .optional(),
  uuid: z.string().optional(),
  alerts_filter: z.unknown().optional(),
  use_alert_data_for_template: z.unknown().optional(),
});

/**
 * The body of `POST /api/alerting/rule` (alerting/common/routes/rule/apis/create/schemas/v1.ts and later): closed there too.
 */
export const ruleBodySchema = z.strictObject({
  name: z.string(),
  rule_type_id: z.string(),
  consumer: z.string(),
  enabled: z.boolean().default(true),
  tags: z.array(z.string()).default([]),
  throttle: duration.nullish(),
  notify_when: notifyWhen.nullish(),
  schedule: z.strictObject({ interval: duration }),
  params: z.record(z.string(), z.unknown()).default({}),
  actions: z.array(action).default([]),
  alert_delay: z.unknown().optional(),
  flapping: z.unknown().optional(),
  artifacts: z.unknown().optional(),
});

export type RuleBody = z.infer<typeof ruleBodySchema>;
export type RuleActionBody = RuleBody['actions'][number];

/** @throws NotOfferedError for members that Kibana has and the host does nothing with */
export function refuseNotOffered({ actions, ...body }: RuleBody): void {
  for (const name of ['alert_delay', 'flapping', 'artifacts'] as const)
    if (body[name] !== undefined) throw new NotOfferedError(`rules with "${name}"`);
  for (const name of ['alerts_filter', 'use_alert_data_for_template'] as const)
    if (actions.some((item) => item[name] !== undefined)) throw new NotOfferedError(`actions with "${name}"`);
}
