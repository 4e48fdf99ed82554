import { i18n } from '@kbn/i18n';

import type { MappedPair, UnplacedMapping } from '../../common/jobs/attack_mappings';
import type { Formatters } from './formatters';

/** Who says that a job watches for a tactic or technique. */
export function mappingSourceText(
  { source, rules }: Pick<MappedPair | UnplacedMapping, 'source' | 'rules'>,
  format: Formatters
): string {
  const values = { count: rules.length, rules: format.list(rules.map(({ name }) => quoted(name))) };
  switch (source) {
    case 'job':
      return i18n.translate('mlJobPicker.mapping.job', { defaultMessage: 'says the job itself' });
    case 'installed_rule':
      return i18n.translate('mlJobPicker.mapping.installedRule', {
        defaultMessage:
          '{count, plural, =0 {says an installed rule} one {says the installed rule {rules}} other {say the installed rules {rules}}}',
        values,
      });
    case 'rule_asset':
      return i18n.translate('mlJobPicker.mapping.ruleAsset', {
        defaultMessage:
          '{count, plural, =0 {says a prebuilt rule that is not installed} one {says the prebuilt rule {rules}, which is not installed} other {say the prebuilt rules {rules}, which are not installed}}',
        values,
      });
    case 'catalogue':
      return i18n.translate('mlJobPicker.mapping.catalogue', {
        defaultMessage: 'says the catalogue of ML Job Picker',
      });
  }
}

function quoted(text: string): string {
  return i18n.translate('mlJobPicker.quoted', { defaultMessage: '"{text}"', values: { text } });
}
