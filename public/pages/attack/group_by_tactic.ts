import type { Recommendation } from '../../../common/api/recommendations';
import { ATTACK_TACTICS } from '../../../common/catalogue/attack_tactics';

export interface TacticGroup {
  tacticId: string;
  /** Absent for an id that ATT&CK Enterprise does not have. */
  name?: string;
  jobs: Recommendation[];
}

export interface TacticGroups {
  /** Every tactic in matrix order, also those without a job; then ids that are no tactic of ATT&CK. */
  tactics: TacticGroup[];
  /** Jobs for which nobody names a tactic. */
  unmapped: Recommendation[];
}

/** Jobs by the tactics of their mappings; a job stands under each of its tactics once. */
export function groupByTactic(jobs: readonly Recommendation[]): TacticGroups {
  const groups = new Map<string, TacticGroup>(
    ATTACK_TACTICS.map(({ id, name }) => [id, { tacticId: id, name, jobs: [] }])
  );
  for (const job of jobs) {
    for (const tacticId of new Set(job.mappings.map((mapping) => mapping.tacticId))) {
      const group = groups.get(tacticId) ?? { tacticId, jobs: [] };
      group.jobs.push(job);
      groups.set(tacticId, group);
    }
  }
  return {
    tactics: [...groups.values()],
    unmapped: jobs.filter(({ mappings }) => mappings.length === 0),
  };
}
