import type { BucketDocuments } from './bucket_documents';
import type { DetectorPlan } from './detector_plan';
import type { DetectorModel, Finding } from './finding';
import type { JobFields } from './job_fields';
import type { ResultRecord, ScoredBucket } from './job_results';
import { recordInfluencers } from './record_influencers';
import type { ResultFrame } from './result_documents';
import { influencerDocument, recordDocument } from './result_documents';
import { isSkipped } from './skip_rules';
import { scoreOf } from './surprise';

/** A detector with what it has learned. */
export interface ScoringDetector {
  plan: DetectorPlan;
  model: DetectorModel;
}

/** The results of one bucket: each finding is a record, and the best of them the bucket's score and its influencers'. */
export function scoreBucket(
  documents: BucketDocuments,
  frame: ResultFrame,
  {
    detectors,
    influencers,
    fields,
  }: { detectors: readonly ScoringDetector[]; influencers: readonly string[]; fields: JobFields }
): ScoredBucket {
  const records: ResultRecord[] = [];
  const best = new Map<string, ResultRecord>();
  for (const { plan, model } of detectors) {
    for (const finding of model.find(documents, !frame.isInterim)) {
      const score = scoreOf(finding.surprise);
      if (score === 0 || isSkipped(plan.skipRules, finding.actual, finding.typical)) continue;
      const found = recordInfluencers(finding, plan, influencers, documents, fields);
      const document = recordDocument(frame, { plan, finding, score }, found, fields);
      records.push({ score, timeMs: frame.timeMs, document });
      for (const { field, values } of found)
        for (const value of values) keepBest(best, frame, { field, value }, { finding, score });
    }
  }
  return {
    bucket: documents.bucket,
    score: records.reduce((most, { score }) => Math.max(most, score), 0),
    events: documents.parts.reduce((sum, part) => sum + part.documents.length, 0),
    records,
    influencers: [...best.values()],
  };
}

function keepBest(
  best: Map<string, ResultRecord>,
  frame: ResultFrame,
  { field, value }: { field: string; value: string },
  { finding, score }: { finding: Finding; score: number }
): void {
  const key = JSON.stringify([field, value]);
  if ((best.get(key)?.score ?? -1) >= score) return;
  const probability = Math.exp(-finding.surprise);
  const document = influencerDocument(frame, field, value, { score, probability });
  best.set(key, { score, timeMs: frame.timeMs, document });
}
