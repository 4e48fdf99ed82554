import { attackMatrix } from '../../catalogue/attack/attack_matrix';
import type { AttackVersion } from '../../catalogue/attack/attack_version';

/** All pairs of a version, tactics alone included, as `TA0006/T1110`. */
export function allPairKeys(version: AttackVersion): string[] {
  const { tactics, techniques } = attackMatrix(version);
  return [
    ...tactics.map(({ id }) => id),
    ...techniques.flatMap(({ id, tacticIds }) => tacticIds.map((tacticId) => `${tacticId}/${id}`)),
  ];
}
