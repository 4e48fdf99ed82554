import type { JobAndDatafeed } from '../../common/activation/activation_plan';
import { parseMemorySize } from '../../common/jobs/memory_size';
import { readMember } from './read_member';

export interface MemoryEstimateRequest {
  body: JobAndDatafeed;
  earliestMs: number;
  latestMs: number;
}

/**
 * Body of `POST /internal/ml/validate/calculate_model_memory_limit`, which counts the values of the job's fields between
 * the two times (x-pack/platform/plugins/shared/ml/server/routes/schemas/job_validation_schema.ts).
 */
export function calculationOf({
  body: { job, datafeed },
  earliestMs,
  latestMs,
}: MemoryEstimateRequest): object {
  return {
    datafeedConfig: datafeed,
    analysisConfig: job.analysis_config,
    indexPattern: datafeed.indices.join(','),
    query: datafeed.query ?? { match_all: {} },
    timeFieldName: readMember(job.data_description, 'time_field') ?? '@timestamp',
    earliestMs,
    latestMs,
  };
}

/** The estimate itself rather than what Kibana would allow of it: the plan caps limits and says so. Throws without one. */
export function readMemoryEstimate(answer: unknown): number {
  const size = readMember(answer, 'estimatedModelMemoryLimit') ?? readMember(answer, 'modelMemoryLimit');
  const bytes = parseMemorySize(size);
  if (bytes === undefined) throw new Error(`No memory estimate in the answer: ${String(size)}`);
  return bytes;
}
