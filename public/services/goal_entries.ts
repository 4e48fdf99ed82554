import type { Recommendation } from '../../common/api/recommendations';
import { attackMatrix } from '../../common/catalogue/attack/attack_matrix';
import type { AttackVersion } from '../../common/catalogue/attack/attack_version';
import { placePair } from '../../common/catalogue/attack/place_pair';
import type { Goal } from '../../common/catalogue/goals/goal';
import { GOAL_CATALOGUE, goalsOfFamily } from '../../common/catalogue/goals/goal_catalogue';
import type { KnownFamily } from '../../common/catalogue/known_families';
import { goalDerivedTags } from './goal_derived_tags';
import { NOTHING_SAID, type FacetValues } from './goal_filter';

interface Entry {
  /** As `?goal=` names it. */
  id: string;
  /** Never one that a newer job replaces here. In the order of the goal's families, and of the server within one. */
  jobs: readonly Recommendation[];
  facets: FacetValues;
}

/** A hand-written goal with the jobs of this Kibana that serve it; perhaps none. */
export interface CatalogueEntry extends Entry {
  kind: 'catalogue';
  goal: Goal;
  /** Families of the goal of which this Kibana has no job. */
  missing: readonly KnownFamily[];
}

/** A job that no hand-written goal names; its goal is made from its detectors. */
export interface DerivedEntry extends Entry {
  kind: 'derived';
  job: Recommendation;
}

export type GoalEntry = CatalogueEntry | DerivedEntry;

/** All goals of the catalogue in its order, then a derived one for each job that none of them names. */
export function goalEntries(jobs: readonly Recommendation[], version: AttackVersion): GoalEntry[] {
  const current = jobs.filter(({ generation }) => generation.replacedBy.length === 0);
  const byFamily = new Map<string, Recommendation[]>();
  for (const job of current) byFamily.set(job.family, [...(byFamily.get(job.family) ?? []), job]);
  return [
    ...GOAL_CATALOGUE.map((goal) => catalogueEntry(goal, byFamily, version)),
    ...current
      .filter(({ family }) => goalsOfFamily(family).length === 0)
      .map((job) => derivedEntry(job, version)),
  ];
}

function catalogueEntry(
  goal: Goal,
  byFamily: ReadonlyMap<string, readonly Recommendation[]>,
  version: AttackVersion
): CatalogueEntry {
  const jobs = goal.families.flatMap((family) => byFamily.get(family) ?? []);
  const mapped = tacticsOf(jobs);
  return {
    kind: 'catalogue',
    id: goal.id,
    goal,
    jobs,
    missing: goal.families.filter((family) => !byFamily.has(family)),
    facets: {
      platform: goal.tags.platforms,
      data: goal.tags.data,
      tactic: inMatrixOrder(mapped.length > 0 ? mapped : placeTactics(goal.tags.tactics, version), version),
      state: orNothing(unique(jobs.map(({ state }) => state))),
    },
  };
}

function derivedEntry(job: Recommendation, version: AttackVersion): DerivedEntry {
  const { platforms, data } = goalDerivedTags(job.selection.facets);
  return {
    kind: 'derived',
    // Neither an id of a goal nor one of a job can have a dot.
    id: `job.${job.id}`,
    job,
    jobs: [job],
    facets: {
      platform: orNothing(platforms),
      data: orNothing(data),
      tactic: inMatrixOrder(tacticsOf([job]), version),
      state: [job.state],
    },
  };
}

function tacticsOf(jobs: readonly Recommendation[]): string[] {
  return unique(jobs.flatMap(({ mappings }) => mappings.map(({ tacticId }) => tacticId)));
}

/** The catalogue's tactics are those of v18. */
function placeTactics(tacticIds: readonly string[], version: AttackVersion): string[] {
  return tacticIds.flatMap((tacticId) => {
    const placement = placePair({ tacticId }, version);
    return placement.placed ? [placement.pair.tacticId] : [];
  });
}

function inMatrixOrder(tacticIds: readonly string[], version: AttackVersion): readonly string[] {
  const order = attackMatrix(version).tactics.map(({ id }) => id);
  return orNothing([...tacticIds].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
}

function orNothing(values: readonly string[]): readonly string[] {
  return values.length === 0 ? [NOTHING_SAID] : values;
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
