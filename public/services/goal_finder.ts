import { attackMatrix } from '../../common/catalogue/attack/attack_matrix';
import type { AttackVersion } from '../../common/catalogue/attack/attack_version';
import type { Recommendation } from '../../common/api/recommendations';
import {
  createGoalSearch,
  type GoalMatch,
  type GoalSearch,
  type SearchableGoal,
  type SearchableJob,
} from '../../common/recommendation/goal_search';
import { goalText } from '../text/goal_text';
import type { DerivedEntry, GoalEntry } from './goal_entries';

export type MatchedBecause = GoalMatch['matchedBecause'];

export interface FoundGoal {
  entry: GoalEntry;
  matchedBecause: MatchedBecause;
}

export type GoalFinder = (query: string) => FoundGoal[];

/**
 * Finds goals by what a person types, best first. The index is made at the first question, so that a page on which
 * nobody searches doesn't pay for it.
 */
export function createGoalFinder(entries: readonly GoalEntry[], version: AttackVersion): GoalFinder {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  let search: GoalSearch | undefined;
  return (query) => {
    search ??= createGoalSearch(
      entries.map((entry) => ({
        goal: entry.kind === 'catalogue' ? entry.goal : derivedGoal(entry),
        jobs: entry.jobs.map((job) => searchableJob(job, version)),
      }))
    );
    return search(query).flatMap(({ goalId, matchedBecause }) => {
      const entry = byId.get(goalId);
      return entry === undefined ? [] : [{ entry, matchedBecause }];
    });
  };
}

function derivedGoal({ id, job }: DerivedEntry): SearchableGoal {
  return {
    id,
    goal: goalText(job.detectors),
    soWhat: { why: job.description, checkFirst: '' },
    families: [],
    tags: { platforms: [], data: [], tactics: [] },
    synonyms: job.groups,
  };
}

function searchableJob(job: Recommendation, version: AttackVersion): SearchableJob {
  const matrix = attackMatrix(version);
  return {
    id: job.id,
    title: job.title,
    fields: [...job.requiredFields, ...job.influencers],
    techniques: job.mappings.flatMap(({ tacticId, techniqueId }) => [
      tacticId,
      matrix.tactic(tacticId)?.name ?? '',
      ...(techniqueId === undefined ? [] : [techniqueId, matrix.technique(techniqueId)?.name ?? '']),
    ]),
  };
}
