import { i18n } from '@kbn/i18n';

import type { AttackPair } from '../../common/catalogue/attack/attack_pair';
import type { AttackVersion } from '../../common/catalogue/attack/attack_version';
import { pairText } from './attack_text';

/** As what a source names a pair that the version of the answer has elsewhere. */
export function movedFromText(movedFrom: AttackPair, version: AttackVersion): string {
  return i18n.translate('mlJobPicker.mapping.moved', {
    defaultMessage: 'named there as {pair}, which ATT&CK v{version} has here',
    values: { pair: pairText(movedFrom, version === 18 ? 19 : 18), version: String(version) },
  });
}

/** What a bare TA0005 may have meant besides. */
export function narrowedText(): string {
  return i18n.translate('mlJobPicker.mapping.narrowed', {
    defaultMessage: 'before v19 this tactic also covered what is Defense Impairment (TA0112) now',
  });
}
