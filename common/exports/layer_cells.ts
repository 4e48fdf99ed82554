import { pairKey, type AttackPair } from '../catalogue/attack/attack_pair';
import type { AttackVersion } from '../catalogue/attack/attack_version';
import { placePair } from '../catalogue/attack/place_pair';
import type { SnapshotJob, SnapshotPair } from '../coverage/coverage_snapshot';
import { matrixOrder } from '../coverage/matrix_order';

/** A job with the pair that it names, in the version of the coverage. */
export interface CellEntry {
  pair: AttackPair;
  job: SnapshotJob;
}

export interface LayerCell {
  tacticId: string;
  techniqueId: string;
  /** Never empty. */
  entries: CellEntry[];
}

export interface LayerCells {
  /** In matrix order; each valid in the version. */
  cells: LayerCell[];
  /** Of tactics alone, and of pairs for which the version has no place. */
  withoutCell: CellEntry[];
}

/** The cells that these pairs have in the matrix of this version. Where several pairs come to one cell, it has the jobs of all. */
export function layerCells(pairs: readonly SnapshotPair[], version: AttackVersion): LayerCells {
  const cells = new Map<string, LayerCell>();
  const withoutCell: CellEntry[] = [];
  for (const { tacticId, techniqueId, jobs } of pairs) {
    const pair: AttackPair = techniqueId === undefined ? { tacticId } : { tacticId, techniqueId };
    const entries = jobs.map((job) => ({ pair, job }));
    const placement = placePair(pair, version);
    if (!placement.placed || placement.pair.techniqueId === undefined) {
      withoutCell.push(...entries);
      continue;
    }
    const key = pairKey(placement.pair);
    const cell = cells.get(key);
    cells.set(key, {
      tacticId: placement.pair.tacticId,
      techniqueId: placement.pair.techniqueId,
      entries: [...(cell?.entries ?? []), ...entries],
    });
  }
  return { cells: [...cells.values()].filter(hasEntries).sort(matrixOrder(version)), withoutCell };
}

function hasEntries({ entries }: LayerCell): boolean {
  return entries.length > 0;
}
