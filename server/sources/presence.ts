import type { Failure } from '../../common/evidence/failure';
import { causeFromStatus } from '../../common/evidence/failure_from_error';
import type { PresenceAnswer, PresenceSearch } from '../../common/evidence/presence_search';
import { asRecord, asText } from '../../common/jobs/read_value';
import { ask } from './ask';
import { transportOptions, type ElasticsearchAccess } from './elasticsearch_access';

/** Searches that are asked alone after Elasticsearch refused them all together; more than these stay unasked. */
const MOST_ALONE = 5;

/**
 * Asks all presence searches in one `_msearch`. Answers stand in the order of the searches. A failed item fails alone;
 * if the request as a whole fails, every answer carries that failure.
 *
 * Elasticsearch parses all items before it runs one, so a single query that it can't read makes it refuse the whole
 * request with 400. Then the queries that we understand are asked again without the others, and those each alone.
 */
export async function askPresence(
  access: ElasticsearchAccess,
  searches: readonly PresenceSearch[]
): Promise<PresenceAnswer[]> {
  if (searches.length === 0) return [];
  const answer = await ask(() => searchTogether(access, searches));
  if (answer.ok) return answer.value;
  const { failure } = answer;
  const odd = searches.filter(({ understood }) => !understood);
  if (failure.cause !== 'rejected' || odd.length === 0 || searches.length === 1) {
    return searches.map(() => ({ kind: 'failed', failure }));
  }
  const answers = await askApart(access, searches, odd, failure);
  return searches.map((search) => answers.get(search) ?? { kind: 'failed', failure });
}

async function askApart(
  access: ElasticsearchAccess,
  searches: readonly PresenceSearch[],
  odd: readonly PresenceSearch[],
  failure: Failure
): Promise<Map<PresenceSearch, PresenceAnswer>> {
  const answers = new Map<PresenceSearch, PresenceAnswer>();
  const groups = [
    searches.filter(({ understood }) => understood),
    ...odd.slice(0, MOST_ALONE).map((search) => [search]),
  ];
  for (const search of odd.slice(MOST_ALONE)) {
    const detail = `not asked, because other queries were refused: ${failure.detail}`;
    answers.set(search, { kind: 'failed', failure: { cause: 'rejected', detail } });
  }
  for (const group of groups) {
    const answer = await ask(() => searchTogether(access, group));
    group.forEach((search, position) => {
      const found = answer.ok ? answer.value[position] : undefined;
      answers.set(search, found ?? { kind: 'failed', failure: answer.ok ? failure : answer.failure });
    });
  }
  return answers;
}

async function searchTogether(
  access: ElasticsearchAccess,
  searches: readonly PresenceSearch[]
): Promise<PresenceAnswer[]> {
  if (searches.length === 0) return [];
  const { responses } = await access.client.msearch(
    {
      searches: searches.flatMap(({ indices, body }) => [
        { index: indices, ignore_unavailable: true, allow_no_indices: true },
        body,
      ]),
    },
    transportOptions(access)
  );
  return searches.map((_, position) => readItem(responses[position]));
}

function readItem(item: unknown): PresenceAnswer {
  const response = asRecord(item);
  if (!response) {
    return { kind: 'failed', failure: { cause: 'server_error', detail: 'no answer for this search' } };
  }
  const error = asRecord(response.error);
  if (error) return failedItem(error, response.status);

  const total = asRecord(asRecord(response.hits)?.total);
  const documents = typeof total?.value === 'number' ? total.value : 0;
  if (response.timed_out === true) {
    return { kind: 'partial', documents, cause: 'timeout', detail: 'the search timed out' };
  }
  const failed = failedShards(response);
  if (failed !== undefined) return { kind: 'partial', documents, cause: 'partial', detail: failed };
  return { kind: 'counted', documents, atLeast: total?.relation === 'gte' };
}

function failedItem(error: Record<string, unknown>, status: unknown): PresenceAnswer {
  const reason = asText(error.reason) ?? asText(error.type) ?? 'no reason given';
  const code = typeof status === 'number' ? status : undefined;
  return {
    kind: 'failed',
    failure: { cause: causeFromStatus(code), detail: reason.slice(0, 300), status: code },
  };
}

/** What was left out of the answer: shards that failed, or remote clusters that were skipped. */
function failedShards(response: Record<string, unknown>): string | undefined {
  const shards = asRecord(response._shards);
  const failed = typeof shards?.failed === 'number' ? shards.failed : 0;
  if (failed > 0) return `${failed} of ${String(shards?.total)} shards failed`;
  const clusters = asRecord(response._clusters);
  const skipped = typeof clusters?.skipped === 'number' ? clusters.skipped : 0;
  return skipped > 0 ? `${skipped} of ${String(clusters?.total)} clusters were skipped` : undefined;
}
