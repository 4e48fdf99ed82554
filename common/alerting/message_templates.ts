/** Kinds of connectors that a message can be given to without asking for more than, at most, addresses. */
export const TELLING_CONNECTORS = [
  '.email',
  '.slack',
  '.teams',
  '.server-log',
  '.index',
  '.webhook',
] as const;
export type TellingConnector = (typeof TELLING_CONNECTORS)[number];

export function isTellingConnector(type: string): type is TellingConnector {
  return TELLING_CONNECTORS.some((each) => each === type);
}

/** The words of a message, with the variables of rules of its type in them (mustache). */
export interface MessageTemplate {
  subject: string;
  message: string;
  /** Variables for machines, by the name under which they are written. */
  variables: Readonly<Record<string, string>>;
}

/** Variables of the anomaly rule's context (ml/server/lib/alerts/register_anomaly_detection_alert_type.ts). */
export const ANOMALY_VARIABLES: MessageTemplate['variables'] = {
  '@timestamp': '{{context.timestampIso8601}}',
  rule: '{{rule.name}}',
  jobs: '{{context.jobIds}}',
  score: '{{context.score}}',
  message: '{{context.message}}',
  url: '{{{kibanaBaseUrl}}}{{{context.anomalyExplorerUrl}}}',
};

/** Variables of the jobs-health rule's context (ml/server/lib/alerts/register_jobs_monitoring_rule_type.ts). */
export const HEALTH_VARIABLES: MessageTemplate['variables'] = {
  '@timestamp': '{{date}}',
  rule: '{{rule.name}}',
  message: '{{context.message}}',
};

/**
 * What a connector of this kind is given when a rule fires (x-pack/platform/plugins/shared/stack_connectors/server/connector_types).
 * `addresses` are for e-mail alone.
 */
export function messageParams(
  type: TellingConnector,
  { subject, message, variables }: MessageTemplate,
  addresses: readonly string[] = []
): Record<string, unknown> {
  switch (type) {
    case '.email':
      return { to: [...addresses], subject, message };
    case '.slack':
    case '.teams':
      return { message };
    case '.server-log':
      return { level: 'info', message };
    case '.index':
      return { documents: [{ ...variables }] };
    case '.webhook':
      return { body: JSON.stringify(variables) };
  }
}
