import type { Client } from '@elastic/elasticsearch';
import { z } from 'zod';

const answer = z.object({
  aggregations: z
    .object({
      jobs: z.object({
        buckets: z.array(z.object({ key: z.string(), latest: z.object({ value: z.number().nullable() }) })),
      }),
    })
    .optional(),
});

const MOST_JOBS = 10_000;

/** Start of the newest result bucket of each job that has results, in ms. */
export async function readLatestResults(client: Client): Promise<Map<string, number>> {
  const { aggregations } = answer.parse(
    await client.search({
      index: '.ml-anomalies-*',
      ignore_unavailable: true,
      size: 0,
      query: { bool: { filter: [{ term: { result_type: 'bucket' } }] } },
      aggs: {
        jobs: {
          terms: { field: 'job_id', size: MOST_JOBS },
          aggs: { latest: { max: { field: 'timestamp' } } },
        },
      },
    })
  );
  return new Map(
    (aggregations?.jobs.buckets ?? []).flatMap(({ key, latest }) =>
      latest.value === null ? [] : [[key, latest.value] as const]
    )
  );
}
