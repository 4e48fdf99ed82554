import { i18n } from '@kbn/i18n';

import type { AttackVersion } from '../../common/catalogue/attack/attack_version';
import type { UnplacedMapping } from '../../common/jobs/attack_mappings';
import { tacticText } from './attack_text';
import type { Formatters } from './formatters';

/** Why the ATT&CK version of the answer has no place for what a source names. */
export function unplacedText(
  why: UnplacedMapping['why'],
  version: AttackVersion,
  format: Formatters
): string {
  switch (why.code) {
    case 'unknown_tactic':
      return i18n.translate('mlJobPicker.unplaced.unknownTactic', {
        defaultMessage: 'ATT&CK has no such tactic.',
      });
    case 'unknown_technique':
      return i18n.translate('mlJobPicker.unplaced.unknownTechnique', {
        defaultMessage: 'ATT&CK has no such technique.',
      });
    case 'deprecated_technique':
      return i18n.translate('mlJobPicker.unplaced.deprecated', {
        defaultMessage: 'ATT&CK gave this technique up and names no successor.',
      });
    case 'not_in_version':
      return i18n.translate('mlJobPicker.unplaced.notInVersion', {
        defaultMessage: 'ATT&CK v{version} does not have it, nor anything that says the same.',
        values: { version: String(why.version) },
      });
    case 'not_under_tactic':
      return i18n.translate('mlJobPicker.unplaced.notUnderTactic', {
        defaultMessage: 'ATT&CK v{version} has this technique only under {tactics}.',
        values: {
          version: String(version),
          tactics: format.list(why.tacticIds.map((tacticId) => tacticText(tacticId, version))),
        },
      });
    case 'under_no_tactic_of_the_job':
      return i18n.translate('mlJobPicker.unplaced.underNoTacticOfTheJob', {
        defaultMessage: 'ATT&CK v{version} has this technique under none of the tactics that the job names.',
        values: { version: String(version) },
      });
  }
}
