import { i18n } from '@kbn/i18n';

import { SEVERITIES, type Severity } from '../../common/results/severity';
import type { PreviewRange } from '../services/alerting_api';
import type { DraftFault } from '../services/notify_draft';
import { severityText } from './severity_text';

/** What is wrong with a part of the form. */
export function draftFaultText(fault: DraftFault): string {
  switch (fault) {
    case 'jobs':
      return i18n.translate('mlJobPicker.notify.faultJobs', {
        defaultMessage: 'A rule needs at least one job.',
      });
    case 'name':
      return i18n.translate('mlJobPicker.notify.faultName', {
        defaultMessage: 'A rule needs a name.',
      });
    case 'severity':
      return i18n.translate('mlJobPicker.notify.faultSeverity', {
        defaultMessage: 'A score is a number from 0 to 100.',
      });
    case 'interval':
    case 'lookback':
      return i18n.translate('mlJobPicker.notify.faultMinutes', {
        defaultMessage: 'Whole minutes, at least 1.',
      });
    case 'addresses':
      return i18n.translate('mlJobPicker.notify.faultAddresses', {
        defaultMessage: 'At least one e-mail address; separate several by commas.',
      });
  }
}

/** Which anomalies a rule tells of that begins at this severity: `Major and above.` */
export function severityRangeText(severity: Severity): string {
  return i18n.translate('mlJobPicker.notify.severityHelp', {
    defaultMessage: '{isHighest, select, true {{severity} only} other {{severity} and above}}.',
    values: { isHighest: String(severity === SEVERITIES[0]), severity: severityText(severity).label },
  });
}

export function previewRangeText(range: PreviewRange): string {
  switch (range) {
    case '1d':
      return i18n.translate('mlJobPicker.notify.range1d', { defaultMessage: '24 hours' });
    case '7d':
      return i18n.translate('mlJobPicker.notify.range7d', { defaultMessage: '7 days' });
    case '30d':
      return i18n.translate('mlJobPicker.notify.range30d', { defaultMessage: '30 days' });
  }
}

/** `The rule would have fired 3 times in the last 7 days.` */
export function previewCountText(count: number, range: PreviewRange): string {
  const values = { count };
  switch (range) {
    case '1d':
      return i18n.translate('mlJobPicker.notify.count1d', {
        defaultMessage:
          'The rule would {count, plural, =0 {not have fired} one {have fired once} other {have fired # times}} in the last 24 hours.',
        values,
      });
    case '7d':
      return i18n.translate('mlJobPicker.notify.count7d', {
        defaultMessage:
          'The rule would {count, plural, =0 {not have fired} one {have fired once} other {have fired # times}} in the last 7 days.',
        values,
      });
    case '30d':
      return i18n.translate('mlJobPicker.notify.count30d', {
        defaultMessage:
          'The rule would {count, plural, =0 {not have fired} one {have fired once} other {have fired # times}} in the last 30 days.',
        values,
      });
  }
}

/** Why somebody may not create rules of ML's types. */
export function mayNotCreateText(): string {
  return i18n.translate('mlJobPicker.notify.mayNotCreate', {
    defaultMessage:
      'Your roles do not grant "Machine Learning: All" in this space, which creating such rules needs. Ask an administrator for it, or to create the rule.',
  });
}

/** Kibana's refusal in its own words, with what would be needed where it is about rights. */
export function createFailureText(message: string, status: number | undefined): string {
  return status === 403
    ? i18n.translate('mlJobPicker.notify.refused', {
        defaultMessage:
          'You may not do this. It needs "Machine Learning: All", and "Actions and Connectors: Read" where a connector is used. ({message})',
        values: { message },
      })
    : message;
}
