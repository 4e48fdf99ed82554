import { Client } from '@elastic/elasticsearch';
import { z } from 'zod';

import type { HostUnderTest } from '../../integration/harness/running_host';

const storedResult = z.object({
  job_id: z.string(),
  result_type: z.enum(['bucket', 'record', 'influencer']),
  timestamp: z.union([z.string(), z.number()]).transform((time) => new Date(time).getTime()),
  /** Seconds. */
  bucket_span: z.number(),
  is_interim: z.boolean(),
  anomaly_score: z.number().default(0),
  record_score: z.number().default(0),
  initial_record_score: z.number().default(0),
  influencer_score: z.number().default(0),
  influencer_field_name: z.string().default(''),
  influencer_field_value: z.string().default(''),
});
export type StoredResult = z.infer<typeof storedResult>;

const MOST = 10_000;

/** The results of these jobs that say anything, as Elasticsearch has them; but for buckets without a score. */
export async function storedResults(host: HostUnderTest, jobIds: readonly string[]): Promise<StoredResult[]> {
  const client = new Client({
    node: host.elasticsearch.url,
    auth: { username: 'kibana_system', password: 'changeme' },
  });
  try {
    const { hits } = await client.search({
      index: '.ml-anomalies-*',
      size: MOST,
      query: {
        bool: {
          filter: [
            { terms: { job_id: [...jobIds] } },
            { terms: { result_type: ['bucket', 'record', 'influencer'] } },
          ],
          must_not: [{ term: { anomaly_score: 0 } }],
        },
      },
    });
    if (hits.hits.length === MOST) throw new Error('there are more results than are read');
    return hits.hits.map(({ _source: source }) => storedResult.parse(source));
  } finally {
    await client.close();
  }
}
