import { useMemo } from 'react';

import type { InstalledJob } from '../../common/api/jobs';
import { installedGenerations, type InstalledGenerations } from '../services/installed_generations';
import { useRecommendations } from './use_recommendations';

/** What became of each of these jobs over the renames of its family; undefined as long as that is not known. */
export function useInstalledGenerations(jobs: readonly InstalledJob[]): InstalledGenerations | undefined {
  const { data } = useRecommendations();
  return useMemo(
    () =>
      data &&
      installedGenerations(
        jobs.map(({ id }) => id),
        data.jobs
      ),
    [jobs, data]
  );
}
