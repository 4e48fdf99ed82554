import { z } from 'zod';

const idAndName = { id: z.string().min(1), name: z.string().min(1) };

const HIGHEST_SCORE = 100;
const score = z.number().int().min(0).max(HIGHEST_SCORE);

/** One rule of a rules file: what a prebuilt rule of type `machine_learning` says, without its texts. */
export const ruleShape = z.object({
  rule_id: z.string().min(1),
  version_in_lock: z.number().int().min(1),
  name: z.string().min(1),
  machine_learning_job_id: z.array(z.string().min(1)).min(1),
  /** False where the rule names its job as a text instead of a list; both occur in Elastic's package. */
  job_id_was_array_in_toml: z.boolean().default(true),
  anomaly_threshold: score,
  severity: z.enum(['low', 'medium', 'high', 'critical']),
  risk_score: score,
  interval: z.string(),
  from: z.string(),
  tags: z.array(z.string()),
  integration: z.array(z.string()).nullish(),
  threat: z.array(
    z.object({
      framework: z.string(),
      tactic: z.object(idAndName),
      techniques: z.array(z.object({ ...idAndName, subtechniques: z.array(z.object(idAndName)) })),
    })
  ),
});

export type RuleFact = z.infer<typeof ruleShape>;
