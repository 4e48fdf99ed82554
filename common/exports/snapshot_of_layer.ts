import type { CoverageSnapshot } from '../coverage/coverage_snapshot';
import type { ReadLayer } from './read_layer';
import { hasMarker, snapshotOfOwnLayer } from './snapshot_of_own_layer';
import { snapshotOfForeignLayer } from './snapshot_of_foreign_layer';
import { STATE_SCALE } from './state_scale';

/**
 * The coverage that a layer stands for. One of ours gives states and jobs as they were when it was written, in the version of
 * ATT&CK of that time (origin `picker`), provided that nobody changed its cells: what its metadata say must agree with its
 * cells, or all of it is taken for anybody's layer. Anybody's gives its marked cells (origin `layer`), in the version that
 * it names, or the nearest that we know.
 */
export function snapshotOfLayer(layer: ReadLayer): CoverageSnapshot {
  return snapshotOfOwnLayer(layer) ?? snapshotOfForeignLayer(hasMarker(layer) ? onlyActive(layer) : layer);
}

/** Ours gives a score to each state, so in one that was changed a score alone marks nothing. */
function onlyActive(layer: ReadLayer): ReadLayer {
  return {
    ...layer,
    techniques: layer.techniques.map((cell) => ({
      ...cell,
      marked: cell.marked && cell.score === STATE_SCALE.active.score,
    })),
  };
}
