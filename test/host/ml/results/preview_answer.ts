import { z } from 'zod';

import { bucketDocument, influencerDocument, recordDocument } from './result_documents';

const previewBucket = z.object({
  key: z.number(),
  record_results: z.object({ doc_count: z.number(), top_record_hits: topHits(recordDocument) }),
  influencer_results: z.object({ doc_count: z.number(), top_influencer_hits: topHits(influencerDocument) }),
  bucket_results: z.object({ doc_count: z.number(), top_bucket_hits: topHits(bucketDocument) }).optional(),
});

export type PreviewBucket = z.infer<typeof previewBucket>;

/** What the search of a preview answers under `aggregations`. */
export const previewAnswer = z.object({ alerts_over_time: z.object({ buckets: z.array(previewBucket) }) });

function topHits<T extends z.ZodType>(document: T) {
  return z.object({ hits: z.object({ hits: z.array(z.object({ _source: document })) }) });
}
