import { EuiBasicTable, type EuiBasicTableColumn } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import type { AttackVersion } from '../../../common/catalogue/attack/attack_version';
import type { TacticTotals } from '../../../common/coverage/coverage';
import { COVERAGE_STATES } from '../../../common/coverage/coverage_state';
import { useSession } from '../../hooks/use_session';
import { tacticText } from '../../text/attack_text';
import { coverageStateText } from '../../text/coverage_state_text';
import { countAll } from './coverage_summary_numbers';

interface CoverageSummaryTableProps {
  tactics: readonly TacticTotals[];
  version: AttackVersion;
}

/** How many techniques of each tactic are in which state; states that none is in have no column. */
export function CoverageSummaryTable({ tactics, version }: CoverageSummaryTableProps) {
  const { format } = useSession();
  const states = COVERAGE_STATES.filter((state) => tactics.some(({ techniques }) => techniques[state] > 0));
  const columns: Array<EuiBasicTableColumn<TacticTotals>> = [
    {
      name: i18n.translate('mlJobPicker.coverage.summary.tactic', { defaultMessage: 'Tactic' }),
      width: '20em',
      render: ({ tacticId }: TacticTotals) => tacticText(tacticId, version),
    },
    ...states.map((state) => ({
      name: coverageStateText(state).label,
      align: 'right' as const,
      render: ({ techniques }: TacticTotals) => format.number(techniques[state]),
    })),
    {
      name: i18n.translate('mlJobPicker.coverage.summary.all', { defaultMessage: 'All techniques' }),
      align: 'right',
      render: ({ techniques }: TacticTotals) => format.number(countAll(techniques)),
    },
  ];
  return (
    <EuiBasicTable<TacticTotals>
      items={[...tactics]}
      itemId="tacticId"
      columns={columns}
      compressed
      responsiveBreakpoint={false}
      tableCaption={i18n.translate('mlJobPicker.coverage.summary.caption', {
        defaultMessage: 'Techniques by tactic and state, each by the best of itself and its sub-techniques',
      })}
    />
  );
}
