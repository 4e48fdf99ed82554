import { useCallback, useRef, useState } from 'react';

import type { CoverageSnapshot } from '../../../../common/coverage/coverage_snapshot';
import { openLayerFile } from '../../../services/open_layer_file';
import type { LayerFileProblem } from '../../../text/layer_file_problem_text';

/** How far the file is that is compared with. It lives as long as the page. */
export type ComparisonFileState =
  | { status: 'none' }
  | { status: 'reading'; file: File }
  | { status: 'refused'; file: File; problem: LayerFileProblem }
  /** `snapshots` is never empty; `chosen` is a position in it. */
  | { status: 'read'; file: File; snapshots: readonly CoverageSnapshot[]; chosen: number };

export interface OpenedFile {
  state: ComparisonFileState;
  /** Reads a file in place of the former one; without one forgets that. */
  pick(file: File | undefined): void;
  choose(position: number): void;
}

/** The file that the user compares with. */
export function useComparisonFile(): OpenedFile {
  const [state, setState] = useState<ComparisonFileState>({ status: 'none' });
  const turn = useRef(0);
  const pick = useCallback((file: File | undefined) => {
    turn.current += 1;
    const mine = turn.current;
    if (file === undefined) {
      setState({ status: 'none' });
      return;
    }
    setState({ status: 'reading', file });
    void openLayerFile(file).then((answer) => {
      // Another file may have been picked meanwhile, or none.
      if (mine !== turn.current) return;
      setState(
        answer.ok
          ? { status: 'read', file, snapshots: answer.snapshots, chosen: 0 }
          : { status: 'refused', file, problem: answer.problem }
      );
    });
  }, []);
  const choose = useCallback(
    (chosen: number) => setState((before) => (before.status === 'read' ? { ...before, chosen } : before)),
    []
  );
  return { state, pick, choose };
}
