import type { Answer } from './answer';
import { detailsSearch, readDetailsSearch, type DetailsSearch } from './details_items';
import type { QueryDetails } from './evidence_answers';
import type { EvidenceQuestions, QueryQuestion, QuestionPlace } from './evidence_questions';
import { countClauses, MOST_CLAUSES } from './count_clauses';
import { readSearchAnswer } from './read_search_answer';
import { FIND_ONE, inWindow, searchItem, type SearchItem, type SearchWindow } from './search_item';
import { wrappedQuery } from './wrapped_query';

/** What is still to be asked once presence and details are known. */
export type FollowUp =
  /** When the query last selected anything, before or after the look-back. */
  | { kind: 'newest'; place: QuestionPlace; item: SearchItem }
  /** Whether a field that no sampled document had is in none at all. */
  | { kind: 'field'; place: QuestionPlace; field: string; item: SearchItem }
  /** Whether any index of the group maps a field, which others map. */
  | { kind: 'mapping'; group: number; field: string; item: SearchItem }
  /** Details of queries too rare for the sample, from all of their documents. */
  | { kind: 'details'; search: DetailsSearch; item: SearchItem };

export interface Asked {
  place: QuestionPlace;
  question: QueryQuestion;
  answer: { kind: 'none' } | { kind: 'seen'; details: QueryDetails };
}

/** Fewer sampled documents than this say too little about fields. */
const LEAST_SAMPLED = 200;

/** What is known besides the queries' answers. */
export interface KnownOfGroups {
  /** Whether any index at all maps the field. */
  isMapped(field: string): boolean;
  /** Shards of a group; undefined where nobody said. */
  shardsOf(group: number): number | undefined;
}

const NOTHING_KNOWN: KnownOfGroups = { isMapped: () => false, shardsOf: () => undefined };

/** Each shard without the field is a failure in the answer; with more of them than this the question isn't worth its answer. */
const MOST_SHARDS_TO_ASK = 500;

/** The searches that complete what presence and details told. Queries that failed are left as they are. */
export function followUps(
  questions: EvidenceQuestions,
  asked: readonly Asked[],
  window: SearchWindow,
  known: KnownOfGroups = NOTHING_KNOWN
): FollowUp[] {
  const rare = asked.filter(
    ({ answer }) =>
      answer.kind === 'seen' &&
      answer.details.certainty.kind === 'estimated' &&
      answer.details.certainty.sampled < LEAST_SAMPLED
  );
  return [
    ...asked.flatMap((query) => (query.answer.kind === 'none' ? newest(questions, query) : [])),
    ...asked
      .filter((query) => !rare.includes(query))
      .flatMap((query) => unseenFields(questions, query, window)),
    ...rareDetails(questions, rare, window),
    ...unmappedFields(questions, asked, window, known),
  ];
}

function newest({ groups }: EvidenceQuestions, { place, question }: Asked): FollowUp[] {
  const group = groups[place.group];
  if (!group) return [];
  const item = searchItem(group.indices, [wrappedQuery(question.query)], {
    size: 1,
    _source: false,
    sort: [{ [group.timeField]: { order: 'desc', unmapped_type: 'date' } }],
  });
  return [{ kind: 'newest', place, item }];
}

function unseenFields(
  { groups }: EvidenceQuestions,
  { place, question, answer }: Asked,
  window: SearchWindow
): FollowUp[] {
  const group = groups[place.group];
  if (!group || answer.kind === 'none' || answer.details.certainty.kind === 'exact') return [];
  return question.fields
    .filter((field) => answer.details.fields[field] === 0)
    .map((field): FollowUp => {
      const filter = [question.query, { exists: { field } }, inWindow(group.timeField, window)];
      return { kind: 'field', place, field, item: searchItem(group.indices, filter, FIND_ONE) };
    });
}

/**
 * Elasticsearch refuses to sort by a field that an index doesn't map, and says so; that tells unmapped fields from empty ones
 * for a group's indices alone (elastic/elasticsearch, server/src/main/java/org/elasticsearch/search/sort/FieldSortBuilder.java).
 */
function unmappedFields(
  { groups }: EvidenceQuestions,
  asked: readonly Asked[],
  window: SearchWindow,
  { isMapped, shardsOf }: KnownOfGroups
): FollowUp[] {
  return groups.flatMap((group, position) => {
    if ((shardsOf(position) ?? Infinity) > MOST_SHARDS_TO_ASK) return [];
    const empty = asked.flatMap(({ place, answer }) =>
      place.group === position && answer.kind === 'seen'
        ? Object.entries(answer.details.fields).flatMap(([field, count]) => (count === 0 ? [field] : []))
        : []
    );
    return [...new Set(empty)].filter(isMapped).map((field): FollowUp => {
      const sort = [{ [field]: { order: 'asc' } }];
      const item = searchItem(group.indices, [inWindow(group.timeField, window)], { ...FIND_ONE, sort });
      return { kind: 'mapping', group: position, field, item };
    });
  });
}

/** Rare queries select few documents, so only these are looked at, and all of them. */
function rareDetails(
  { groups }: EvidenceQuestions,
  rare: readonly Asked[],
  window: SearchWindow
): FollowUp[] {
  return groups.flatMap((group, position) => {
    const ofGroup = rare.filter(({ place }) => place.group === position);
    return withinClauses(ofGroup).map((queries): FollowUp => {
      const select = {
        bool: { should: queries.map(({ question }) => question.query), minimum_should_match: 1 },
      };
      const search = detailsSearch(group, queries, window, 1, [select]);
      return { kind: 'details', search, item: search.item };
    });
  });
}

function withinClauses(queries: readonly Asked[]): Asked[][] {
  const parts: Array<{ queries: Asked[]; clauses: number }> = [];
  for (const query of queries) {
    const clauses = countClauses(query.question.query);
    const last = parts.at(-1);
    if (last && last.clauses + clauses <= MOST_CLAUSES) {
      last.queries.push(query);
      last.clauses += clauses;
    } else {
      parts.push({ queries: [query], clauses });
    }
  }
  return parts.map((part) => part.queries);
}

/** What a follow-up told of a query. */
export type FollowUpAnswer =
  | { kind: 'newest'; place: QuestionPlace; newest: Answer<{ timeMs?: number }> }
  | { kind: 'field'; place: QuestionPlace; field: string; exists: Answer<boolean> }
  | { kind: 'mapping'; group: number; field: string; mapped: boolean }
  | { kind: 'details'; place: QuestionPlace; details: Answer<QueryDetails> };

/** Reads one follow-up's item of `responses`. */
export function readFollowUp(followUp: FollowUp, response: Answer<unknown> | undefined): FollowUpAnswer[] {
  switch (followUp.kind) {
    case 'newest': {
      const answer = readSearchAnswer(response);
      if (!answer.ok) return [{ kind: 'newest', place: followUp.place, newest: answer }];
      const { hits, partial } = answer.value;
      const sort: unknown = hits[0]?.sort;
      const time: unknown = Array.isArray(sort) ? sort[0] : undefined;
      // A document without the time sorts as the smallest number there is.
      if (typeof time === 'number' && time >= 0) {
        return [{ kind: 'newest', place: followUp.place, newest: { ok: true, value: { timeMs: time } } }];
      }
      return [
        {
          kind: 'newest',
          place: followUp.place,
          newest: partial ? { ok: false, failure: partial } : { ok: true, value: {} },
        },
      ];
    }
    case 'field': {
      const answer = readSearchAnswer(response);
      return [{ kind: 'field', place: followUp.place, field: followUp.field, exists: existsIn(answer) }];
    }
    case 'mapping': {
      const answer = readSearchAnswer(response);
      // Any other failure says nothing about the mapping.
      const mapped = answer.ok || !answer.failure.detail.includes('No mapping found for');
      return [{ kind: 'mapping', group: followUp.group, field: followUp.field, mapped }];
    }
    case 'details':
      return readDetailsSearch(followUp.search, response).map((details) => ({
        kind: 'details',
        ...details,
      }));
  }
}

function existsIn(answer: ReturnType<typeof readSearchAnswer>): Answer<boolean> {
  if (!answer.ok) return answer;
  const { hits, partial } = answer.value;
  if (hits.length > 0 || !partial) return { ok: true, value: hits.length > 0 };
  return { ok: false, failure: partial };
}
