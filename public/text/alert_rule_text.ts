import { i18n } from '@kbn/i18n';

import {
  ANOMALY_VARIABLES,
  HEALTH_VARIABLES,
  type MessageTemplate,
} from '../../common/alerting/message_templates';
import type { AlertResultType } from '../../common/api/alert_rules';

/** A kind of result that a rule can look at, and when one wants it. */
export function resultTypeText(type: AlertResultType): { label: string; explanation: string } {
  switch (type) {
    case 'record':
      return {
        label: i18n.translate('mlJobPicker.resultType.record', { defaultMessage: 'Records' }),
        explanation: i18n.translate('mlJobPicker.resultType.recordMeaning', {
          defaultMessage:
            'A single finding, such as one user at an unusual hour: what this page counts, and what detection rules read.',
        }),
      };
    case 'bucket':
      return {
        label: i18n.translate('mlJobPicker.resultType.bucket', { defaultMessage: 'Buckets' }),
        explanation: i18n.translate('mlJobPicker.resultType.bucketMeaning', {
          defaultMessage:
            'How unusual a span of time was for the whole job: fewer alerts, and one strange record alone may not be enough.',
        }),
      };
    case 'influencer':
      return {
        label: i18n.translate('mlJobPicker.resultType.influencer', { defaultMessage: 'Influencers' }),
        explanation: i18n.translate('mlJobPicker.resultType.influencerMeaning', {
          defaultMessage:
            'How unusual a host, user or address was in a span of time. Needs a job that has influencers.',
        }),
      };
  }
}

/** Name that a new rule on these jobs begins with. */
export function ruleNameText(titles: readonly string[]): string {
  return i18n.translate('mlJobPicker.notify.defaultName', {
    defaultMessage: 'Anomalies: {count, plural, one {{title}} other {# jobs}}',
    values: { count: titles.length, title: titles[0] ?? '' },
  });
}

export function healthRuleNameText(): string {
  return i18n.translate('mlJobPicker.health.defaultName', {
    defaultMessage: 'Health of machine learning jobs',
  });
}

/** What a connector says when an anomaly rule fires. Double braces are alerting's variables. */
export function anomalyMessage(): MessageTemplate {
  return {
    subject: `{{rule.name}}: ${i18n.translate('mlJobPicker.notify.messageSubject', { defaultMessage: 'anomaly' })} ({{context.score}})`,
    message: [
      line(i18n.translate('mlJobPicker.notify.messageRule', { defaultMessage: 'Rule' }), '{{rule.name}}'),
      line(
        i18n.translate('mlJobPicker.notify.messageJobs', { defaultMessage: 'Jobs' }),
        '{{context.jobIds}}'
      ),
      line(
        i18n.translate('mlJobPicker.notify.messageScore', { defaultMessage: 'Score' }),
        '{{context.score}}'
      ),
      line(
        i18n.translate('mlJobPicker.notify.messageTime', { defaultMessage: 'Time' }),
        '{{context.timestampIso8601}}'
      ),
      '{{context.message}}',
      line(
        i18n.translate('mlJobPicker.notify.messageLink', { defaultMessage: 'Look into it' }),
        '{{{kibanaBaseUrl}}}{{{context.anomalyExplorerUrl}}}'
      ),
    ].join('\n'),
    variables: ANOMALY_VARIABLES,
  };
}

/** What a connector says when a jobs-health rule fires. */
export function healthMessage(): MessageTemplate {
  return {
    subject: '{{rule.name}}',
    message: '{{rule.name}}: {{context.message}}',
    variables: HEALTH_VARIABLES,
  };
}

function line(label: string, variable: string): string {
  return `${label}: ${variable}`;
}
