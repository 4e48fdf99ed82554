import type { EuiBasicTableColumn } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import type { InstalledJob, JobRule } from '../../../common/api/jobs';
import type { Recommendation } from '../../../common/api/recommendations';
import type { RunJob } from '../../activation/run_state';
import { expanderColumn } from '../../components/expander';
import { SelectJobCheckbox } from '../../components/select_job_checkbox';
import { TimeText } from '../../components/time_text';
import type { ExpandedRows } from '../../hooks/use_expanded_rows';
import type { InstalledGenerations } from '../../services/installed_generations';
import type { Formatters } from '../../text/formatters';
import { JobActionCell, type JobActionCellProps } from './job_action_cell';
import { JobCell } from './job_cell';
import { MemoryText } from './memory_text';
import { StateCell } from './state_cell';

export interface ColumnContext extends Pick<JobActionCellProps, 'rights' | 'onStop' | 'onRetryStop'> {
  format: Formatters;
  /** Time of the answer, ms since the epoch. */
  nowMs: number;
  rules: JobRule[] | undefined;
  /** By job id; empty unless the present operation is a stop. */
  stopping: ReadonlyMap<string, RunJob>;
  /** What the running Kibana's own jobs say about the installed ones; absent as long as they are not known. */
  known: ReadonlyMap<string, Recommendation> | undefined;
  generations: InstalledGenerations | undefined;
  expanded: ExpandedRows;
}

/** The columns of the table of installed jobs; those with a field sort by it. */
export function installedJobColumns(context: ColumnContext): Array<EuiBasicTableColumn<InstalledJob>> {
  const { known, expanded } = context;
  // A job that no module brings cannot be activated from here.
  const isShipped = (id: string) => known === undefined || known.has(id);
  return [
    {
      name: i18n.translate('mlJobPicker.jobTable.select', { defaultMessage: 'Select' }),
      width: '64px',
      mobileOptions: { width: '100%' },
      render: ({ id, title }: InstalledJob) =>
        isShipped(id) ? <SelectJobCheckbox jobId={id} title={title} /> : '–',
    },
    ...factColumns(context),
    {
      name: i18n.translate('mlJobPicker.jobs.actions', { defaultMessage: 'Actions' }),
      width: '152px',
      render: (job: InstalledJob) => (
        <JobActionCell
          job={job}
          stopping={context.stopping.get(job.id)}
          rights={context.rights}
          isShipped={isShipped(job.id)}
          onStop={context.onStop}
          onRetryStop={context.onRetryStop}
        />
      ),
    },
    expanderColumn<InstalledJob>({
      rows: expanded,
      idOf: ({ id }) => id,
      labelOf: ({ title }) =>
        i18n.translate('mlJobPicker.jobs.checksOf', {
          defaultMessage: 'Checks of {title}',
          values: { title },
        }),
    }),
  ];
}

function factColumns({
  format,
  nowMs,
  rules,
  generations,
}: ColumnContext): Array<EuiBasicTableColumn<InstalledJob>> {
  return [
    {
      field: 'title',
      sortable: true,
      name: i18n.translate('mlJobPicker.jobTable.job', { defaultMessage: 'Job' }),
      mobileOptions: { width: '100%' },
      render: (_title: string, job: InstalledJob) => (
        <JobCell job={job} generation={generations?.get(job.id)} />
      ),
    },
    {
      field: 'state',
      sortable: true,
      name: i18n.translate('mlJobPicker.jobTable.state', { defaultMessage: 'State' }),
      mobileOptions: { width: '100%' },
      render: (_state: string, job: InstalledJob) => <StateCell job={job} rules={rules} />,
    },
    {
      field: 'documents',
      sortable: true,
      name: i18n.translate('mlJobPicker.jobs.documents', { defaultMessage: 'Documents' }),
      align: 'right',
      width: '112px',
      render: (documents: number) => format.number(documents),
    },
    {
      field: 'latestRecordMs',
      sortable: true,
      name: i18n.translate('mlJobPicker.jobs.latestRecord', { defaultMessage: 'Latest document' }),
      width: '168px',
      render: (latestRecordMs: number | undefined) => <TimeText ms={latestRecordMs} nowMs={nowMs} />,
    },
    {
      field: 'memoryBytes',
      sortable: true,
      name: i18n.translate('mlJobPicker.jobTable.memory', { defaultMessage: 'Memory' }),
      width: '152px',
      render: (_bytes: number | undefined, job: InstalledJob) => <MemoryText job={job} />,
    },
  ];
}
