import type { IndexData } from '../data/index_data';
import { ElasticsearchError, illegalArgument, notImplemented } from '../elasticsearch_error';
import type { SortField } from './parse_sort';

/**
 * Refuses a sort that an index cannot do: by a field that it lacks, unless the sort allows for that, or by text.
 * @throws query_shard_exception or illegal_argument_exception (400); 501 for scores
 */
export function requireSortable({ field, unmappedAllowed }: SortField, index: IndexData): void {
  if (field === '_score') throw notImplemented('sorting by [_score]: it does not score');
  if (field === '_doc') return;
  const type = index.mapping.get(field);
  if (type === 'text') {
    throw illegalArgument(
      `Fielddata is disabled on [${field}] in [${index.concreteName}]: text cannot be sorted by, a keyword field can`
    );
  }
  if (type !== undefined || unmappedAllowed) return;
  throw new ElasticsearchError(
    400,
    'query_shard_exception',
    `No mapping found for [${field}] in order to sort on`,
    { index: index.concreteName }
  );
}
