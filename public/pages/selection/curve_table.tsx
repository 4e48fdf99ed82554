import { EuiBasicTable, type EuiBasicTableColumn } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import type { CurvePoint } from '../../../common/api/selection';
import { useSession } from '../../hooks/use_session';
import { shareText } from '../../text/amount_text';

interface CurveTableProps {
  curve: readonly CurvePoint[];
  totalWeight: number;
}

/** The curve in numbers. */
export function CurveTable({ curve, totalWeight }: CurveTableProps) {
  const { format } = useSession();
  const columns: Array<EuiBasicTableColumn<CurvePoint>> = [
    {
      name: i18n.translate('mlJobPicker.best.comparedMemory', { defaultMessage: 'Memory' }),
      render: ({ memoryBytes }: CurvePoint) => format.bytes(memoryBytes),
    },
    {
      name: i18n.translate('mlJobPicker.best.comparedJobs', { defaultMessage: 'Jobs' }),
      render: ({ jobs }: CurvePoint) => format.number(jobs),
    },
    {
      name: i18n.translate('mlJobPicker.best.comparedCoverage', { defaultMessage: 'Covered' }),
      render: ({ weight }: CurvePoint) => shareText(totalWeight === 0 ? 0 : weight / totalWeight, format),
    },
    {
      name: i18n.translate('mlJobPicker.best.curveProof', { defaultMessage: 'Proven' }),
      render: ({ optimal }: CurvePoint) =>
        optimal
          ? i18n.translate('mlJobPicker.best.curveProven', { defaultMessage: 'Yes' })
          : i18n.translate('mlJobPicker.best.curveNotProven', { defaultMessage: 'No' }),
    },
  ];
  return (
    <EuiBasicTable<CurvePoint>
      items={[...curve]}
      itemId="memoryBytes"
      columns={columns}
      compressed
      responsiveBreakpoint={false}
      tableCaption={i18n.translate('mlJobPicker.best.curveCaption', {
        defaultMessage: 'Most coverage by memory, with the number of jobs',
      })}
    />
  );
}
