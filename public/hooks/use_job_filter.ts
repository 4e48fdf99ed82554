import { useMemo, useState } from 'react';

import type { Recommendation } from '../../common/api/recommendations';
import { filterJobs, indexJobs, type JobFilter } from '../services/job_search';

export interface FilteredJobs {
  filter: JobFilter;
  setFilter(filter: JobFilter): void;
  shown: Recommendation[];
}

/** A filter of its own for a list of jobs, and what it lets through. */
export function useJobFilter(jobs: readonly Recommendation[]): FilteredJobs {
  const [filter, setFilter] = useState<JobFilter>({ query: '', states: new Set() });
  const index = useMemo(() => indexJobs(jobs), [jobs]);
  const shown = useMemo(() => filterJobs(index, filter), [index, filter]);
  return { filter, setFilter, shown };
}
