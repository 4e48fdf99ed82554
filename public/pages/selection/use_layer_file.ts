import { useCallback, useRef, useState } from 'react';

import type { CoverageSnapshot } from '../../../common/coverage/coverage_snapshot';
import { MAX_LAYER_FILE_BYTES } from '../../../common/exports/layer_limits';
import type { LayerProblem } from '../../../common/exports/layer_problem';

/** A file of Navigator layers as far as it is read. `name` is the file's. */
export type LayerFileState =
  | { kind: 'none' }
  | { kind: 'reading'; name: string }
  | { kind: 'refused'; name: string; problem: LayerProblem }
  /** The browser could not read the file, or Kibana did not give the code that understands it. */
  | { kind: 'failed'; name: string }
  /** `layers` is never empty; `chosen` is a position in it. */
  | { kind: 'read'; name: string; layers: CoverageSnapshot[]; chosen: number };

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
  if (file.size > MAX_LAYER_FILE_BYTES) {
    return { kind: 'refused', name, problem: { code: 'too_large', maxBytes: MAX_LAYER_FILE_BYTES } };
  }
  try {
    const [{ readLayerFile }, { snapshotOfLayer }, text] = await Promise.all([
      import('../../../common/exports/read_layer_file'),
      import('../../../common/exports/snapshot_of_layer'),
      textOf(file),
    ]);
    const answer = readLayerFile(text);
    return answer.ok
      ? { kind: 'read', name, layers: answer.layers.map(snapshotOfLayer), chosen: 0 }
      : { kind: 'refused', name, problem: answer.problem };
  } catch {
    return { kind: 'failed', name };
  }
}

function textOf(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error ?? new Error('The file could not be read'));
    reader.readAsText(file);
  });
}
