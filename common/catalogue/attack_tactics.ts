import type { AttackTactic } from './attack/attack_tactic';
import { TACTICS_V18 } from './attack/attack_v18';

export type { AttackTactic };

/** Tactics of ATT&CK Enterprise v18 in matrix order. */
export const ATTACK_TACTICS: readonly AttackTactic[] = TACTICS_V18;
