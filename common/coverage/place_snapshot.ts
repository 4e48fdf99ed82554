import type { AttackVersion } from '../catalogue/attack/attack_version';
import type { CoverageSnapshot } from './coverage_snapshot';
import { placedSnapshot } from './placed_snapshot';

/**
 * The same snapshot in the matrix of this version. Pairs that come to stand in the same place become one, with the jobs of
 * all; what finds no place is added to `unplaced` by name: `TA0005/T1562.001`.
 */
export function placeSnapshot(snapshot: CoverageSnapshot, version: AttackVersion): CoverageSnapshot {
  return placedSnapshot(snapshot, version).snapshot;
}
