import type { AttackPair } from '../catalogue/attack/attack_pair';
import { ATTACK_VERSIONS, type AttackVersion } from '../catalogue/attack/attack_version';
import { placePair } from '../catalogue/attack/place_pair';
import type { OwnThreats } from './job_profile';

interface OwnPairs {
  pairs: AttackPair[];
  /** Techniques that are under none of the tactics. */
  leftOver: string[];
}

/**
 * Pairs of a job's own two lists: each technique under those of the tactics that the matrix has it under; a tactic that
 * gets no technique stands for itself. The lists don't say which ATT&CK they are of: it is the version in which they fit
 * best together, in doubt the one that is asked for. The pairs are of that version.
 */
export function pairsOfOwnThreats(own: OwnThreats, preferred: AttackVersion): OwnPairs {
  const versions = [preferred, ...ATTACK_VERSIONS.filter((version) => version !== preferred)];
  return versions
    .map((version) => pairUp(own, version))
    .reduce((best, other) => (misfits(other) < misfits(best) ? other : best));
}

function pairUp({ tactics, techniques }: OwnThreats, version: AttackVersion): OwnPairs {
  const used = new Set<string>();
  const leftOver: string[] = [];
  const pairs = [...new Set(techniques)].flatMap((techniqueId) => {
    const under = [...new Set(tactics)].filter((tacticId) => {
      const placement = placePair({ tacticId, techniqueId }, version);
      return placement.placed && placement.pair.tacticId === tacticId;
    });
    if (under.length === 0) leftOver.push(techniqueId);
    under.forEach((id) => used.add(id));
    return under.map((tacticId): AttackPair => ({ tacticId, techniqueId }));
  });
  const bare = [...new Set(tactics)]
    .filter((id) => !used.has(id))
    .map((tacticId): AttackPair => ({ tacticId }));
  return { pairs: [...pairs, ...bare], leftOver };
}

/** A technique without a tactic weighs more than any number of tactics without a technique. */
function misfits({ pairs, leftOver }: OwnPairs): number {
  return leftOver.length * 1_000 + pairs.filter(({ techniqueId }) => techniqueId === undefined).length;
}
