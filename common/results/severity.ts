/**
 * How unusual something is, in ML's words and from its limits on: critical from a score of 75, major 50, minor 25, warning 3, low
 * below (elastic/kibana: x-pack/platform/packages/shared/ml/anomaly_utils/anomaly_threshold.ts).
 */
export const SEVERITIES = ['critical', 'major', 'minor', 'warning', 'low'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** The lowest score, 0…100, of each. */
export const SEVERITY_MINIMUM: Readonly<Record<Severity, number>> = {
  critical: 75,
  major: 50,
  minor: 25,
  warning: 3,
  low: 0,
};

/** The severity of an anomaly score, record score or influencer score, 0…100. */
export function severityOf(score: number): Severity {
  return SEVERITIES.find((severity) => score >= SEVERITY_MINIMUM[severity]) ?? 'low';
}
