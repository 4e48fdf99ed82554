import { EuiBasicTable, EuiTitle, EuiSpacer, type EuiBasicTableColumn } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import type { SelectionResponse } from '../../../common/api/selection';
import { useSession } from '../../hooks/use_session';
import { shareText } from '../../text/amount_text';

interface Row {
  id: string;
  name: string;
  jobs: number;
  memoryBytes: number;
  weight: number;
}

/** The selection beside all candidates at once: what the rest would cost, and what it would bring. */
export function EverythingComparison({ answer }: { answer: SelectionResponse }) {
  const { format } = useSession();
  const { jobs, memoryBytes, weight, everything, totalWeight } = answer;
  const columns: Array<EuiBasicTableColumn<Row>> = [
    { name: i18n.translate('mlJobPicker.best.comparedWhat', { defaultMessage: 'Choice' }), field: 'name' },
    {
      name: i18n.translate('mlJobPicker.best.comparedJobs', { defaultMessage: 'Jobs' }),
      align: 'right',
      render: (row: Row) => format.number(row.jobs),
    },
    {
      name: i18n.translate('mlJobPicker.best.comparedMemory', { defaultMessage: 'Memory' }),
      align: 'right',
      render: (row: Row) => format.bytes(row.memoryBytes),
    },
    {
      name: i18n.translate('mlJobPicker.best.comparedCoverage', { defaultMessage: 'Covered' }),
      align: 'right',
      render: (row: Row) => shareText(totalWeight === 0 ? 0 : row.weight / totalWeight, format),
    },
  ];
  const items: Row[] = [
    {
      id: 'best',
      name: i18n.translate('mlJobPicker.best.thisSelection', { defaultMessage: 'This selection' }),
      jobs: jobs.length,
      memoryBytes,
      weight,
    },
    {
      id: 'everything',
      name: i18n.translate('mlJobPicker.best.everything', { defaultMessage: 'Everything allowed' }),
      ...everything,
    },
  ];
  return (
    <>
      <EuiTitle size="xs">
        <h3>{i18n.translate('mlJobPicker.best.compared', { defaultMessage: 'Compared with everything' })}</h3>
      </EuiTitle>
      <EuiSpacer size="s" />
      <EuiBasicTable
        items={items}
        itemId="id"
        columns={columns}
        compressed
        responsiveBreakpoint={false}
        tableCaption={i18n.translate('mlJobPicker.best.comparedCaption', {
          defaultMessage: 'Jobs, memory and coverage of this selection and of all allowed jobs',
        })}
        rowProps={({ id }) => ({ 'data-test-subj': `mlJobPickerCompared-${id}` })}
      />
    </>
  );
}
