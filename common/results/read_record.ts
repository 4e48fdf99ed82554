import { asRecord, asText, asTexts } from '../jobs/read_value';
import { asRecords } from './as_records';
import type { Entity, FoundRecord } from './job_findings';

/**
 * An anomaly record as Elasticsearch stores it; undefined if it lacks a time or a score. A record of a population (over field) has its
 * actual and typical values in its causes, and they are told where there is one cause, as Kibana does.
 */
export function readRecord(jobId: string, source: unknown): FoundRecord | undefined {
  const record = asRecord(source) ?? {};
  const timeMs = timeOf(record.timestamp);
  const score = scoreOf(record.record_score);
  if (timeMs === undefined || score === undefined) return undefined;
  const [cause, ...otherCauses] = asRecords(record.causes);
  const detail = otherCauses.length === 0 ? { ...cause, ...record } : record;
  const entities = entitiesOf(detail);
  const fieldName = asText(detail.field_name);
  const actual = numbersOf(detail.actual);
  const typical = numbersOf(detail.typical);
  return {
    jobId,
    timeMs,
    bucketSpanMs: (numberOf(record.bucket_span) ?? 0) * 1000,
    score,
    interim: record.is_interim === true,
    detectorIndex: numberOf(record.detector_index) ?? 0,
    function: asText(record.function) ?? '',
    ...(fieldName === undefined ? {} : { fieldName }),
    entities,
    influencers: influencersOf(record, entities),
    ...(actual === undefined ? {} : { actual }),
    ...(typical === undefined ? {} : { typical }),
  };
}

/** Time of a result in ms since the epoch, whichever way its date is written; undefined for what is no date. */
export function timeOf(value: unknown): number | undefined {
  const time = typeof value === 'string' ? Date.parse(value) : numberOf(value);
  return time === undefined || Number.isNaN(new Date(time).getTime()) ? undefined : time;
}

/** A score, 0…100; what floating point adds to the highest is taken off. */
export function scoreOf(value: unknown): number | undefined {
  const score = numberOf(value);
  return score !== undefined && score >= 0 ? Math.min(100, score) : undefined;
}

export function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

function entitiesOf(record: Record<string, unknown>): Entity[] {
  return ['by', 'over', 'partition'].flatMap((role) => {
    const field = asText(record[`${role}_field_name`]);
    const value = asText(record[`${role}_field_value`]);
    return field === undefined || value === undefined ? [] : [{ field, value }];
  });
}

function influencersOf(record: Record<string, unknown>, entities: readonly Entity[]): Entity[] {
  const taken = new Set(entities.map(({ field }) => field));
  return asRecords(record.influencers).flatMap((influencer) => {
    const field = asText(influencer.influencer_field_name);
    const [value] = asTexts(influencer.influencer_field_values);
    return field === undefined || value === undefined || taken.has(field) ? [] : [{ field, value }];
  });
}

function numbersOf(value: unknown): number[] | undefined {
  const numbers = Array.isArray(value) ? value.flatMap((item: unknown) => numberOf(item) ?? []) : [];
  return numbers.length === 0 ? undefined : numbers;
}
