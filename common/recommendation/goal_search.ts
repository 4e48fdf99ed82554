import MiniSearch, { type SearchResult } from 'minisearch';
import { GOAL_THEMES, type Goal } from '../catalogue/goals/goal';
import { isConcept, readableTerm, searchTerms } from './search_terms';

/** What a job adds to the goals that it serves. */
export interface SearchableJob {
  id: string;
  title: string;
  /** Required and helpful fields. */
  fields: readonly string[];
  /** Names of ATT&CK tactics and techniques that it maps to. */
  techniques: readonly string[];
}

/** A goal of the catalogue, or one derived from a job's configuration, which belongs to no theme. */
export type SearchableGoal = Omit<Goal, 'theme'> & Partial<Pick<Goal, 'theme'>>;

export interface GoalSearchEntry {
  goal: SearchableGoal;
  /** Jobs of the goal's families that the running Kibana has; none is fine. */
  jobs: readonly SearchableJob[];
}

/**
 * Where words are looked for, and how much a hit there counts. A person's question resembles the goal and its
 * synonyms; long texts and field names only help to choose among goals that fit.
 */
const WEIGHTS = {
  goal: 5,
  synonyms: 4,
  data: 2,
  jobs: 2,
  theme: 1.5,
  techniques: 1.5,
  fields: 1,
  why: 1,
  checkFirst: 0.5,
} as const;

export type GoalSearchField = keyof typeof WEIGHTS;

export interface GoalMatch {
  goalId: string;
  families: readonly string[];
  /** Comparable within one answer only. */
  score: number;
  /** Words of the goal that the query met, strongest field first; concepts of search_synonyms.ts are named by their concept. */
  matchedBecause: { field: GoalSearchField; terms: string[] }[];
}

export type GoalSearch = (query: string) => GoalMatch[];

/** Matches far weaker than the best one share a common word with the query, not its meaning. */
const WORTH_SHOWING = 0.1;

const FIELDS = Object.keys(WEIGHTS) as GoalSearchField[];

/**
 * A search over these goals: forgives typos, completes words, knows synonyms. The same entries and query always give
 * the same answer, best first; a query without a known word gives none. Build it once, for it indexes the entries.
 */
export function createGoalSearch(entries: readonly GoalSearchEntry[]): GoalSearch {
  const index = new MiniSearch<Record<GoalSearchField | 'id', string>>({
    fields: FIELDS,
    tokenize: searchTerms,
    processTerm: (term) => term,
    searchOptions: { boost: WEIGHTS, combineWith: 'OR', fuzzy: fuzziness, prefix: completes },
  });
  index.addAll(entries.map(document));
  const familiesOf = new Map(entries.map(({ goal }) => [goal.id, goal.families]));

  return (query) => {
    const results = index.search(query);
    const best = results[0]?.score ?? 0;
    return results
      .filter(({ score }) => score >= best * WORTH_SHOWING)
      .map((result) => toMatch(result, familiesOf))
      .sort((a, b) => b.score - a.score || a.goalId.localeCompare(b.goalId, 'en'));
  };
}

function document({ goal, jobs }: GoalSearchEntry): Record<GoalSearchField | 'id', string> {
  return {
    id: goal.id,
    goal: goal.goal,
    synonyms: goal.synonyms.join('. '),
    data: [...goal.tags.platforms, ...goal.tags.data].join('. '),
    jobs: [...goal.families, ...jobs.flatMap(({ id, title }) => [id, title])].join('. '),
    theme: GOAL_THEMES.find(({ id }) => id === goal.theme)?.title ?? '',
    techniques: jobs.flatMap(({ techniques }) => techniques).join('. '),
    fields: jobs.flatMap(({ fields }) => fields).join('. '),
    why: goal.soWhat.why,
    checkFirst: goal.soWhat.checkFirst,
  };
}

/** Typos allowed in a term: none in short ones, where one letter makes another word. */
function fuzziness(term: string): number | boolean {
  if (isConcept(term) || term.length < 5) return false;
  return term.length < 9 ? 1 : 2;
}

function completes(term: string): boolean {
  return !isConcept(term) && term.length >= 4;
}

function toMatch(result: SearchResult, familiesOf: ReadonlyMap<string, readonly string[]>): GoalMatch {
  const goalId = String(result.id);
  const matchedBecause = FIELDS.map((field) => ({
    field,
    terms: [
      ...new Set(
        Object.keys(result.match)
          .filter((term) => result.match[term]?.includes(field))
          .map(readableTerm)
      ),
    ],
  })).filter(({ terms }) => terms.length > 0);
  return { goalId, families: familiesOf.get(goalId) ?? [], score: result.score, matchedBecause };
}
