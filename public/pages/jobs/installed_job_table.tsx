import { EuiBasicTable } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useMemo } from 'react';

import type { InstalledJob } from '../../../common/api/jobs';
import { useInstalledGenerations } from '../../hooks/use_installed_generations';
import { installedJobColumns, type ColumnContext } from './installed_job_columns';
import { JobDetails } from './results/job_details';
import type { JobListView } from './use_job_list_view';

type InstalledJobTableProps = Omit<ColumnContext, 'generations' | 'expanded'> & {
  jobs: readonly InstalledJob[];
  view: JobListView;
};

/** Installed jobs with what they are doing, whether that is as it should be, what they noticed, and what can be done. */
export function InstalledJobTable({ jobs, view, ...input }: InstalledJobTableProps) {
  const { nowMs, stopping, rights, onStop, onRetryStop, context } = input;
  const generations = useInstalledGenerations(jobs);
  const { expanded } = view;
  const columns = useMemo(
    () =>
      installedJobColumns({ nowMs, stopping, rights, onStop, onRetryStop, context, generations, expanded }),
    [nowMs, stopping, rights, onStop, onRetryStop, context, generations, expanded]
  );
  const details = Object.fromEntries(
    view.page
      .filter(({ id }) => expanded.ids.has(id))
      .map((job) => [
        job.id,
        <JobDetails key={job.id} job={job} places={context.placesOf(job)} nowMs={nowMs} {...context} />,
      ])
  );
  return (
    <EuiBasicTable
      items={view.page}
      itemId="id"
      columns={columns}
      itemIdToExpandedRowMap={details}
      sorting={{ sort: view.order }}
      pagination={view.pagination}
      onChange={view.onChange}
      tableCaption={i18n.translate('mlJobPicker.jobs.caption', {
        defaultMessage: 'Installed security jobs',
      })}
      noItemsMessage={i18n.translate('mlJobPicker.jobs.noneShown', {
        defaultMessage: 'No installed job fits the search and the filters.',
      })}
      responsiveBreakpoint="m"
      rowProps={({ id }) => ({ 'data-test-subj': `mlJobPickerInstalled-${id}` })}
    />
  );
}
