import { jobMemory, type MemoryLimits } from '../../common/activation/job_memory';
import type { CoverageJobMemory } from '../../common/coverage/coverage_job';
import type { JobCounters } from '../sources/job_stats';

/**
 * From how many buckets on the size of a model says what the job takes: before, Elasticsearch charges the limit as well
 * (elasticsearch: JobResultsProvider, BUCKETS_FOR_ESTABLISHED_MEMORY_SIZE).
 */
const GROWN_AFTER_BUCKETS = 20;

/**
 * What a job takes, as far as it is known: the size of its model once that has grown, else the limit that it has, else the one
 * that it would be created with. A model that its limit keeps small needs more than its size, so the limit is told.
 *
 * @param limitBytes of its module
 */
export function jobMemorySeen(
  counters: JobCounters | undefined,
  limitBytes: number | undefined,
  limits: MemoryLimits
): CoverageJobMemory {
  const { documents = 0, memoryBytes = 0, buckets = 0, memoryStatus } = counters ?? {};
  const isGrown = documents > 0 && buckets >= GROWN_AFTER_BUCKETS && memoryStatus !== 'hard_limit';
  if (isGrown && memoryBytes > 0) return { bytes: memoryBytes, source: 'measured' };
  const { bytes, source } = jobMemory(counters?.memoryLimitBytes ?? limitBytes, limits);
  return { bytes, source };
}
