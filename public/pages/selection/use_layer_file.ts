import { useCallback, useRef, useState } from 'react';

import type { CoverageSnapshot } from '../../../common/coverage/coverage_snapshot';
import { openLayerFile } from '../../services/open_layer_file';
import type { LayerFileProblem } from '../../text/layer_file_problem_text';

/** A file of Navigator layers as far as it is read. `name` is the file's. */
export type LayerFileState =
  | { kind: 'none' }
  | { kind: 'reading'; name: string }
  | { kind: 'refused'; name: string; problem: LayerFileProblem }
  /** `layers` is never empty; `chosen` is a position in it. */
  | { kind: 'read'; name: string; layers: readonly CoverageSnapshot[]; chosen: number };

export interface LayerFile {
  state: LayerFileState;
  /** Reads a file in place of the former one; without one forgets that. */
  open(file: File | undefined): void;
  choose(position: number): void;
  /** The layer that is chosen. */
  layer: CoverageSnapshot | undefined;
}

/** The layer file that the user has opened on this page; it is kept as long as the page is shown. */
export function useLayerFile(): LayerFile {
  const [state, setState] = useState<LayerFileState>({ kind: 'none' });
  const turn = useRef(0);
  const open = useCallback((file: File | undefined) => {
    turn.current += 1;
    const mine = turn.current;
    if (file === undefined) {
      setState({ kind: 'none' });
      return;
    }
    setState({ kind: 'reading', name: file.name });
    void readLayers(file).then((read) => {
      // Another file may have been opened meanwhile.
      if (mine === turn.current) setState(read);
    });
  }, []);
  const choose = useCallback(
    (chosen: number) => setState((before) => (before.kind === 'read' ? { ...before, chosen } : before)),
    []
  );
  return { state, open, choose, layer: state.kind === 'read' ? state.layers[state.chosen] : undefined };
}

async function readLayers(file: File): Promise<LayerFileState> {
  const { name } = file;
  const opened = await openLayerFile(file);
  return opened.ok
    ? { kind: 'read', name, layers: opened.snapshots, chosen: 0 }
    : { kind: 'refused', name, problem: opened.problem };
}
