/**
 * Whether a detection rule reads a job by its exact id, by the best of those that do. `unknown`: rules could not be read.
 * Order is from best to least known.
 */
export const RULE_READINGS = ['enabled', 'disabled', 'not_installed', 'none', 'unknown'] as const;

export type RuleReading = (typeof RULE_READINGS)[number];
