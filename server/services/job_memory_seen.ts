import { jobMemory, type MemoryLimits } from '../../common/activation/job_memory';
import type { CoverageJobMemory } from '../../common/coverage/coverage_job';
import type { JobCounters } from '../sources/job_stats';

/**
 * What a job takes, as far as it is known: the size of its model once it has seen documents, else its own limit, else what it
 * would be created with.
 *
 * @param limitBytes of its module, or of the installed job where no module has it
 */
export function jobMemorySeen(
  counters: JobCounters | undefined,
  limitBytes: number | undefined,
  limits: MemoryLimits
): CoverageJobMemory {
  const { documents = 0, memoryBytes = 0 } = counters ?? {};
  if (documents > 0 && memoryBytes > 0) return { bytes: memoryBytes, source: 'measured' };
  const { bytes, source } = jobMemory(limitBytes, limits);
  return { bytes, source };
}
