import type { AttackPair } from '../../../common/catalogue/attack/attack_pair';
import { pairKey } from '../../../common/catalogue/attack/attack_pair';
import type { CoverageSnapshot } from '../../../common/coverage/coverage_snapshot';

/** The largest weight that a request may have. */
const MOST_WEIGHT = 1000;

export interface LayerPriorities {
  pairs: AttackPair[];
  /** By `pairKey`, 1…1000; empty if all pairs count the same. */
  weights: Record<string, number>;
  /** Pairs with a score that counts. */
  scored: number;
  /** What the layer names and the ATT&CK version has no place for. */
  unplaced: readonly string[];
}

/**
 * What a layer asks to be covered: each of its pairs. The highest score weighs 1000 and others in proportion; pairs
 * without a score, or with one that is not above 0, weigh 1. Where all pairs have the same score, none weighs more.
 */
export function layerPriorities({ pairs, unplaced }: CoverageSnapshot): LayerPriorities {
  const scores = pairs.map(({ score = 0 }) => Math.max(0, score));
  const highest = Math.max(0, ...scores);
  const differ = scores.some((score) => score !== highest);
  const weighed = pairs.flatMap((pair, position) => {
    const weight = differ ? Math.max(1, Math.round(MOST_WEIGHT * ((scores[position] ?? 0) / highest))) : 1;
    return weight === 1 ? [] : ([[pairKey(pair), weight]] as const);
  });
  return {
    pairs: pairs.map(({ tacticId, techniqueId }) => ({
      tacticId,
      ...(techniqueId !== undefined && { techniqueId }),
    })),
    weights: Object.fromEntries(weighed),
    scored: scores.filter((score) => score > 0).length,
    unplaced,
  };
}
