import React, { createContext, useContext, useMemo, useState, type PropsWithChildren } from 'react';

import { useUrlState } from './use_url_state';

/** The jobs that the user has chosen, shared by all tabs through the address. */
export interface Selection {
  ids: readonly string[];
  has(jobId: string): boolean;
  add(jobIds: readonly string[]): void;
  remove(jobIds: readonly string[]): void;
  clear(): void;
  /** Ids that `clear` took away last, until something is selected again or `forgetCleared` is called. */
  cleared: readonly string[];
  forgetCleared(): void;
}

/** Provided by `SelectionProvider`, and where another set of jobs stands for the selection. */
export const SelectionContext = createContext<Selection | undefined>(undefined);

export function SelectionProvider({ children }: PropsWithChildren) {
  const [{ jobIds }, change] = useUrlState();
  const [cleared, setCleared] = useState<readonly string[]>([]);
  const idsInUrl = jobIds.join(',');

  const selection = useMemo<Selection>(() => {
    const ids = idsInUrl === '' ? [] : idsInUrl.split(',');
    const chosen = new Set(ids);
    return {
      ids,
      has: (jobId) => chosen.has(jobId),
      add: (added) => change((state) => ({ jobIds: [...new Set([...state.jobIds, ...added])] })),
      remove: (removed) =>
        change((state) => ({ jobIds: state.jobIds.filter((id) => !removed.includes(id)) })),
      clear: () => {
        setCleared(ids);
        change(() => ({ jobIds: [], activating: false }));
      },
      cleared: ids.length === 0 ? cleared : [],
      forgetCleared: () => setCleared([]),
    };
  }, [idsInUrl, cleared, change]);

  return <SelectionContext.Provider value={selection}>{children}</SelectionContext.Provider>;
}

/** The selection; throws outside a SelectionProvider. */
export function useSelection(): Selection {
  const selection = useContext(SelectionContext);
  if (selection === undefined) {
    throw new Error('useSelection needs a SelectionProvider above it');
  }
  return selection;
}
