import { i18n } from '@kbn/i18n';

import type { AttackPair } from '../../common/catalogue/attack/attack_pair';
import type { AttackVersion } from '../../common/catalogue/attack/attack_version';
import type { MappedPair } from '../../common/jobs/attack_mappings';
import { pairText } from './attack_text';

/** As what else a source names a pair that the version of the answer has here: one text for each. */
export function movedMappingTexts(
  { movedFrom, joined = [] }: Pick<MappedPair, 'movedFrom' | 'joined'>,
  version: AttackVersion
): string[] {
  const values = (pair: AttackPair) => ({
    pair: pairText(pair, version === 18 ? 19 : 18),
    version: String(version),
  });
  return [
    ...(movedFrom
      ? [
          i18n.translate('mlJobPicker.mapping.moved', {
            defaultMessage: 'named there as {pair}, which ATT&CK v{version} has here',
            values: values(movedFrom),
          }),
        ]
      : []),
    ...joined.map((pair) =>
      i18n.translate('mlJobPicker.mapping.joined', {
        defaultMessage: 'named there as {pair} as well, which ATT&CK v{version} also has here',
        values: values(pair),
      })
    ),
  ];
}

/** What a bare TA0005 may have meant besides. */
export function narrowedText(): string {
  return i18n.translate('mlJobPicker.mapping.narrowed', {
    defaultMessage: 'before v19 this tactic also covered what is Defense Impairment (TA0112) now',
  });
}
