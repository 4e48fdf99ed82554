import { i18n } from '@kbn/i18n';

import type { AttackMapping } from '../../common/api/recommendations';

/** Who says that a job watches for a tactic or technique. */
export function mappingSourceText({ source, ruleName }: AttackMapping): string {
  switch (source) {
    case 'job':
      return i18n.translate('mlJobPicker.mapping.job', { defaultMessage: 'says the job itself' });
    case 'rule':
      return ruleName === undefined
        ? i18n.translate('mlJobPicker.mapping.rule', { defaultMessage: 'says a rule that reads the job' })
        : i18n.translate('mlJobPicker.mapping.namedRule', {
            defaultMessage: 'says the rule "{ruleName}"',
            values: { ruleName },
          });
  }
}
