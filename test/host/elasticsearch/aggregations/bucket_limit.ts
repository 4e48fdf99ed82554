import { ElasticsearchError } from '../elasticsearch_error';

/** Elasticsearch's default for `search.max_buckets` (`MultiBucketConsumerService.DEFAULT_MAX_BUCKETS`). */
const MOST_BUCKETS = 65_535;

/**
 * Counts the buckets of one search's answer, those of every level together, as the coordinating node does when it
 * puts the shards' answers together.
 * @throws search_phase_execution_exception (400) caused by too_many_buckets_exception (elastic/elasticsearch,
 * server/src/main/java/org/elasticsearch/search/aggregations/MultiBucketConsumerService.java)
 */
export function bucketLimit(limit: number = MOST_BUCKETS): (count: number) => void {
  let total = 0;
  return (count) => {
    total += count;
    if (total > limit) throw tooManyBuckets(limit);
  };
}

function tooManyBuckets(limit: number): ElasticsearchError {
  const reason = `Trying to create too many buckets. Must be less than or equal to: [${limit}].`;
  return new ElasticsearchError(400, 'search_phase_execution_exception', '', {
    root_cause: [],
    phase: 'rank-feature',
    grouped: true,
    failed_shards: [],
    caused_by: { type: 'too_many_buckets_exception', reason, max_buckets: limit },
  });
}
