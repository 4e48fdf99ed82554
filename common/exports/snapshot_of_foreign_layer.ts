import { attackMatrix } from '../catalogue/attack/attack_matrix';
import { pairKey, type AttackPair } from '../catalogue/attack/attack_pair';
import { ATTACK_VERSIONS, type AttackVersion } from '../catalogue/attack/attack_version';
import { placePair } from '../catalogue/attack/place_pair';
import type { CoverageSnapshot, SnapshotPair } from '../coverage/coverage_snapshot';
import type { ReadLayer, ReadTechnique } from './read_layer';
import { tacticOfShortName } from './tactic_of_short_name';

const [OLDEST] = ATTACK_VERSIONS;
const NEWEST = ATTACK_VERSIONS[ATTACK_VERSIONS.length - 1] ?? OLDEST;

/**
 * The marked cells of anybody's layer, each pair once with its highest score. A technique without tactic stands under all that
 * it has; what the version lacks is placed where ATT&CK moved it, or listed as unplaced: `T1003^credential-access`.
 */
export function snapshotOfForeignLayer({ name, attackVersion, techniques }: ReadLayer): CoverageSnapshot {
  const version = nearestVersion(attackVersion);
  const pairs = new Map<string, SnapshotPair>();
  const unplaced = new Set<string>();
  for (const cell of techniques.filter(({ marked }) => marked)) {
    const places = placesOf(cell, version);
    if (places.length === 0) unplaced.add(cellName(cell));
    for (const pair of places) {
      const scores = [cell.score, pairs.get(pairKey(pair))?.score].filter((score) => score !== undefined);
      pairs.set(pairKey(pair), {
        ...pair,
        state: 'marked',
        ...(scores.length === 0 ? {} : { score: Math.max(...scores) }),
        jobs: [],
      });
    }
  }
  return {
    origin: 'layer',
    name,
    version,
    mode: 'now',
    pairs: [...pairs].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, pair]) => pair),
    unplaced: [...unplaced],
  };
}

/** A layer that names no version is meant for the newest, as the Navigator takes it. */
function nearestVersion(attackVersion: number | undefined): AttackVersion {
  if (attackVersion === undefined || attackVersion > NEWEST) return NEWEST;
  return ATTACK_VERSIONS.find((version) => version >= attackVersion) ?? NEWEST;
}

function placesOf({ techniqueId, tactic }: ReadTechnique, version: AttackVersion): AttackPair[] {
  const named = tactic === undefined ? undefined : tacticOfShortName(tactic);
  if (tactic !== undefined && named === undefined) return [];
  const tacticIds = named === undefined ? attackMatrix(version).tactics.map(({ id }) => id) : [named];
  return tacticIds.flatMap((tacticId) => {
    const placement = placePair({ tacticId, techniqueId }, version);
    return placement.placed ? [placement.pair] : [];
  });
}

/** As the Navigator names a cell. */
function cellName({ techniqueId, tactic }: ReadTechnique): string {
  return tactic === undefined ? techniqueId : `${techniqueId}^${tactic}`;
}
