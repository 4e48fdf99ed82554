import { EuiBasicTable, EuiText, type EuiBasicTableColumn } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { memo, useMemo } from 'react';

import type { Recommendation } from '../../common/api/recommendations';
import { useSession } from '../hooks/use_session';
import type { Formatters } from '../text/formatters';
import { goalText } from '../text/goal_text';
import { JobLink } from './job_link';
import { ReplacedBy } from './replaced_by';
import { SelectJobCheckbox } from './select_job_checkbox';
import { StateSummary } from './state_summary';

interface JobTableProps {
  jobs: readonly Recommendation[];
  /** What the table lists, for screen readers. */
  caption: string;
  /** A column more, before the memory. */
  extraColumn?: EuiBasicTableColumn<Recommendation>;
  /** One more line about a job, such as why it stands where it does. */
  note?: (job: Recommendation) => string | undefined;
}

/** Jobs with their goal, state and cost, in the given order, each selectable. */
export const JobTable = memo(function JobTable({ jobs, caption, extraColumn, note }: JobTableProps) {
  const { format } = useSession();
  const columns = useMemo(() => jobColumns(format, extraColumn, note), [format, extraColumn, note]);
  const items = useMemo(() => [...jobs], [jobs]);
  return (
    <EuiBasicTable
      items={items}
      itemId="id"
      columns={columns}
      tableCaption={caption}
      responsiveBreakpoint="m"
      rowProps={({ id }) => ({ 'data-test-subj': `mlJobPickerJob-${id}` })}
    />
  );
});

function jobColumns(
  format: Formatters,
  extraColumn: JobTableProps['extraColumn'],
  note: JobTableProps['note']
): Array<EuiBasicTableColumn<Recommendation>> {
  return [
    {
      name: i18n.translate('mlJobPicker.jobTable.select', { defaultMessage: 'Select' }),
      width: '64px',
      render: ({ id, title }: Recommendation) => <SelectJobCheckbox jobId={id} title={title} />,
    },
    {
      name: i18n.translate('mlJobPicker.jobTable.job', { defaultMessage: 'Job' }),
      render: (job: Recommendation) => <JobCell job={job} note={note?.(job)} />,
    },
    {
      name: i18n.translate('mlJobPicker.jobTable.state', { defaultMessage: 'State' }),
      render: ({ state, reasons }: Recommendation) => <StateSummary state={state} reasons={reasons} />,
    },
    ...(extraColumn === undefined ? [] : [extraColumn]),
    {
      name: i18n.translate('mlJobPicker.jobTable.memory', { defaultMessage: 'Memory' }),
      width: '100px',
      align: 'right',
      render: ({ cost }: Recommendation) => format.bytes(cost.memoryBytes),
    },
  ];
}

function JobCell({ job, note }: { job: Recommendation; note: string | undefined }) {
  return (
    <div>
      <EuiText size="s">
        <JobLink jobId={job.id} title={job.title} />
      </EuiText>
      <EuiText size="xs">{goalText(job.detectors)}</EuiText>
      {note !== undefined && <EuiText size="xs">{note}</EuiText>}
      <EuiText size="xs" color="subdued">
        <span className="eui-textBreakAll">{job.id}</span>
      </EuiText>
      <ReplacedBy jobIds={job.generation.replacedBy} />
    </div>
  );
}
