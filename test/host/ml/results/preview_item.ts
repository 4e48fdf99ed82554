import type { AlertPreviewBody } from '../schemas/alert_preview_schema';
import { entityOfRecord, valuesOfRecord } from './entity_of_record';
import type { PreviewBucket } from './preview_answer';
import type { BucketDocument, InfluencerDocument, RecordDocument } from './result_documents';

/** One interval in which a rule would have had something to say; Kibana's also has a message, which the host leaves out. */
export interface PreviewItem {
  /** How many results have the score. */
  count: number;
  /** Start of the interval, ms since the epoch. */
  key: number;
  alertInstanceKey: string;
  /** Of the best results: at most three. */
  jobIds: string[];
  isInterim: boolean;
  /** Of the best result, ms since the epoch. */
  timestamp: number;
  timestampIso8601: string;
  /** In seconds. */
  timestampEpoch: number;
  /** Whole, cut off. */
  score: number;
  /** Ten bucket spans to each side. */
  bucketRange: { start: string; end: string };
  topRecords: object[];
  topInfluencers: object[];
}

const PADDING_BUCKETS = 10;

interface Requested {
  count: number;
  best: Array<{ score: number; document: RecordDocument | InfluencerDocument | BucketDocument }>;
}

/** Undefined for an interval in which no result of the wanted kind has the score. */
export function previewItem(
  bucket: PreviewBucket,
  resultType: AlertPreviewBody['alertParams']['resultType']
): PreviewItem | undefined {
  const { count, best } = requested(bucket, resultType);
  const [top] = best;
  if (top === undefined) return undefined;
  const { timestamp, bucket_span: spanSeconds, job_id: jobId } = top.document;
  const padding = spanSeconds * 1000 * PADDING_BUCKETS;
  return {
    count,
    key: bucket.key,
    alertInstanceKey: jobId,
    jobIds: [...new Set(best.map(({ document }) => document.job_id))],
    isInterim: best.some(({ document }) => document.is_interim),
    timestamp,
    timestampIso8601: new Date(timestamp).toISOString(),
    timestampEpoch: timestamp / 1000,
    score: Math.floor(top.score),
    bucketRange: {
      start: new Date(timestamp - padding).toISOString(),
      end: new Date(timestamp + padding).toISOString(),
    },
    topRecords: bucket.record_results.top_record_hits.hits.hits.map(({ _source: record }) =>
      shownRecord(record)
    ),
    topInfluencers: bucket.influencer_results.top_influencer_hits.hits.hits.map(
      ({ _source: influencer }) => ({
        ...influencer,
        score: Math.floor(influencer.initial_influencer_score),
        unique_key: `${influencer.timestamp}_${influencer.influencer_field_name}_${influencer.influencer_field_value}`,
      })
    ),
  };
}

function requested(
  { record_results: records, influencer_results: influencers, bucket_results: buckets }: PreviewBucket,
  resultType: AlertPreviewBody['alertParams']['resultType']
): Requested {
  switch (resultType) {
    case 'record': {
      const best = records.top_record_hits.hits.hits.map(({ _source: document }) => ({
        score: document.initial_record_score,
        document,
      }));
      return { count: records.doc_count, best };
    }
    case 'influencer': {
      const best = influencers.top_influencer_hits.hits.hits.map(({ _source: document }) => ({
        score: document.initial_influencer_score,
        document,
      }));
      return { count: influencers.doc_count, best };
    }
    case 'bucket': {
      const best = (buckets?.top_bucket_hits.hits.hits ?? []).map(({ _source: document }) => ({
        score: document.initial_anomaly_score,
        document,
      }));
      return { count: buckets?.doc_count ?? 0, best };
    }
  }
}

/** Kibana's default format of numbers; a data view's own formats are not doubled. */
const NUMBER = new Intl.NumberFormat('en-US', { maximumFractionDigits: 3 });

function shownRecord(record: RecordDocument): object {
  const { actual, typical } = valuesOfRecord(record);
  const entity = entityOfRecord(record);
  const ofEntity = entity === undefined ? '' : `_${entity.name}_${entity.value}`;
  return {
    ...record,
    actual: actual?.map((value) => NUMBER.format(value)),
    typical: typical?.map((value) => NUMBER.format(value)),
    score: Math.floor(record.initial_record_score),
    unique_key: `${record.job_id}_${record.timestamp}_${record.detector_index}_${record.function}${ofEntity}`,
  };
}
