import type { Criteria } from '@elastic/eui';
import { useCallback, useMemo, useState } from 'react';

import type { InstalledJob } from '../../../common/api/jobs';
import { useExpandedRows, type ExpandedRows } from '../../hooks/use_expanded_rows';
import { JOB_ORDER_FIELDS, sortJobs, type JobOrder, type ScoreOf } from './arrange_jobs';

const PAGE_SIZE = 25;

/** What the table knows of a job. The score is known to what sorts the rows, not to the rows. */
export interface JobRow extends InstalledJob {
  score?: never;
}

export interface JobListView {
  order: JobOrder;
  page: JobRow[];
  pagination:
    { pageIndex: number; pageSize: number; pageSizeOptions: number[]; totalItemCount: number } | undefined;
  expanded: ExpandedRows;
  onChange(criteria: Criteria<JobRow>): void;
  toFirstPage(): void;
  /** Turns to the page of the job and opens its details. */
  reveal(jobId: string): void;
}

/** What the user has made of the list of jobs: sorted, turned over, opened. */
export function useJobListView(jobs: readonly InstalledJob[], scoreOf: ScoreOf): JobListView {
  const [order, setOrder] = useState<JobOrder>({ field: 'score', direction: 'desc' });
  const [{ index, size }, setPage] = useState({ index: 0, size: PAGE_SIZE });
  const expanded = useExpandedRows();
  const sorted = useMemo(() => sortJobs(jobs, order, scoreOf), [jobs, order, scoreOf]);
  // Jobs may have gone since.
  const pageIndex = Math.min(index, Math.max(0, Math.ceil(sorted.length / size) - 1));
  return {
    order,
    page: sorted.slice(pageIndex * size, (pageIndex + 1) * size),
    pagination:
      sorted.length > PAGE_SIZE
        ? {
            pageIndex,
            pageSize: size,
            pageSizeOptions: [PAGE_SIZE, 50, 100],
            totalItemCount: sorted.length,
          }
        : undefined,
    expanded,
    onChange: ({ sort, page }) => {
      const field = JOB_ORDER_FIELDS.find((candidate) => candidate === sort?.field);
      if (sort !== undefined && field !== undefined) setOrder({ field, direction: sort.direction });
      if (page !== undefined) setPage(page);
    },
    toFirstPage: useCallback(() => setPage((page) => ({ ...page, index: 0 })), []),
    reveal: (jobId) => {
      const position = sorted.findIndex(({ id }) => id === jobId);
      if (position < 0) return;
      setPage({ index: Math.floor(position / size), size });
      if (!expanded.ids.has(jobId)) expanded.toggle(jobId);
    },
  };
}
