import { EuiIcon, EuiText, type EuiBasicTableColumn } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import type { AttackVersion } from '../../../../common/catalogue/attack/attack_version';
import type { PairChange } from '../../../../common/coverage/coverage_change';
import type { CoverageSnapshot } from '../../../../common/coverage/coverage_snapshot';
import { CoverageStateBadge } from '../../../components/coverage_state_badge';
import { tacticText } from '../../../text/attack_text';
import { changeCauseText, type ChangedJob } from '../../../text/change_text';
import { changeKindText } from '../../../text/comparison_text';
import type { Formatters } from '../../../text/formatters';
import { PairLink } from './pair_link';

interface ColumnContext {
  version: AttackVersion;
  origin: CoverageSnapshot['origin'];
  format: Formatters;
  jobOf(id: string): ChangedJob | undefined;
}

/** What is told of a difference. Causes have no column where the file can't tell them. */
export function changeColumns(context: ColumnContext): Array<EuiBasicTableColumn<PairChange>> {
  const { version, origin } = context;
  return [
    {
      name: i18n.translate('mlJobPicker.compare.tactic', { defaultMessage: 'Tactic' }),
      width: '200px',
      render: ({ tacticId }: PairChange) => tacticText(tacticId, version),
    },
    {
      name: i18n.translate('mlJobPicker.compare.technique', { defaultMessage: 'Technique' }),
      render: (change: PairChange) => <PairLink pair={change} version={version} />,
    },
    {
      name: i18n.translate('mlJobPicker.compare.kind', { defaultMessage: 'Difference' }),
      width: '180px',
      render: ({ kind }: PairChange) => changeKindText(kind, origin),
    },
    {
      name: i18n.translate('mlJobPicker.compare.beforeAndAfter', {
        defaultMessage: 'In the file → on this page',
      }),
      width: '240px',
      render: (change: PairChange) => <States change={change} />,
    },
    ...(origin === 'picker'
      ? [
          {
            name: i18n.translate('mlJobPicker.compare.causes', { defaultMessage: 'Why' }),
            render: (change: PairChange) => <Causes change={change} {...context} />,
          },
        ]
      : []),
  ];
}

function States({ change: { before, after } }: { change: PairChange }) {
  return (
    <span>
      <CoverageStateBadge state={before} />{' '}
      <EuiIcon
        type="arrowRight"
        size="s"
        aria-label={i18n.translate('mlJobPicker.compare.became', { defaultMessage: 'became' })}
      />{' '}
      <CoverageStateBadge state={after} />
    </span>
  );
}

function Causes({ change: { causes }, jobOf, format }: { change: PairChange } & ColumnContext) {
  if (causes.length === 0) {
    return (
      <EuiText size="xs" color="subdued">
        {i18n.translate('mlJobPicker.compare.noCause', { defaultMessage: 'The file does not tell.' })}
      </EuiText>
    );
  }
  return (
    <EuiText size="xs">
      <ul>
        {causes.map((cause, position) => (
          <li key={position}>{changeCauseText(cause, { jobOf, format })}</li>
        ))}
      </ul>
    </EuiText>
  );
}
