import { i18n } from '@kbn/i18n';

import type { ReadinessCheck, ReadinessCheckId, ReadinessStatus } from '../../common/api/readiness';
import { failureRemedy, failureText } from './failure_text';
import type { Formatters } from './formatters';
import { mlReadinessText } from './ml_readiness_text';
import { outcomeReadinessText } from './outcome_readiness_text';
import { rolesLink } from './roles_link';

export interface ReadinessText {
  title: string;
  /** Why the check has its status. */
  sentence: string;
  /** What to do, unless all is well. */
  remedy?: string;
  /** Place in Kibana where it can be done, as a path below the base path. */
  link?: { label: string; path: string };
}

export type CheckAnswer = Omit<ReadinessText, 'title'>;

/** Checks that could be made: all statuses but `unknown`. */
export type MadeCheck = Exclude<ReadinessCheck, { id: ReadinessCheckId; status: 'unknown' }>;

export function readinessText(check: ReadinessCheck, format: Formatters): ReadinessText {
  const title = readinessTitle(check.id);
  if (check.status === 'unknown') {
    return { title, sentence: failureText(check.failure), remedy: failureRemedy(check.failure.cause) };
  }
  return { title, ...madeCheckText(check, format) };
}

export function readinessTitle(id: ReadinessCheckId): string {
  switch (id) {
    case 'license':
      return i18n.translate('mlJobPicker.readiness.license', { defaultMessage: 'License' });
    case 'ml_available':
      return i18n.translate('mlJobPicker.readiness.mlAvailable', { defaultMessage: 'Machine learning' });
    case 'ml_view':
      return i18n.translate('mlJobPicker.readiness.mlView', { defaultMessage: 'Your right to see jobs' });
    case 'ml_activate':
      return i18n.translate('mlJobPicker.readiness.mlActivate', {
        defaultMessage: 'Your right to activate jobs',
      });
    case 'index_read':
      return i18n.translate('mlJobPicker.readiness.indexRead', { defaultMessage: 'Your right to read data' });
    case 'ml_memory':
      return i18n.translate('mlJobPicker.readiness.mlMemory', { defaultMessage: 'Memory for jobs' });
    case 'data':
      return i18n.translate('mlJobPicker.readiness.data', { defaultMessage: 'Data' });
    case 'rules_package':
      return i18n.translate('mlJobPicker.readiness.rulesPackage', { defaultMessage: 'Detection rules' });
    case 'jobs':
      return i18n.translate('mlJobPicker.readiness.jobs', { defaultMessage: 'Jobs' });
    case 'results':
      return i18n.translate('mlJobPicker.readiness.results', { defaultMessage: 'Results' });
    case 'notifications':
      return i18n.translate('mlJobPicker.readiness.notifications', { defaultMessage: 'Notifications' });
  }
}

export interface StatusText {
  label: string;
  icon: string;
  color: string;
}

/** Of a check: what is not done yet is nothing wrong where it only comes after everything else. */
export function checkStatusText({ id, status }: Pick<ReadinessCheck, 'id' | 'status'>): StatusText {
  const comesLater = id === 'jobs' || id === 'results' || id === 'notifications';
  if (!comesLater || status === 'ok' || status === 'unknown') return readinessStatusText(status);
  return status === 'warning' && id !== 'notifications'
    ? {
        label: i18n.translate('mlJobPicker.readiness.underWay', { defaultMessage: 'Under way' }),
        icon: 'clock',
        color: 'primary',
      }
    : {
        label: i18n.translate('mlJobPicker.readiness.toDo', { defaultMessage: 'To do' }),
        icon: 'dot',
        color: 'primary',
      };
}

/** Icon, colour and word of a status; the word makes the colour unnecessary. */
export function readinessStatusText(status: ReadinessStatus): StatusText {
  switch (status) {
    case 'ok':
      return {
        label: i18n.translate('mlJobPicker.readiness.ok', { defaultMessage: 'OK' }),
        icon: 'checkInCircleFilled',
        color: 'success',
      };
    case 'warning':
      return {
        label: i18n.translate('mlJobPicker.readiness.warning', { defaultMessage: 'Attention' }),
        icon: 'warning',
        color: 'warning',
      };
    case 'blocked':
      return {
        label: i18n.translate('mlJobPicker.readiness.blocked', { defaultMessage: 'Blocked' }),
        icon: 'cross',
        color: 'danger',
      };
    case 'unknown':
      return {
        label: i18n.translate('mlJobPicker.readiness.unknown', { defaultMessage: 'Not known' }),
        icon: 'help',
        color: 'subdued',
      };
  }
}

function madeCheckText(check: MadeCheck, format: Formatters): CheckAnswer {
  switch (check.id) {
    case 'license':
    case 'ml_available':
    case 'ml_view':
    case 'ml_activate':
    case 'ml_memory':
      return mlReadinessText(check, format);
    case 'index_read':
      return indexReadText(check, format);
    case 'data':
      return dataText(check, format);
    case 'rules_package':
      return rulesPackageText(check, format);
    case 'jobs':
    case 'results':
    case 'notifications':
      return outcomeReadinessText(check, format);
  }
}

function indexReadText(check: Extract<MadeCheck, { id: 'index_read' }>, format: Formatters): CheckAnswer {
  if (check.status === 'ok') {
    return {
      sentence: i18n.translate('mlJobPicker.readiness.indexReadOk', {
        defaultMessage: 'You may read {patterns}.',
        values: { patterns: namedPatterns(check.patterns, format) },
      }),
    };
  }
  return {
    sentence: i18n.translate('mlJobPicker.readiness.indexReadMissing', {
      defaultMessage: 'You may not read {missing}.',
      values: { missing: format.list(check.missing) },
    }),
    remedy: i18n.translate('mlJobPicker.readiness.indexReadRemedy', {
      defaultMessage:
        'Ask for a role with "read" and "view_index_metadata" on them. Jobs read with the rights of who activates them.',
    }),
    link: rolesLink(),
  };
}

/** Patterns that leave something out say nothing about where data is looked for. */
function namedPatterns(patterns: readonly string[], format: Formatters): string {
  return format.list(patterns.filter((pattern) => !pattern.startsWith('-')));
}

function dataText(check: Extract<MadeCheck, { id: 'data' }>, format: Formatters): CheckAnswer {
  if (check.status === 'ok') {
    return {
      sentence: i18n.translate('mlJobPicker.readiness.dataOk', {
        defaultMessage:
          '{documents} documents from {sources, plural, one {one data source} other {# data sources}}.',
        values: { sources: check.sources, documents: format.number(check.documents) },
      }),
    };
  }
  return {
    sentence: i18n.translate('mlJobPicker.readiness.dataNone', {
      defaultMessage:
        'No document of the last {days, plural, one {day} other {# days}} was found in {patterns}.',
      values: { days: check.lookbackDays, patterns: namedPatterns(check.patterns, format) },
    }),
    remedy: i18n.translate('mlJobPicker.readiness.dataRemedy', {
      defaultMessage:
        'Ship data with an integration, such as Elastic Defend, or choose other indices on "My data".',
    }),
    link: {
      label: i18n.translate('mlJobPicker.readiness.integrationsLink', {
        defaultMessage: 'Security integrations',
      }),
      path: '/app/integrations/browse/security',
    },
  };
}

function rulesPackageText(
  check: Extract<MadeCheck, { id: 'rules_package' }>,
  format: Formatters
): CheckAnswer {
  if (check.status === 'ok') {
    return {
      sentence: i18n.translate('mlJobPicker.readiness.rulesOk', {
        defaultMessage:
          '{shown} prebuilt {count, plural, one {rule that reads a job is} other {rules that read jobs are}} known.',
        values: { count: check.mlRules, shown: format.number(check.mlRules) },
      }),
    };
  }
  return {
    sentence: i18n.translate('mlJobPicker.readiness.rulesMissing', {
      defaultMessage:
        "Elastic's prebuilt rules are not installed here, so ATT&CK mappings that only rules know are missing.",
    }),
    remedy: i18n.translate('mlJobPicker.readiness.rulesRemedy', {
      defaultMessage: 'Open the rules page of Security once; it fetches them.',
    }),
    link: {
      label: i18n.translate('mlJobPicker.readiness.rulesLink', { defaultMessage: 'Rules' }),
      path: '/app/security/rules/management',
    },
  };
}
