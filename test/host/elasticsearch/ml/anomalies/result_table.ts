import type { FieldScalar } from '../../../environments/environment';
import type { FieldType } from '../../data/field_type';
import type { Column, DocumentTable } from '../../data/index_data';
import type { JsonObject } from '../../json_value';
import type { JobResults } from './job_results';
import { bucketDocument } from './result_documents';

/** What a job adds to an index of results. */
export interface JobPart {
  jobId: string;
  bucketSpanMs: number;
  results: JobResults;
}

/** How the fields that Elasticsearch's result index knows are mapped. Others are keywords. */
const RESULT_FIELDS: Record<string, FieldType> = {
  job_id: 'keyword',
  result_type: 'keyword',
  timestamp: 'date',
  bucket_span: 'long',
  is_interim: 'boolean',
  scored_by: 'keyword',
  anomaly_score: 'double',
  initial_anomaly_score: 'double',
  event_count: 'long',
  processing_time_ms: 'double',
  record_score: 'double',
  initial_record_score: 'double',
  influencer_score: 'double',
  initial_influencer_score: 'double',
  probability: 'double',
  multi_bucket_impact: 'double',
  detector_index: 'long',
  function: 'keyword',
  function_description: 'keyword',
  field_name: 'keyword',
  by_field_name: 'keyword',
  by_field_value: 'keyword',
  over_field_name: 'keyword',
  over_field_value: 'keyword',
  partition_field_name: 'keyword',
  partition_field_value: 'keyword',
  influencer_field_name: 'keyword',
  influencer_field_value: 'keyword',
  typical: 'double',
  actual: 'double',
};
/** Objects in arrays, which only `_source` shows. */
const ONLY_IN_SOURCE = new Set(['influencers', 'bucket_influencers']);

/** The documents of an index of results, in time order. Columns are made from the jobs' own when a search needs them. */
export class ResultTable implements DocumentTable {
  readonly timestamps: Float64Array;
  readonly mapping: Readonly<Record<string, FieldType>>;
  private readonly rows: Rows;

  constructor(private readonly parts: readonly JobPart[]) {
    const rows = rowsOf(parts);
    this.rows = rows;
    this.timestamps = timesInOrder(rows);
    this.mapping = mappingOf(rows.documents);
  }

  column(field: string): Column {
    const { parts, rows } = this;
    const dictionary = new Dictionary();
    const perPart = parts.map((part) => dictionary.ordinal(scalarsOf(bucketOf(part, 0)[field])));
    const ordinals = Uint32Array.from(rows.order, (row) => {
      const place = rows.places[row] ?? 0;
      if (place < 0) return dictionary.ordinal(scalarsOf(rows.documents[-1 - place]?.[field]));
      const part = rows.parts[row] ?? 0;
      const own = ownValue(parts[part], place, field);
      return own === undefined ? (perPart[part] ?? 0) : dictionary.ordinalOf(own);
    });
    return { ordinals, values: dictionary.values };
  }

  source(document: number): JsonObject {
    const { parts, rows } = this;
    const row = rows.order[document] ?? 0;
    const place = rows.places[row] ?? 0;
    const part = parts[rows.parts[row] ?? 0];
    if (place < 0 || part === undefined) return rows.documents[-1 - place] ?? {};
    return bucketOf(part, place);
  }
}

/** All documents, job by job: a bucket by its place among its job's, any other by -1 - its place in `documents`. */
interface Rows {
  parts: Uint16Array;
  places: Int32Array;
  times: Float64Array;
  documents: JsonObject[];
  /** The rows by time. */
  order: Uint32Array;
}

function rowsOf(parts: readonly JobPart[]): Rows {
  const partOf: number[] = [];
  const places: number[] = [];
  const times: number[] = [];
  const documents: JsonObject[] = [];
  const add = (part: number, place: number, timeMs: number): void => {
    partOf.push(part);
    places.push(place);
    times.push(timeMs);
  };
  parts.forEach((part, i) => {
    const { bucketSpanMs, results } = part;
    const { firstBucket = 0, scores, records, influencers } = results;
    for (let place = 0; place < scores.length; place++) add(i, place, (firstBucket + place) * bucketSpanMs);
    for (const { document, timeMs } of [...records, ...influencers, ...interimOf(part)])
      add(i, -documents.push(document), timeMs);
  });
  const known = Float64Array.from(times);
  const order = Uint32Array.from(places.keys()).sort((a, b) => (known[a] ?? 0) - (known[b] ?? 0));
  return { parts: Uint16Array.from(partOf), places: Int32Array.from(places), times: known, documents, order };
}

function timesInOrder({ times, order }: Rows): Float64Array {
  return Float64Array.from(order, (row) => times[row] ?? 0);
}

function interimOf({
  jobId,
  bucketSpanMs,
  results,
}: JobPart): Array<{ document: JsonObject; timeMs: number }> {
  const { interim } = results;
  if (interim === undefined) return [];
  const timeMs = interim.bucket * bucketSpanMs;
  const document = bucketDocument({ jobId, timeMs, bucketSpanMs, isInterim: true }, interim);
  return [{ document, timeMs }, ...interim.records, ...interim.influencers];
}

function bucketOf({ jobId, bucketSpanMs, results }: JobPart, place: number): JsonObject {
  const { firstBucket = 0, scores, events } = results;
  const timeMs = (firstBucket + place) * bucketSpanMs;
  const frame = { jobId, timeMs, bucketSpanMs, isInterim: false };
  return bucketDocument(frame, { score: scores[place] ?? 0, events: events[place] ?? 0 });
}

/** What a bucket does not share with the others of its job. */
function ownValue(part: JobPart | undefined, place: number, field: string): number | undefined {
  switch (field) {
    case 'anomaly_score':
    case 'initial_anomaly_score':
      return part?.results.scores[place] ?? 0;
    case 'event_count':
      return part?.results.events[place] ?? 0;
    default:
      return undefined;
  }
}

/** The different values of a column, numbered from 1; 0 stands for none. */
class Dictionary {
  readonly values: Array<readonly FieldScalar[]> = [];
  private readonly known = new Map<FieldScalar, number>();

  ordinalOf(value: FieldScalar): number {
    const known = this.known.get(value);
    if (known !== undefined) return known;
    const ordinal = this.values.push([value]);
    this.known.set(value, ordinal);
    return ordinal;
  }

  ordinal(values: readonly FieldScalar[]): number {
    const [only] = values;
    if (only === undefined) return 0;
    return values.length > 1 ? this.values.push(values) : this.ordinalOf(only);
  }
}

function scalarsOf(value: unknown): FieldScalar[] {
  const values: unknown[] = Array.isArray(value) ? value : [value];
  return values.filter(
    (one): one is FieldScalar =>
      typeof one === 'string' || typeof one === 'number' || typeof one === 'boolean'
  );
}

function mappingOf(documents: readonly JsonObject[]): Record<string, FieldType> {
  const mapping: Record<string, FieldType> = { ...RESULT_FIELDS };
  for (const document of documents) {
    for (const field of Object.keys(document)) if (!ONLY_IN_SOURCE.has(field)) mapping[field] ??= 'keyword';
  }
  return mapping;
}
