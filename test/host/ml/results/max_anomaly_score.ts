import { z } from 'zod';

import type { MlClient } from '../client/ml_client';

const answer = z.object({ max_score: z.object({ value: z.number().nullable() }) });

/**
 * The greatest score of a bucket of these jobs, of all jobs without any; null where there is no bucket
 * (x-pack/platform/plugins/shared/ml/server/models/results_service/results_service.ts#getMaxAnomalyScore).
 */
export async function maxAnomalyScore(
  mlClient: MlClient,
  { jobIds, earliestMs, latestMs }: { jobIds: string[]; earliestMs?: number; latestMs?: number }
): Promise<{ maxScore: number | null }> {
  const filter = [
    { term: { result_type: 'bucket' } },
    { range: { timestamp: { gte: earliestMs, lte: latestMs, format: 'epoch_millis' } } },
    ...(jobIds.length === 0 ? [] : [{ terms: { job_id: jobIds } }]),
  ];
  const aggs = { max_score: { max: { field: 'anomaly_score' } } };
  const { aggregations } = await mlClient.anomalySearch(
    { size: 0, query: { bool: { filter } }, aggs },
    jobIds
  );
  return { maxScore: answer.parse(aggregations).max_score.value };
}
