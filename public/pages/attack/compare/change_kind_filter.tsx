import { EuiButtonGroup } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import type { ChangeKind, PairChange } from '../../../../common/coverage/coverage_change';
import type { CoverageSnapshot } from '../../../../common/coverage/coverage_snapshot';
import { useSession } from '../../../hooks/use_session';
import { changeKindText } from '../../../text/comparison_text';

const KINDS: readonly ChangeKind[] = ['won', 'lost', 'changed'];

interface ChangeKindFilterProps {
  changes: readonly PairChange[];
  origin: CoverageSnapshot['origin'];
  chosen: ChangeKind | 'all';
  onChoose(kind: ChangeKind | 'all'): void;
}

/** Which differences are listed, with how many there are of each kind; kinds that there are none of cannot be chosen. */
export function ChangeKindFilter({ changes, origin, chosen, onChoose }: ChangeKindFilterProps) {
  const { format } = useSession();
  const count = (kind: ChangeKind) => changes.filter((change) => change.kind === kind).length;
  const label = (text: string, number: number) =>
    i18n.translate('mlJobPicker.compare.kindAndCount', {
      defaultMessage: '{text} ({number})',
      values: { text, number: format.number(number) },
    });
  // Against a layer that has marks only, nothing can have changed otherwise.
  const kinds = KINDS.filter((kind) => origin === 'picker' || kind !== 'changed');
  return (
    <EuiButtonGroup
      legend={i18n.translate('mlJobPicker.compare.kinds', { defaultMessage: 'Differences listed' })}
      buttonSize="compressed"
      options={[
        {
          id: 'all',
          label: label(i18n.translate('mlJobPicker.compare.all', { defaultMessage: 'All' }), changes.length),
        },
        ...kinds.map((kind) => ({
          id: kind,
          label: label(changeKindText(kind, origin), count(kind)),
          isDisabled: count(kind) === 0,
          'data-test-subj': `mlJobPickerChangeKind-${kind}`,
        })),
      ]}
      idSelected={chosen}
      onChange={(id) => onChoose(KINDS.find((kind) => kind === id) ?? 'all')}
    />
  );
}
