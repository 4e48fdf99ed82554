import { i18n } from '@kbn/i18n';

import type { VerificationCheck, VerificationStatus } from '../../common/activation/verification';
import type { InstalledJob, JobRule } from '../../common/api/jobs';
import type { KibanaLinks } from '../services/kibana_links/kibana_links';
import { dataCheckText } from './data_check_text';
import type { Formatters } from './formatters';
import type { ReasonText } from './reason_text';
import { ruleCheckText } from './rule_check_text';
import { runCheckText } from './run_check_text';

export interface CheckText extends ReasonText {
  /** Words of Elasticsearch that belong to the sentence. */
  quote?: string;
}

/** What a check is about, and where in Kibana more is told of it. */
export interface CheckedJob {
  job: InstalledJob;
  /** Undefined where they are not known. */
  rules: readonly JobRule[] | undefined;
  links: Pick<KibanaLinks, 'jobList'>;
}

/** What a check has shown, what to do about it, and where. */
export function checkText(check: VerificationCheck, checked: CheckedJob, format: Formatters): CheckText {
  switch (check.id) {
    case 'node':
    case 'look_back':
    case 'message':
      return runCheckText(check, checked, format);
    case 'documents':
    case 'fields':
    case 'memory':
    case 'delay':
      return dataCheckText(check, checked, format);
    case 'rule':
      return ruleCheckText(check, checked.rules, format);
  }
}

export function checkLabel(id: VerificationCheck['id']): string {
  switch (id) {
    case 'node':
      return i18n.translate('mlJobPicker.verification.node', { defaultMessage: 'Node' });
    case 'look_back':
      return i18n.translate('mlJobPicker.verification.lookBack', { defaultMessage: 'Past data' });
    case 'documents':
      return i18n.translate('mlJobPicker.verification.documents', { defaultMessage: 'Documents' });
    case 'fields':
      return i18n.translate('mlJobPicker.verification.fields', { defaultMessage: 'Fields' });
    case 'memory':
      return i18n.translate('mlJobPicker.verification.memory', { defaultMessage: 'Memory' });
    case 'delay':
      return i18n.translate('mlJobPicker.verification.delay', { defaultMessage: 'Late data' });
    case 'message':
      return i18n.translate('mlJobPicker.verification.message', { defaultMessage: 'Messages' });
    case 'rule':
      return i18n.translate('mlJobPicker.verification.rule', { defaultMessage: 'Detection rule' });
  }
}

export interface StatusText {
  /** Makes the colour unnecessary. */
  label: string;
  icon: string;
  color: string;
}

export function verificationStatusText(status: VerificationStatus): StatusText {
  switch (status) {
    case 'ok':
      return {
        label: i18n.translate('mlJobPicker.verification.ok', { defaultMessage: 'OK' }),
        icon: 'checkInCircleFilled',
        color: 'success',
      };
    case 'working':
      return {
        label: i18n.translate('mlJobPicker.verification.working', { defaultMessage: 'Under way' }),
        icon: 'clock',
        color: 'primary',
      };
    case 'problem':
      return {
        label: i18n.translate('mlJobPicker.verification.problem', { defaultMessage: 'Problem' }),
        icon: 'warning',
        color: 'danger',
      };
    case 'none':
      return {
        label: i18n.translate('mlJobPicker.verification.none', { defaultMessage: 'Nothing to say' }),
        icon: 'minus',
        color: 'subdued',
      };
    case 'unknown':
      return {
        label: i18n.translate('mlJobPicker.verification.unknown', { defaultMessage: 'Unknown' }),
        icon: 'help',
        color: 'subdued',
      };
  }
}
