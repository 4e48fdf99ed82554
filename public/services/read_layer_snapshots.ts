import type { CoverageSnapshot } from '../../common/coverage/coverage_snapshot';
import type { LayerProblem } from '../../common/exports/layer_problem';
import { readLayerFile } from '../../common/exports/read_layer_file';
import { snapshotOfLayer } from '../../common/exports/snapshot_of_layer';

export type LayerSnapshots =
  { ok: true; snapshots: CoverageSnapshot[] } | { ok: false; problem: LayerProblem };

/**
 * What each layer of a file stands for; never none. Whoever imports this takes the whole reader along, so the page loads
 * it on demand.
 */
export function readLayerSnapshots(text: string): LayerSnapshots {
  const answer = readLayerFile(text);
  return answer.ok ? { ok: true, snapshots: answer.layers.map(snapshotOfLayer) } : answer;
}
