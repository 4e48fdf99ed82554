import { attackMatrix, type AttackMatrix } from './attack_matrix';
import type { AttackPair } from './attack_pair';
import { DEPRECATED_BY_V18, REVOKED_BY_V18 } from './attack_v18';
import { CHANGES_V19 } from './attack_v19_changes';
import { ATTACK_VERSIONS, type AttackVersion } from './attack_version';
import { twoCells } from './table_line';

/** v19 split Defense Evasion: Stealth keeps its id, Defense Impairment is new. */
const STEALTH = 'TA0005';
const DEFENSE_IMPAIRMENT = 'TA0112';

export type UnplacedReason =
  | { code: 'unknown_tactic' }
  | { code: 'unknown_technique' }
  /** ATT&CK gave the technique up without a successor. */
  | { code: 'deprecated_technique' }
  /** This version doesn't have the technique, and nothing in it says the same. */
  | { code: 'not_in_version'; version: AttackVersion }
  /** The technique is there, but under other tactics. */
  | { code: 'not_under_tactic'; tacticIds: readonly string[] };

export type Placement =
  | {
      placed: true;
      pair: AttackPair;
      /** The pair as it was given, where this version has it elsewhere. */
      movedFrom?: AttackPair;
      /** v19's TA0005 covers less than v18's; a tactic alone may have meant Defense Impairment (TA0112) as well. */
      narrowed?: true;
    }
  | { placed: false; pair: AttackPair; why: UnplacedReason };

const REVOKED = new Map(REVOKED_BY_V18.map((line) => twoCells(line, ' ')));
const REPLACED_IN_V19 = new Map<string, string>(
  CHANGES_V19.removedTechniques.map((line) => twoCells(line, ' '))
);
const DEPRECATED = new Set(DEPRECATED_BY_V18);

/**
 * The same pair in the matrix of this version: as it is where it is valid, else where ATT&CK itself moved it (revoked
 * and replaced techniques, the split of Defense Evasion, a technique that is left with a single tactic). Where that
 * leaves a choice, the pair is not placed, and the answer says why.
 */
export function placePair(pair: AttackPair, version: AttackVersion): Placement {
  const matrix = attackMatrix(version);
  if (matrix.has(pair)) {
    const narrowed = version === 19 && pair.tacticId === STEALTH && pair.techniqueId === undefined;
    return { placed: true, pair, ...(narrowed ? { narrowed } : {}) };
  }
  if (!isKnownTactic(pair.tacticId)) return { placed: false, pair, why: { code: 'unknown_tactic' } };
  if (pair.techniqueId === undefined) {
    return { placed: true, pair: { tacticId: STEALTH }, movedFrom: pair };
  }
  const techniqueId = techniqueIn(pair.techniqueId, matrix);
  if (techniqueId === undefined) return { placed: false, pair, why: whyMissing(pair.techniqueId, version) };
  const tacticIds = matrix.technique(techniqueId)?.tacticIds ?? [];
  const tacticId = tacticIn(pair, techniqueId, tacticIds, version);
  return tacticId === undefined
    ? { placed: false, pair, why: { code: 'not_under_tactic', tacticIds } }
    : { placed: true, pair: { tacticId, techniqueId }, movedFrom: pair };
}

/** Why this version has no place for the technique under any tactic; undefined if it has one. */
export function whyNoTechnique(techniqueId: string, version: AttackVersion): UnplacedReason | undefined {
  return techniqueIn(techniqueId, attackMatrix(version)) === undefined
    ? whyMissing(techniqueId, version)
    : undefined;
}

function isKnownTactic(tacticId: string): boolean {
  return ATTACK_VERSIONS.some((version) => attackMatrix(version).tactic(tacticId) !== undefined);
}

/** The technique itself or what stands for it in this matrix. */
function techniqueIn(techniqueId: string, matrix: AttackMatrix): string | undefined {
  let current = techniqueId;
  const seen = new Set<string>();
  while (!matrix.technique(current) && !seen.has(current)) {
    seen.add(current);
    const successor =
      REVOKED.get(current) ?? (matrix.version === 19 ? REPLACED_IN_V19.get(current) : undefined);
    if (successor === undefined) break;
    current = successor;
  }
  if (matrix.technique(current)) return current;
  return matrix.version === 18 ? predecessor(current) : undefined;
}

/** The technique of v18 that v19 replaced by this one; of several the one that the others are parts of. */
function predecessor(techniqueId: string): string | undefined {
  const replaced = [...REPLACED_IN_V19].flatMap(([from, to]) => (to === techniqueId ? [from] : []));
  return replaced.find((candidate) =>
    replaced.every((other) => other === candidate || other.startsWith(`${candidate}.`))
  );
}

function tacticIn(
  pair: AttackPair,
  techniqueId: string,
  tacticIds: readonly string[],
  version: AttackVersion
): string | undefined {
  if (tacticIds.includes(pair.tacticId)) return pair.tacticId;
  const partner = version === 19 ? DEFENSE_IMPAIRMENT : STEALTH;
  const splitTactic = version === 19 ? STEALTH : DEFENSE_IMPAIRMENT;
  if (pair.tacticId === splitTactic && tacticIds.includes(partner)) return partner;
  const movedByAttack = techniqueId !== pair.techniqueId || attackMatrix(otherVersion(version)).has(pair);
  return movedByAttack && tacticIds.length === 1 ? tacticIds[0] : undefined;
}

function otherVersion(version: AttackVersion): AttackVersion {
  return version === 18 ? 19 : 18;
}

function whyMissing(techniqueId: string, version: AttackVersion): UnplacedReason {
  if (DEPRECATED.has(techniqueId)) return { code: 'deprecated_technique' };
  const other = attackMatrix(otherVersion(version));
  return other.technique(techniqueId) ? { code: 'not_in_version', version } : { code: 'unknown_technique' };
}
