import { pairKey } from '../catalogue/attack/attack_pair';
import type { AttackVersion } from '../catalogue/attack/attack_version';
import { placePair } from '../catalogue/attack/place_pair';
import type { CoverageSnapshot, SnapshotPair } from './coverage_snapshot';
import { mergeSnapshotPairs } from './merge_snapshot_pairs';
import { snapshotName } from './snapshot_name';

export interface PlacedSnapshot {
  snapshot: CoverageSnapshot;
  /** Keys of its pairs that stood elsewhere, at least in part. */
  moved: ReadonlySet<string>;
}

/** `placeSnapshot` with what it moved. */
export function placedSnapshot(snapshot: CoverageSnapshot, version: AttackVersion): PlacedSnapshot {
  const placed = new Map<string, SnapshotPair>();
  const moved = new Set<string>();
  const unplaced = new Set(snapshot.unplaced);
  for (const { tacticId, techniqueId, ...content } of snapshot.pairs) {
    const placement = placePair(
      techniqueId === undefined ? { tacticId } : { tacticId, techniqueId },
      version
    );
    if (!placement.placed) {
      unplaced.add(snapshotName({ tacticId, techniqueId }));
      continue;
    }
    const key = pairKey(placement.pair);
    const known = placed.get(key);
    const pair: SnapshotPair = { ...placement.pair, ...content };
    placed.set(key, known ? mergeSnapshotPairs(known, pair) : pair);
    if (placement.movedFrom) moved.add(key);
  }
  const pairs = [...placed].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, pair]) => pair);
  return { snapshot: { ...snapshot, version, pairs, unplaced: [...unplaced] }, moved };
}
