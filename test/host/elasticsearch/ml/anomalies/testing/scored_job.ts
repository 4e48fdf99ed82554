import type { IndexData } from '../../../data/index_data';
import type { JsonObject } from '../../../json_value';
import { JobScorer } from '../job_scorer';
import type { JobResults } from '../job_results';
import type { WrittenDocument } from './written_index';
import { writtenIndex } from './written_index';

export const SPAN_MS = 900_000;
/** A bucket's start well after 1970, on a day's begin. */
export const BEGIN_MS = Date.parse('2026-11-02T00:00:00Z');

const TYPES = {
  user: 'keyword',
  ip: 'keyword',
  host: 'keyword',
  message: 'text',
  bytes: 'double',
} as const;

/** A scorer with these detectors, influenced by user and ip. */
export function scorerOf(detectors: JsonObject[], more: JsonObject = {}): JobScorer {
  const analysis = { detectors, influencers: ['user', 'ip'], ...more };
  return new JobScorer('job', { analysis_config: analysis }, SPAN_MS);
}

/** Reads the documents in steps that end at these times. */
export function readInSteps(
  scorer: JobScorer,
  documents: readonly WrittenDocument[],
  ends: readonly number[],
  { isCurrent = false, computed = [] }: { isCurrent?: boolean; computed?: string[] } = {}
): JobResults {
  const index = writtenIndex(documents, TYPES);
  let from = 0;
  for (const endMs of ends) {
    const to = index.countBefore(endMs);
    scorer.read({ parts: partsOf(index, from, to), endMs, isCurrent, computedFields: new Set(computed) });
    from = to;
  }
  return scorer.current();
}

function partsOf(index: IndexData, from: number, to: number): Parameters<JobScorer['read']>[0]['parts'] {
  if (to === from) return [];
  const documents = Uint32Array.from({ length: to - from }, (_none, i) => from + i);
  return [{ index, documents, times: index.timestamps.subarray(from, to) }];
}

/** `perBucket` documents, evenly, in each of so many buckets. */
export function steady(
  buckets: number,
  perBucket: number,
  fields: (bucket: number, number: number) => Omit<WrittenDocument, 'timeMs'>
): WrittenDocument[] {
  return Array.from({ length: buckets * perBucket }, (_none, i) => {
    const bucket = Math.floor(i / perBucket);
    const timeMs = BEGIN_MS + bucket * SPAN_MS + ((i % perBucket) * SPAN_MS) / perBucket;
    return { ...fields(bucket, i % perBucket), timeMs };
  });
}

export function byTime(documents: readonly WrittenDocument[]): WrittenDocument[] {
  return [...documents].sort((a, b) => a.timeMs - b.timeMs);
}
