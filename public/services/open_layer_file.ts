import type { CoverageSnapshot } from '../../common/coverage/coverage_snapshot';
import { MAX_LAYER_FILE_BYTES } from '../../common/exports/layer_limits';
import type { LayerFileProblem } from '../text/layer_file_problem_text';
import { loadLayerReader } from './load_layer_reader';
import { readTextFile } from './read_text_file';

export type OpenedLayerFile =
  /** `snapshots`: one of each layer of the file, never none. */
  { ok: true; snapshots: readonly CoverageSnapshot[] } | { ok: false; problem: LayerFileProblem };

/** Reads a layer file that the user picked, whole or not at all. Its size is looked at before its content. Never throws. */
export async function openLayerFile(file: File): Promise<OpenedLayerFile> {
  if (file.size > MAX_LAYER_FILE_BYTES) {
    return refused({ code: 'too_large', maxBytes: MAX_LAYER_FILE_BYTES });
  }
  let readLayerSnapshots;
  try {
    readLayerSnapshots = await loadLayerReader();
  } catch {
    return refused({ code: 'not_loaded' });
  }
  const content = await readTextFile(file);
  return content.ok ? readLayerSnapshots(content.text) : refused({ code: content.problem });
}

function refused(problem: LayerFileProblem): OpenedLayerFile {
  return { ok: false, problem };
}
