import { EuiBasicTable, EuiText, type Criteria } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useMemo, useState } from 'react';

import type { InstalledJob } from '../../../common/api/jobs';
import { JobVerificationList } from '../../components/job_verification_list';
import { JobFilterBar } from '../../components/job_filter_bar';
import { useExpandedRows } from '../../hooks/use_expanded_rows';
import { useInstalledGenerations } from '../../hooks/use_installed_generations';
import { useKnownJobs } from '../../hooks/use_known_jobs';
import { useSession } from '../../hooks/use_session';
import type { JobFilter } from '../../services/job_search';
import { arrangeJobs, type JobOrder, type JobOrderField } from './arrange_jobs';
import { installedJobColumns, type ColumnContext } from './installed_job_columns';

type InstalledJobTableProps = Pick<
  ColumnContext,
  'nowMs' | 'rules' | 'stopping' | 'rights' | 'onStop' | 'onRetryStop'
> & {
  jobs: readonly InstalledJob[];
  /** Stands beside the number of jobs. */
  bulkAction?: React.ReactNode;
};

const PAGE_SIZE = 25;

const ORDER_FIELDS: readonly JobOrderField[] = [
  'title',
  'state',
  'documents',
  'latestRecordMs',
  'memoryBytes',
];

/** Installed jobs with what they are doing, whether that is as it should be, and what can be done with them. */
export function InstalledJobTable({ jobs, bulkAction, ...context }: InstalledJobTableProps) {
  const { nowMs, rules, stopping, rights, onStop, onRetryStop } = context;
  const { format } = useSession();
  const known = useKnownJobs();
  const generations = useInstalledGenerations(jobs);
  const expanded = useExpandedRows();
  const view = useJobView(jobs);
  const columns = useMemo(
    () =>
      installedJobColumns({
        ...{ format, nowMs, rules, stopping, rights, onStop, onRetryStop },
        ...{ known, generations, expanded },
      }),
    [format, nowMs, rules, stopping, rights, onStop, onRetryStop, known, generations, expanded]
  );
  const details = Object.fromEntries(
    view.page
      .filter(({ id }) => expanded.ids.has(id))
      .map((job) => [job.id, <JobVerificationList key={job.id} job={job} rules={rules} />])
  );
  return (
    <>
      <JobFilterBar
        jobs={jobs}
        filter={view.filter}
        onChange={view.setFilter}
        searchLabel={i18n.translate('mlJobPicker.jobs.search', {
          defaultMessage: 'Search installed jobs by name, id, group or index',
        })}
        onlyPresent
        testSubject="mlJobPickerInstalled"
      />
      <TableHead shown={view.shown} all={jobs.length}>
        {bulkAction}
      </TableHead>
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
          defaultMessage: 'No installed job fits the search and the states.',
        })}
        responsiveBreakpoint="m"
        rowProps={({ id }) => ({ 'data-test-subj': `mlJobPickerInstalled-${id}` })}
      />
    </>
  );
}

/** What the user has made of the list: searched, sorted, turned over. */
function useJobView(jobs: readonly InstalledJob[]) {
  const [filter, setFilter] = useState<JobFilter>({ query: '', states: new Set() });
  const [order, setOrder] = useState<JobOrder>({ field: 'state', direction: 'asc' });
  const [{ index, size }, setPage] = useState({ index: 0, size: PAGE_SIZE });
  const arranged = useMemo(() => arrangeJobs(jobs, filter, order), [jobs, filter, order]);
  // Jobs may have gone since.
  const pageIndex = Math.min(index, Math.max(0, Math.ceil(arranged.length / size) - 1));
  return {
    filter,
    setFilter: (next: JobFilter) => {
      setFilter(next);
      setPage({ index: 0, size });
    },
    order,
    shown: arranged.length,
    page: arranged.slice(pageIndex * size, (pageIndex + 1) * size),
    pagination:
      arranged.length > PAGE_SIZE
        ? {
            pageIndex,
            pageSize: size,
            pageSizeOptions: [PAGE_SIZE, 50, 100],
            totalItemCount: arranged.length,
          }
        : undefined,
    onChange: ({ sort, page }: Criteria<InstalledJob>) => {
      const field = ORDER_FIELDS.find((candidate) => candidate === sort?.field);
      if (sort !== undefined && field !== undefined) setOrder({ field, direction: sort.direction });
      if (page !== undefined) setPage(page);
    },
  };
}

interface TableHeadProps {
  shown: number;
  all: number;
  children: React.ReactNode;
}

function TableHead({ shown, all, children }: TableHeadProps) {
  return (
    <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8, alignItems: 'center', paddingBlock: 8 }}>
      <EuiText size="s" role="status" data-test-subj="mlJobPickerInstalledCount">
        {i18n.translate('mlJobPicker.jobs.shown', {
          defaultMessage:
            '{filtered, select, true {{shown} of {all, plural, one {# job} other {# jobs}}} other {{all, plural, one {# job} other {# jobs}}}}',
          values: { filtered: String(shown !== all), shown, all },
        })}
      </EuiText>
      {children}
    </div>
  );
}
