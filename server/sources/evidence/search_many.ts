import type { Answer } from '../../../common/evidence/answer';
import type { SearchItem } from '../../../common/evidence/search_item';
import { ask } from '../ask';
import { transportOptions, type ElasticsearchAccess } from '../elasticsearch_access';

/**
 * Asks all searches in one `_msearch`; no request is made for no searches.
 *
 * @returns for each search its item of Elasticsearch's `responses`, which may itself be an error; where the request as a
 *   whole failed, each has that failure
 */
export async function searchMany(
  access: ElasticsearchAccess,
  items: readonly SearchItem[]
): Promise<Array<Answer<unknown>>> {
  if (items.length === 0) return [];
  const answer = await ask(async () => {
    const { responses } = await access.client.msearch(
      {
        searches: items.flatMap(({ indices, body }) => [
          { index: indices, ignore_unavailable: true, allow_no_indices: true },
          body,
        ]),
      },
      transportOptions(access)
    );
    return responses;
  });
  return items.map((_, position) => (answer.ok ? { ok: true, value: answer.value[position] } : answer));
}
