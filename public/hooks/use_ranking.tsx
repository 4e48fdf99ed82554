import React, { createContext, useContext, useMemo, type PropsWithChildren } from 'react';

import type { Recommendation } from '../../common/api/recommendations';
import { createRanking, type Ranking } from '../services/ranking';
import { useInstalledJobs } from './use_installed_jobs';

const RankingContext = createContext<Ranking | undefined>(undefined);

interface RankingProviderProps {
  /** All jobs that can be had here. */
  jobs: readonly Recommendation[];
}

/** Lets the lists below it rank their jobs. Until it is known what is installed, what runs is taken from `jobs` alone. */
export function RankingProvider({ jobs, children }: PropsWithChildren<RankingProviderProps>) {
  const { data: installed } = useInstalledJobs();
  const active = (installed?.jobs ?? []).filter(({ state }) => state === 'active');
  // Installed jobs are asked for again and again; lists are to be ranked anew only if others are active than before.
  const activeIds = active.map(({ id }) => id).join(',');
  const ranking = useMemo(
    () => createRanking(jobs, activeIds === '' ? [] : activeIds.split(',')),
    [jobs, activeIds]
  );
  return <RankingContext.Provider value={ranking}>{children}</RankingContext.Provider>;
}

/** The ranking of the page; throws outside a RankingProvider. */
export function useRanking(): Ranking {
  const ranking = useContext(RankingContext);
  if (ranking === undefined) {
    throw new Error('useRanking needs a RankingProvider above it');
  }
  return ranking;
}
