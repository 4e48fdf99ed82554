import { attackMatrix } from '../catalogue/attack/attack_matrix';
import type { AttackPair } from '../catalogue/attack/attack_pair';
import type { AttackVersion } from '../catalogue/attack/attack_version';

/**
 * For sorting pairs in matrix order: tactic by tactic, each tactic alone first, then by id, so that sub-techniques follow
 * their technique. Tactics that the version doesn't have come last.
 */
export function matrixOrder(version: AttackVersion): (a: AttackPair, b: AttackPair) => number {
  const { tactics } = attackMatrix(version);
  const places = new Map(tactics.map(({ id }, index) => [id, index]));
  const placeOf = ({ tacticId }: AttackPair) => places.get(tacticId) ?? tactics.length;
  return (a, b) =>
    placeOf(a) - placeOf(b) ||
    compareIds(a.tacticId, b.tacticId) ||
    compareIds(a.techniqueId ?? '', b.techniqueId ?? '');
}

function compareIds(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
