import { useCallback, useState } from 'react';

import { readDataScope, type ScopeProblem } from '../../../services/data_scope';
import type { LogDataset } from '../../../services/log_datasets';
import type { LogKind } from '../../../services/log_kinds';

export interface LogChoice {
  chosenIds: ReadonlySet<string>;
  chooseDataset(id: string, chosen: boolean): void;
  kinds: ReadonlySet<LogKind>;
  chooseKind(kind: LogKind, chosen: boolean): void;
  /** As they are shown: typed ones, else those of the chosen datasets. */
  indices: string;
  setIndices(text: string): void;
  /** The same, checked; absent as long as there is none that can be used. */
  usable: string | undefined;
  /** What is wrong with them; not that there are none. */
  problem: ScopeProblem | undefined;
}

/** What the user chooses of logs; choosing another dataset makes the indices follow again. */
export function useLogChoice(datasets: readonly LogDataset[]): LogChoice {
  const [chosenIds, setChosenIds] = useState<ReadonlySet<string>>(new Set());
  const [kinds, setKinds] = useState<ReadonlySet<LogKind>>(new Set<LogKind>(['rate']));
  const [typed, setTyped] = useState<string>();
  const chooseDataset = useCallback((id: string, chosen: boolean) => {
    setChosenIds((before) => withMember(before, id, chosen));
    setTyped(undefined);
  }, []);

  const followed = datasets.filter(({ id }) => chosenIds.has(id)).flatMap(({ patterns }) => patterns);
  const indices = typed ?? followed.join(',');
  const { scope, problems } = readDataScope(indices, undefined);
  return {
    chosenIds,
    chooseDataset,
    kinds,
    chooseKind: (kind, chosen) => setKinds((before) => withMember(before, kind, chosen)),
    indices,
    setIndices: setTyped,
    usable: scope.indexPattern,
    problem: problems[0],
  };
}

function withMember<T>(set: ReadonlySet<T>, member: T, isIn: boolean): ReadonlySet<T> {
  const others = [...set].filter((each) => each !== member);
  return new Set(isIn ? [...others, member] : others);
}
