import type { Recommendation } from '../../../../common/api/recommendations';
import { attackMatrix } from '../../../../common/catalogue/attack/attack_matrix';
import type { AttackVersion } from '../../../../common/catalogue/attack/attack_version';

export interface TacticGroup {
  tacticId: string;
  /** Absent for an id that this version of ATT&CK does not have. */
  name?: string;
  jobs: Recommendation[];
}

export interface TacticGroups {
  /** Every tactic in matrix order, also those without a job. */
  tactics: TacticGroup[];
  /** Jobs for which something is named that this version has no place for; they may stand under tactics as well. */
  unplaced: Recommendation[];
  /** Jobs for which nobody names anything. */
  unmapped: Recommendation[];
}

/** Jobs by the tactics of their mappings; a job stands under each of its tactics once. */
export function groupByTactic(jobs: readonly Recommendation[], version: AttackVersion): TacticGroups {
  const groups = new Map<string, TacticGroup>(
    attackMatrix(version).tactics.map(({ id, name }) => [id, { tacticId: id, name, jobs: [] }])
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
    unplaced: jobs.filter((job) => job.unplaced.length > 0),
    unmapped: jobs.filter((job) => job.mappings.length === 0 && job.unplaced.length === 0),
  };
}
