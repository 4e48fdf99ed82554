import { causeFromStatus, failureFromError } from '../../common/evidence/failure_from_error';
import type { PresenceAnswer, PresenceSearch } from '../../common/evidence/presence_search';
import { asRecord, asText } from '../../common/jobs/read_value';
import { transportOptions, type ElasticsearchAccess } from './elasticsearch_access';

/**
 * Asks all presence searches in one `_msearch`. Answers stand in the order of the searches. A failed item fails alone;
 * if the request as a whole fails, every answer carries that failure.
 */
export async function askPresence(
  access: ElasticsearchAccess,
  searches: readonly PresenceSearch[]
): Promise<PresenceAnswer[]> {
  if (searches.length === 0) return [];
  try {
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
  } catch (error) {
    const failure = failureFromError(error);
    return searches.map(() => ({ kind: 'failed', failure }));
  }
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
