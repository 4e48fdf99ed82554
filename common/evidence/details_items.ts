import type { QueryDsl } from '../jobs/job_profile';
import { asRecord } from '../jobs/read_value';
import type { Answer } from './answer';
import { countClauses, MOST_CLAUSES } from './count_clauses';
import { detailsAggregation, readDetails } from './details_aggregation';
import type { QueryDetails } from './evidence_answers';
import type { EvidenceQuestions, QueryQuestion, QuestionGroup, QuestionPlace } from './evidence_questions';
import type { GroupPresence } from './presence_items';
import { readSearchAnswer } from './read_search_answer';
import { samplingProbability } from './sampling';
import { inWindow, searchItem, type SearchItem, type SearchWindow } from './search_item';

/** One search that details of several queries come from. */
export interface DetailsSearch {
  item: SearchItem;
  window: SearchWindow;
  /** 1: every document is looked at. */
  probability: number;
  queries: Array<{ place: QuestionPlace; question: QueryQuestion }>;
}

/**
 * Queries that one search answers for. Each makes about 100 buckets, and Elasticsearch refuses more than 65,535
 * (`search.max_buckets`).
 */
const QUERIES_A_SEARCH = 200;

/** Queries of a group that are asked alone at most. */
const MOST_ALONE = 10;

/** Documents differ between calls only by those that came in between. */
const SEED = 20_260;

/** The searches for details of all queries that select something, each over the documents of its group once. */
export function detailsSearches(
  { groups }: EvidenceQuestions,
  presences: readonly GroupPresence[],
  window: SearchWindow
): DetailsSearch[] {
  const parts = groups.flatMap((group, position) =>
    togetherOrAlone(seenQueries(group, position, presences[position]), presences[position]).map(
      (queries) => ({ group, position, queries })
    )
  );
  const visited = parts.reduce((sum, { position }) => sum + volumeOf(presences[position]), 0);
  const probability = samplingProbability(visited);
  return parts.map(({ group, queries }) =>
    detailsSearch(group, queries, window, probability, probability === 1 ? selectedByAny(queries) : [])
  );
}

/** Taken for a group that could not be counted in time: so many that it is sampled, whatever the others have. */
const UNKNOWN_VOLUME = 10_000_000;

function volumeOf(presence: GroupPresence | undefined): number {
  const counted = presence?.documents.ok === true ? presence.documents.value : 0;
  const isCounted = presence?.documents.ok === true && presence.partial?.cause !== 'timeout';
  return isCounted ? counted : Math.max(counted, UNKNOWN_VOLUME);
}

/** Documents that none of the queries selects need not be looked at; but a query may only have so many clauses. */
function selectedByAny(queries: DetailsSearch['queries']): QueryDsl[] {
  const should = queries.map(({ question }) => question.query);
  return countClauses(should) > MOST_CLAUSES ? [] : [{ bool: { should, minimum_should_match: 1 } }];
}

function seenQueries(
  { queries }: QuestionGroup,
  group: number,
  presence: GroupPresence | undefined
): DetailsSearch['queries'] {
  return queries.flatMap((question, query) =>
    presence?.queries[query]?.kind === 'seen' ? [{ place: { group, query }, question }] : []
  );
}

/**
 * A query that some shards could not run, though they count documents well, is asked alone: else it would make these shards
 * fail for all queries of the group.
 */
function togetherOrAlone(
  seen: DetailsSearch['queries'],
  presence: GroupPresence | undefined
): Array<DetailsSearch['queries']> {
  const failsByItself = ({ place }: DetailsSearch['queries'][number]) => {
    const answer = presence?.queries[place.query];
    return presence?.partial === undefined && answer?.kind === 'seen' && answer.partial?.cause === 'partial';
  };
  const alone = seen.filter(failsByItself).slice(0, MOST_ALONE);
  const together = seen.filter((query) => !alone.includes(query));
  return [...chunks(together, QUERIES_A_SEARCH), ...alone.map((query) => [query])];
}

/** @param select what documents must match besides lying in the look-back, to look at fewer */
export function detailsSearch(
  { indices, timeField }: QuestionGroup,
  queries: DetailsSearch['queries'],
  window: SearchWindow,
  probability: number,
  select: readonly QueryDsl[] = []
): DetailsSearch {
  const aggs = Object.fromEntries(
    queries.map(({ question }, position) => [
      `query_${position}`,
      detailsAggregation(question, timeField, window),
    ])
  );
  return {
    item: searchItem(indices, [inWindow(timeField, window), ...select], {
      aggs: probability === 1 ? aggs : { sample: { random_sampler: { probability, seed: SEED }, aggs } },
    }),
    window,
    probability,
    queries,
  };
}

/** The details of each query of a search, from its item of `responses`. */
export function readDetailsSearch(
  { queries, probability, window }: DetailsSearch,
  response: Answer<unknown> | undefined
): Array<{ place: QuestionPlace; details: Answer<QueryDetails> }> {
  const answer = readSearchAnswer(response);
  return queries.map(({ place, question }, position) => {
    if (!answer.ok) return { place, details: answer };
    const { aggregations, partial } = answer.value;
    const counted = probability === 1 ? aggregations : asRecord(aggregations.sample);
    const details = readDetails(counted?.[`query_${position}`], question, window, probability);
    return { place, details: { ok: true, value: { ...details, ...(partial ? { partial } : {}) } } };
  });
}

function chunks<T>(values: readonly T[], size: number): T[][] {
  const count = Math.ceil(values.length / size);
  return Array.from({ length: count }, (_, position) => values.slice(position * size, (position + 1) * size));
}
