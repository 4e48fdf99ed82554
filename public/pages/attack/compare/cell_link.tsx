import { EuiLink, EuiScreenReaderOnly } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';
import { useHistory } from 'react-router-dom';

import { pairKey, type AttackPair } from '../../../../common/catalogue/attack/attack_pair';
import type { AttackVersion } from '../../../../common/catalogue/attack/attack_version';
import { useUrlParams } from '../../../hooks/use_url_params';
import { COVERAGE_VIEW } from '../../../services/coverage_view';
import { isPlainClick } from '../../../services/is_plain_click';
import { tacticText, techniqueText } from '../../../text/attack_text';

interface CellLinkProps {
  pair: AttackPair;
  version: AttackVersion;
}

/** The technique of a pair; opens the cell over the page. Screen readers hear the tactic too: ids alone are not unique. */
export function CellLink({ pair, version }: CellLinkProps) {
  const history = useHistory();
  const [view, change] = useUrlParams(COVERAGE_VIEW);
  const openCell = pairKey(pair);
  const { pathname, search } = history.location;
  const params = new URLSearchParams(search);
  COVERAGE_VIEW.write({ ...view, openCell }, params);
  return (
    <EuiLink
      href={history.createHref({ pathname, search: `?${params.toString()}` })}
      onClick={(event: React.MouseEvent) => {
        if (!isPlainClick(event)) return;
        event.preventDefault();
        change({ openCell });
      }}
    >
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
    </EuiLink>
  );
}
