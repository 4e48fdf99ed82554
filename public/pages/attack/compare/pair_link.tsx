import { EuiScreenReaderOnly } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import { pairKey, type AttackPair } from '../../../../common/catalogue/attack/attack_pair';
import type { AttackVersion } from '../../../../common/catalogue/attack/attack_version';
import { tacticText, techniqueText } from '../../../text/attack_text';
import { CellLink } from '../cell_link';

interface PairLinkProps {
  pair: AttackPair;
  version: AttackVersion;
}

/** The technique of a pair; opens the cell over the page. Screen readers hear the tactic too: ids alone are not unique. */
export function PairLink({ pair, version }: PairLinkProps) {
  return (
    <CellLink cellKey={pairKey(pair)}>
      {pair.techniqueId === undefined
        ? i18n.translate('mlJobPicker.compare.tacticAlone', { defaultMessage: 'The tactic alone' })
        : techniqueText(pair.techniqueId, version)}
      <EuiScreenReaderOnly>
        <span>
          {' '}
          {i18n.translate('mlJobPicker.compare.underTactic', {
            defaultMessage: 'under {tactic}',
            values: { tactic: tacticText(pair.tacticId, version) },
          })}
        </span>
      </EuiScreenReaderOnly>
    </CellLink>
  );
}
