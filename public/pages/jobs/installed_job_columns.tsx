import type { EuiBasicTableColumn } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import type { InstalledJob } from '../../../common/api/jobs';
import type { RunJob } from '../../activation/run_state';
import { expanderColumn } from '../../components/expander';
import { SelectJobCheckbox } from '../../components/select_job_checkbox';
import type { ExpandedRows } from '../../hooks/use_expanded_rows';
import type { InstalledGenerations } from '../../services/installed_generations';
import { JobActionCell, type JobActionCellProps } from './job_action_cell';
import { JobCell } from './job_cell';
import { DocumentsCell } from './results/documents_cell';
import { EntitiesCell } from './results/entities_cell';
import type { JobContext } from './results/job_context';
import { resultsOf } from './results/known_results';
import { ScoreCell } from './results/score_cell';
import { StateCell } from './state_cell';
import type { JobRow } from './use_job_list_view';

export interface ColumnContext extends Pick<JobActionCellProps, 'rights' | 'onStop' | 'onRetryStop'> {
  /** Time of the answer, ms since the epoch. */
  nowMs: number;
  /** By job id; empty unless the present operation is a stop. */
  stopping: ReadonlyMap<string, RunJob>;
  context: JobContext;
  generations: InstalledGenerations | undefined;
  expanded: ExpandedRows;
}

/** The columns of the table of installed jobs; those with a field sort by it. */
export function installedJobColumns(input: ColumnContext): Array<EuiBasicTableColumn<JobRow>> {
  const { context, expanded } = input;
  // A job that no module brings cannot be activated from here.
  const isShipped = (id: string) => context.known === undefined || context.known.has(id);
  return [
    {
      name: i18n.translate('mlJobPicker.jobTable.select', { defaultMessage: 'Select' }),
      width: '56px',
      mobileOptions: { width: '100%' },
      render: ({ id, title }: InstalledJob) =>
        isShipped(id) ? <SelectJobCheckbox jobId={id} title={title} /> : '–',
    },
    ...identityColumns(input),
    ...resultColumns(input),
    {
      name: i18n.translate('mlJobPicker.jobs.actions', { defaultMessage: 'Actions' }),
      width: '128px',
      mobileOptions: { width: '100%' },
      render: (job: InstalledJob) => (
        <JobActionCell
          job={job}
          stopping={input.stopping.get(job.id)}
          rights={input.rights}
          isShipped={isShipped(job.id)}
          places={context.placesOf(job)}
          onStop={input.onStop}
          onRetryStop={input.onRetryStop}
        />
      ),
    },
    expanderColumn<JobRow>({
      rows: expanded,
      idOf: ({ id }) => id,
      labelOf: ({ title }) =>
        i18n.translate('mlJobPicker.jobs.detailsOf', {
          defaultMessage: 'Anomalies and checks of {title}',
          values: { title },
        }),
    }),
  ];
}

function identityColumns({ context, generations }: ColumnContext): Array<EuiBasicTableColumn<JobRow>> {
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
      render: (_state: string, job: InstalledJob) => <StateCell job={job} rules={context.rules} />,
    },
  ];
}

function resultColumns({ context, nowMs }: ColumnContext): Array<EuiBasicTableColumn<JobRow>> {
  const { results, time } = context;
  return [
    {
      field: 'score',
      sortable: true,
      name: i18n.translate('mlJobPicker.jobs.maxScore', { defaultMessage: 'Max score' }),
      width: '136px',
      render: (_score: unknown, job: InstalledJob) => <ScoreCell job={job} results={results} />,
    },
    {
      name: i18n.translate('mlJobPicker.jobs.topEntities', { defaultMessage: 'Top entities' }),
      width: '192px',
      render: ({ id }: InstalledJob) => (
        <EntitiesCell entities={resultsOf(results, id)?.topEntities ?? []} time={time} />
      ),
    },
    {
      field: 'documents',
      sortable: true,
      name: i18n.translate('mlJobPicker.jobs.documents', { defaultMessage: 'Documents' }),
      width: '152px',
      render: (_documents: number, job: InstalledJob) => <DocumentsCell job={job} nowMs={nowMs} />,
    },
  ];
}
