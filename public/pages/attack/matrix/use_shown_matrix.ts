import { useMemo, useRef } from 'react';

import type { CoverageResponse } from '../../../../common/api/coverage';
import type { Coverage } from '../../../../common/coverage/coverage';
import type { MatrixTactic } from '../../../../common/coverage/coverage_matrix_cells';
import {
  countFacets,
  filterMatrix,
  findCells,
  indexCells,
  keysOf,
  type FacetCounts,
} from '../../../services/coverage_filter';
import type { CoverageView } from '../../../services/coverage_view';
import { useModeCoverages } from './use_mode_coverages';

export interface ShownMatrix {
  /** In the mode of the view, nothing filtered. */
  coverage: Coverage;
  tactics: MatrixTactic[];
  /** Keys of the cells of `tactics`, column by column. */
  keys: readonly string[];
  /** Of what the choices of techniques offer, for each value of a filter. */
  counts: FacetCounts;
  /** Keys of the shown cells that the query finds, column by column; undefined without a query. */
  found: readonly string[] | undefined;
}

/** What the view shows of an answer. Each step is made anew only when what it rests on has changed. */
export function useShownMatrix(answer: CoverageResponse, view: CoverageView): ShownMatrix {
  const { jobs, attackVersion } = answer;
  const { mode, onlyNamed, subTechniques, query } = view;
  const states = useSameList(view.states);
  const platforms = useSameList(view.platforms);
  const sources = useSameList(view.sources);
  const inMode = useModeCoverages(answer);
  const { coverage, tactics: all } = inMode(mode);
  // Of the states as they are: what it holds is the same in each mode.
  const index = useMemo(
    () => indexCells(inMode('now').tactics, jobs, attackVersion),
    [inMode, jobs, attackVersion]
  );
  const filter = useMemo(
    () => ({ states, platforms, sources, onlyNamed, subTechniques }),
    [states, platforms, sources, onlyNamed, subTechniques]
  );
  const tactics = useMemo(() => filterMatrix(all, filter, index), [all, filter, index]);
  const counts = useMemo(() => countFacets(all, filter, index), [all, filter, index]);
  const keys = useMemo(() => keysOf(tactics), [tactics]);
  const found = useMemo(
    () => (query.trim() === '' ? undefined : findCells(tactics, query, index)),
    [tactics, query, index]
  );
  return { coverage, tactics, keys, counts, found };
}

/** The lists of an address are new with each of its changes; one that says the same stays the same. */
function useSameList<T extends string>(list: readonly T[]): readonly T[] {
  const kept = useRef(list);
  if (kept.current.join() !== list.join()) kept.current = list;
  return kept.current;
}
