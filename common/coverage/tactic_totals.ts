import { attackMatrix } from '../catalogue/attack/attack_matrix';
import { pairKey } from '../catalogue/attack/attack_pair';
import type { AttackVersion } from '../catalogue/attack/attack_version';
import { bestState } from './best_state';
import { cellsUnderTactic } from './cells_under_tactic';
import { countStates } from './count_states';
import type { PairCoverage, TacticTotals } from './coverage';
import type { CoverageState } from './coverage_state';

/** Every tactic of the version in matrix order, with what these pairs make of it. */
export function tacticTotals(pairs: readonly PairCoverage[], version: AttackVersion): TacticTotals[] {
  const matrix = attackMatrix(version);
  const byTactic = new Map<string, PairCoverage[]>(matrix.tactics.map(({ id }) => [id, []]));
  for (const pair of pairs) byTactic.get(pair.tacticId)?.push(pair);
  return matrix.tactics.map(({ id }) => {
    const own = byTactic.get(id) ?? [];
    const states = new Map(own.map((pair) => [pairKey(pair), pair.state]));
    const stateOf = (techniqueId: string): CoverageState =>
      states.get(pairKey({ tacticId: id, techniqueId })) ?? 'none';
    const cells = cellsUnderTactic(matrix, id).map(({ technique, subTechniques }) =>
      [technique, ...subTechniques].map((cell) => stateOf(cell.id))
    );
    return {
      tacticId: id,
      pairs: countStates(cells.flat()),
      techniques: countStates(cells.map(bestState)),
      unread: own.filter(isUnread).length,
      families: countStates(familyStates(own)),
    };
  });
}

function isUnread({ state, rule }: PairCoverage): boolean {
  return state === 'active' && rule !== 'enabled' && rule !== 'unknown';
}

/** Each family once, by its best pair. */
function familyStates(pairs: readonly PairCoverage[]): Iterable<CoverageState> {
  const best = new Map<string, CoverageState>();
  for (const { families } of pairs) {
    for (const { family, state } of families)
      best.set(family, bestState([best.get(family) ?? 'none', state]));
  }
  return best.values();
}
