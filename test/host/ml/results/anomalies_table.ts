import { z } from 'zod';

import type { MlClient } from '../client/ml_client';
import { NotDoubledError } from '../routes/not_doubled_error';
import type { AnomaliesTableBody } from '../schemas/results_schemas';
import { entityOfRecord, valuesOfRecord } from './entity_of_record';
import { recordDocument, type RecordDocument } from './result_documents';
import { startOfInterval } from './start_of_interval';

const answer = z.object({ hits: z.array(z.object({ _source: recordDocument })) });
const intervals = z.enum(['auto', 'second', 'hour', 'day']);

type Interval = Exclude<z.infer<typeof intervals>, 'auto'>;

interface DisplayRecord {
  time: number;
  source: RecordDocument;
}

/**
 * The records above a score as rows of a table, by time: one for each entity, detector and job in an hour or a day, the one
 * with the highest score; `auto` is days for what spans two or more
 * (x-pack/platform/plugins/shared/ml/server/models/results_service/{results_service,build_anomaly_table_items}.ts).
 * @throws NotDoubledError for what Security does not ask for
 */
export async function anomaliesTable(
  mlClient: MlClient,
  body: AnomaliesTableBody
): Promise<{ anomalies: object[]; interval: Interval }> {
  const wanted = intervals.safeParse(body.aggregationInterval).data;
  if (wanted === undefined)
    throw new NotDoubledError(`the aggregationInterval "${body.aggregationInterval}"`);
  if (body.functionDescription !== undefined) throw new NotDoubledError('functionDescription');
  const { hits } = await mlClient.anomalySearch(searchOf(body), body.jobIds);
  const records = answer
    .parse(hits)
    .hits.map(({ _source: record }) => record)
    .sort((a, b) => a.timestamp - b.timestamp);
  if (records.length === 0) return { anomalies: [], interval: 'second' };
  if (records.some((record) => entityOfRecord(record)?.name === 'mlcategory'))
    throw new NotDoubledError('examples of categories');
  const interval = wanted === 'auto' ? usualInterval(records) : wanted;
  const startedMs = Date.now();
  return {
    anomalies: strongest(records, interval, body.dateFormatTz).map((record, i) => ({
      ...rowOf(record),
      rowId: `${startedMs}_${i}`,
    })),
    interval,
  };
}

function searchOf(body: AnomaliesTableBody): object {
  const scores = body.threshold.map(({ min, max }) => ({ range: { record_score: { gte: min, lte: max } } }));
  const influencers = body.influencers.map(({ fieldName, fieldValue }) => ({
    nested: {
      path: 'influencers',
      query: {
        bool: {
          must: [
            { match: { 'influencers.influencer_field_name': fieldName } },
            { match: { 'influencers.influencer_field_values': fieldValue } },
          ],
        },
      },
    },
  }));
  const isOfAll = body.jobIds.length === 0;
  const filter = [
    { term: { result_type: 'record' } },
    { range: { timestamp: { gte: body.earliestMs, lte: body.latestMs, format: 'epoch_millis' } } },
    { bool: { should: scores, minimum_should_match: 1 } },
    ...(isOfAll ? [] : [{ terms: { job_id: body.jobIds } }]),
    ...body.criteriaFields.map(({ fieldName, fieldValue }) => ({ term: { [fieldName]: fieldValue } })),
    ...(influencers.length === 0 ? [] : [{ bool: { should: influencers, minimum_should_match: 1 } }]),
    ...(body.influencersFilterQuery === undefined ? [] : [body.influencersFilterQuery]),
  ];
  return {
    size: body.maxRecords,
    query: { bool: { filter } },
    sort: [{ record_score: { order: 'desc' } }],
  };
}

const TWO_DAYS_MS = 2 * 86_400_000;

function usualInterval(records: RecordDocument[]): Interval {
  const times = records.map(({ timestamp }) => timestamp);
  return Math.max(...times) - Math.min(...times) < TWO_DAYS_MS ? 'hour' : 'day';
}

function strongest(records: RecordDocument[], interval: Interval, timeZone: string): DisplayRecord[] {
  if (interval === 'second') return records.map((source) => ({ time: source.timestamp, source }));
  const found = new Map<string, DisplayRecord>();
  for (const source of records) {
    const time = startOfInterval(source.timestamp, interval, timeZone);
    const entity = entityOfRecord(source)?.value ?? '';
    const key = JSON.stringify([time, source.job_id, source.detector_index, entity]);
    const known = found.get(key);
    if (known === undefined || source.record_score > known.source.record_score)
      found.set(key, { time, source });
  }
  return [...found.values()];
}

function rowOf({ time, source }: DisplayRecord): object {
  const entity = entityOfRecord(source);
  const { actual, typical } = valuesOfRecord(source);
  const byName = [...(source.influencers ?? [])].sort((a, b) =>
    a.influencer_field_name < b.influencer_field_name ? -1 : 1
  );
  const influencers = byName.flatMap(({ influencer_field_name: name, influencer_field_values: values }) =>
    values.map((value) => ({ [name]: value }))
  );
  return {
    time,
    source,
    jobId: source.job_id,
    detectorIndex: source.detector_index,
    severity: source.record_score,
    ...(entity === undefined ? {} : { entityName: entity.name, entityValue: entity.value }),
    ...(source.influencers === undefined ? {} : { influencers }),
    ...(actual === undefined ? {} : { actual, actualSort: actual[0] }),
    ...(typical === undefined ? {} : { typical, typicalSort: typical[0] }),
    ...changeOf(actual, typical),
  };
}

function changeOf(actual: number[] = [], typical: number[] = []): { metricDescriptionSort?: number } {
  const [is] = actual;
  const [usual] = typical;
  if (is === undefined || usual === undefined || actual.length > 1 || typical.length > 1) return {};
  return { metricDescriptionSort: is > usual ? is / usual : usual / is };
}
