/** One (tactic, technique or sub-technique) that a mapping names. Ids only: `TA0006`, `T1110`, `T1110.003`. */
export interface AttackPair {
  tacticId: string;
  techniqueId?: string;
}

/** The same text for the same pair: `TA0006/T1110`, and `TA0006` for a tactic alone. */
export function pairKey({ tacticId, techniqueId }: AttackPair): string {
  return techniqueId === undefined ? tacticId : `${tacticId}/${techniqueId}`;
}
