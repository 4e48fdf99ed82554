import { useMemo } from 'react';

import type { Recommendation } from '../../common/api/recommendations';
import { useRecommendations } from './use_recommendations';

/** The jobs that can be had here, by id; undefined as long as that is not known. */
export function useKnownJobs(): ReadonlyMap<string, Recommendation> | undefined {
  const { data } = useRecommendations();
  return useMemo(
    () => (data === undefined ? undefined : new Map(data.jobs.map((job) => [job.id, job]))),
    [data]
  );
}
