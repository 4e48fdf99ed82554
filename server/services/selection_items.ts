import type { SelectionObjective } from '../../common/api/selection';
import { attackMatrix } from '../../common/catalogue/attack/attack_matrix';
import { pairKey, type AttackPair } from '../../common/catalogue/attack/attack_pair';
import { ATTACK_VERSIONS, type AttackVersion } from '../../common/catalogue/attack/attack_version';
import { placePair } from '../../common/catalogue/attack/place_pair';
import { GOAL_CATALOGUE, goalsOfFamily } from '../../common/catalogue/goals/goal_catalogue';
import { countsForCoverage } from '../../common/coverage/counts_for_coverage';
import type { CoverageJob } from '../../common/coverage/coverage_job';
import type { SelectionItem } from '../../common/selection/selection_problem';

/** Of those that nobody knows the message names so many. */
const NAMED = 10;

/** What is wanted, or weighed, and neither ATT&CK nor the catalogue of goals has. */
export class UnknownObjectiveError extends Error {
  constructor(
    /** Member of the request: `objective.goals`. */
    readonly field: string,
    readonly names: readonly string[]
  ) {
    const more = names.length > NAMED ? ` and ${names.length - NAMED} more` : '';
    super(`nobody knows ${names.slice(0, NAMED).join(', ')}${more}`);
    this.name = 'UnknownObjectiveError';
  }
}

export interface WantedItems {
  /** By key. */
  items: SelectionItem[];
  /** Keys of the items that the job covers, whatever its state; sorted. */
  keysOf(job: Pick<CoverageJob, 'family' | 'mappings'>): string[];
}

/**
 * What is to be covered, in the given version of ATT&CK: pairs of the other version are taken to where this one has them. One
 * that has no place here stays wanted, and no job covers it.
 *
 * @throws UnknownObjectiveError
 */
export function wantedItems(
  objective: SelectionObjective,
  jobs: readonly CoverageJob[],
  version: AttackVersion
): WantedItems {
  const weights = weightsByKey(objective.weights ?? {}, version);
  return objective.goals
    ? wantedGoals(objective.goals, weights)
    : wantedPairs(objective, jobs, version, weights);
}

const GOAL_IDS: ReadonlySet<string> = new Set(GOAL_CATALOGUE.map(({ id }) => id));

function wantedGoals(goals: readonly string[], weights: ReadonlyMap<string, number>): WantedItems {
  const unknown = goals.filter((id) => !GOAL_IDS.has(id));
  if (unknown.length > 0) throw new UnknownObjectiveError('objective.goals', unknown);
  const wanted = new Set(goals);
  return {
    items: weighed(wanted, weights),
    keysOf: ({ family }) =>
      goalsOfFamily(family)
        .flatMap(({ id }) => (wanted.has(id) ? [id] : []))
        .sort(),
  };
}

function wantedPairs(
  { pairs, tactics }: SelectionObjective,
  jobs: readonly CoverageJob[],
  version: AttackVersion,
  weights: ReadonlyMap<string, number>
): WantedItems {
  const named = new Set(placeAll('objective.pairs', pairs ?? [], version));
  const ofTactics = new Set(
    placeAll(
      'objective.tactics',
      (tactics ?? []).map((tacticId) => ({ tacticId })),
      version
    )
  );
  const isAllWanted = pairs === undefined && tactics === undefined;
  const ofJobs = jobs
    .filter(countsForCoverage)
    .flatMap(({ mappings }) => mappings)
    .filter(({ tacticId }) => isAllWanted || ofTactics.has(tacticId))
    .map(pairKey);
  const wanted = new Set([...named, ...ofJobs]);
  return {
    items: weighed(wanted, weights),
    keysOf: ({ mappings }) => {
      // Somebody who names a technique means all of it; what jobs name is counted as they name it.
      const parents = mappings.flatMap((pair) => parentKey(pair) ?? []).filter((key) => named.has(key));
      const covered = [...mappings.map(pairKey), ...parents].filter((key) => wanted.has(key));
      return [...new Set(covered)].sort();
    },
  };
}

function parentKey({ tacticId, techniqueId }: AttackPair): string | undefined {
  const [parent, sub] = techniqueId?.split('.') ?? [];
  return sub === undefined ? undefined : pairKey({ tacticId, techniqueId: parent });
}

function weighed(keys: ReadonlySet<string>, weights: ReadonlyMap<string, number>): SelectionItem[] {
  return [...keys].sort().map((key) => ({ key, weight: weights.get(key) ?? 1 }));
}

/** Of two pairs that this version of ATT&CK has in one place the heavier counts. */
function weightsByKey(
  weights: Readonly<Record<string, number>>,
  version: AttackVersion
): Map<string, number> {
  const byKey = new Map<string, number>();
  const unknown: string[] = [];
  for (const [name, weight] of Object.entries(weights)) {
    const key = GOAL_IDS.has(name) ? name : placedKey(pairOfKey(name), version);
    if (key === undefined) unknown.push(name);
    else byKey.set(key, Math.max(weight, byKey.get(key) ?? 0));
  }
  if (unknown.length > 0) throw new UnknownObjectiveError('objective.weights', unknown);
  return byKey;
}

function pairOfKey(key: string): AttackPair {
  const slash = key.indexOf('/');
  return slash < 0 ? { tacticId: key } : { tacticId: key.slice(0, slash), techniqueId: key.slice(slash + 1) };
}

function placeAll(field: string, pairs: readonly AttackPair[], version: AttackVersion): string[] {
  const unknown = pairs.filter((pair) => placedKey(pair, version) === undefined);
  if (unknown.length > 0) throw new UnknownObjectiveError(field, unknown.map(pairKey));
  return pairs.flatMap((pair) => placedKey(pair, version) ?? []);
}

function placedKey(pair: AttackPair, version: AttackVersion): string | undefined {
  const placement = placePair(pair, version);
  if (placement.placed) return pairKey(placement.pair);
  return ATTACK_VERSIONS.some((any) => attackMatrix(any).has(pair)) ? pairKey(pair) : undefined;
}
