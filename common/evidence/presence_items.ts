import type { Answer } from './answer';
import type { PartialAnswer, QueryPresence } from './evidence_answers';
import type { QuestionGroup } from './evidence_questions';
import { readSearchAnswer } from './read_search_answer';
import { FIND_ONE, inWindow, searchItem, type SearchItem, type SearchWindow } from './search_item';
import { wrappedQuery } from './wrapped_query';

/** What the searches for presence told of a group. */
export interface GroupPresence {
  /** All documents in the look-back. */
  documents: Answer<number>;
  indicesMatched?: boolean;
  /** Shards that were asked, where the answer said so. */
  shards?: number;
  /** What of the group as a whole did not answer. */
  partial?: PartialAnswer;
  /** In the order of the group's queries. */
  queries: QueryPresence[];
}

/**
 * The cheapest searches that tell which queries select anything in the look-back: for each group one that counts its
 * documents (Elasticsearch reads that from the tree of timestamps, without visiting them), then for each query one that
 * ends at the first document of each shard.
 */
export function presenceItems(groups: readonly QuestionGroup[], window: SearchWindow): SearchItem[] {
  return groups.flatMap(({ indices, timeField, queries }) => [
    searchItem(indices, [inWindow(timeField, window)], { track_total_hits: true }),
    ...queries.map(({ query }) =>
      searchItem(indices, [wrappedQuery(query), inWindow(timeField, window)], FIND_ONE)
    ),
  ]);
}

/** Reads the `responses` to `presenceItems` of the same groups. */
export function readPresence(
  groups: readonly QuestionGroup[],
  responses: ReadonlyArray<Answer<unknown>>
): GroupPresence[] {
  let next = 0;
  return groups.map(({ queries }) => {
    const volume = readSearchAnswer(responses[next++]);
    const presences = queries.map(() => presenceOf(responses[next++]));
    if (!volume.ok) return { documents: volume, queries: presences };
    const { total = 0, shards, partial } = volume.value;
    return {
      documents: { ok: true, value: total },
      // Where a cluster was left out, nothing is known of its indices.
      ...(shards === undefined || partial ? {} : { indicesMatched: shards > 0 }),
      ...(shards === undefined ? {} : { shards }),
      ...(partial ? { partial } : {}),
      queries: presences,
    };
  });
}

function presenceOf(response: Answer<unknown> | undefined): QueryPresence {
  const answer = readSearchAnswer(response);
  if (!answer.ok) return { kind: 'failed', failure: answer.failure };
  const { hits, partial } = answer.value;
  return { kind: hits.length > 0 ? 'seen' : 'none', ...(partial ? { partial } : {}) };
}
