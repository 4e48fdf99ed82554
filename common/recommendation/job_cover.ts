import { pairKey, type AttackPair } from '../catalogue/attack/attack_pair';
import { GOAL_CATALOGUE, goalsOfFamily } from '../catalogue/goals/goal_catalogue';

/** What is asked of a job to tell what it is good for. */
export interface CoveringJob {
  family: string;
  mappings: readonly AttackPair[];
}

/** ATT&CK pairs and hand-written goals. A goal that is derived from a job's configuration is as good as the job, so it doesn't count. */
export interface Cover {
  /** By pair key, each once, ids only. */
  pairs: AttackPair[];
  /** Ids, in catalogue order. */
  goals: string[];
}

/** What these jobs cover that none of `others` does. */
export function coverBeyond(jobs: readonly CoveringJob[], others: readonly CoveringJob[]): Cover {
  return coverBeyondKnown(jobs, coveredBy(others));
}

/** Keys of pairs and ids of goals. */
export interface Covered {
  pairs: ReadonlySet<string>;
  goals: ReadonlySet<string>;
}

/** The parts of `coverBeyond`, for callers that compare many jobs with the same others. */
export function coveredBy(jobs: readonly CoveringJob[]): Covered {
  return {
    pairs: new Set(jobs.flatMap(({ mappings }) => mappings.map(pairKey))),
    goals: new Set(jobs.flatMap(({ family }) => goalsOfFamily(family).map(({ id }) => id))),
  };
}

export function coverBeyondKnown(jobs: readonly CoveringJob[], known: Covered): Cover {
  const pairs = new Map(
    jobs.flatMap(({ mappings }) => mappings.map((pair): [string, AttackPair] => [pairKey(pair), pair]))
  );
  const goals = coveredBy(jobs).goals;
  return {
    pairs: [...pairs]
      .filter(([key]) => !known.pairs.has(key))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, { tacticId, techniqueId }]) =>
        techniqueId === undefined ? { tacticId } : { tacticId, techniqueId }
      ),
    goals: GOAL_CATALOGUE.flatMap(({ id }) => (goals.has(id) && !known.goals.has(id) ? [id] : [])),
  };
}
