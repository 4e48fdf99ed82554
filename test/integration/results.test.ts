import { Client } from '@elastic/elasticsearch';
import { z } from 'zod';

import type { JobsResponse } from '../../common/api/jobs';
import type { JobResults, ResultsResponse } from '../../common/api/results';
import { ROUTES } from '../../common/api/routes';
import { loadEnvironment } from '../host/environments/load_environment';
import { jobIdOf, jobsWithResults } from './harness/jobs_with_results';
import { kibanaClient, type ErrorBody, type KibanaClient } from './harness/kibana_client';
import { startHostUnderTest, type HostUnderTest } from './harness/running_host';

const DAY_MS = 24 * 3600e3;
const JOBS = 5;
const THRESHOLD = 60;

const resultDocument = z.object({
  job_id: z.string(),
  timestamp: z.string().transform((text) => Date.parse(text)),
  result_type: z.enum(['bucket', 'record', 'influencer']),
  is_interim: z.boolean(),
  anomaly_score: z.number().default(0),
  record_score: z.number().default(0),
  influencer_score: z.number().default(0),
  influencer_field_name: z.string().default(''),
  influencer_field_value: z.string().default(''),
});
type ResultDocument = z.infer<typeof resultDocument>;

async function startWith(jobs: number): Promise<HostUnderTest> {
  const environment = jobsWithResults(await loadEnvironment('default'), jobs);
  const uiSettings = { ...environment.uiSettings, 'securitySolution:defaultAnomalyScore': THRESHOLD };
  return startHostUnderTest({ environment: { ...environment, uiSettings } });
}

/** All results, asked of Elasticsearch itself. */
async function allDocuments(host: HostUnderTest): Promise<ResultDocument[]> {
  const elasticsearch = new Client({
    node: host.elasticsearch.url,
    auth: { username: 'kibana_system', password: 'changeme' },
  });
  const { hits } = await elasticsearch.search({ index: '.ml-anomalies-*', size: 10_000 });
  await elasticsearch.close();
  return hits.hits.map(({ _source: source }) => resultDocument.parse(source));
}

/** The same numbers by another way: one document after the other. */
function reckon(jobId: string, all: readonly ResultDocument[], intervalMs: number) {
  const of = (type: ResultDocument['result_type']) =>
    all.filter((document) => document.job_id === jobId && document.result_type === type);
  const buckets = of('bucket').filter((bucket) => bucket.anomaly_score > 0);
  const best = [...buckets].sort((a, b) => b.anomaly_score - a.anomaly_score || b.timestamp - a.timestamp)[0];
  const timeline = new Map<number, { timeMs: number; score: number; interim: boolean }>();
  for (const { timestamp, anomaly_score: score, is_interim: interim } of buckets) {
    const timeMs = timestamp - (timestamp % intervalMs);
    if (score > (timeline.get(timeMs)?.score ?? 0)) timeline.set(timeMs, { timeMs, score, interim });
  }
  const entities = new Map<string, number>();
  for (const found of of('influencer')) {
    const key = `${found.influencer_field_name}: ${found.influencer_field_value}`;
    entities.set(key, Math.max(entities.get(key) ?? 0, found.influencer_score));
  }
  return {
    max: best && { score: best.anomaly_score, timeMs: best.timestamp, interim: best.is_interim },
    records: of('record').length,
    anomalies: of('record').filter((record) => record.record_score >= THRESHOLD).length,
    timeline: [...timeline.values()].sort((a, b) => a.timeMs - b.timeMs),
    entities: Object.fromEntries(entities),
    topScores: of('record')
      .map((record) => record.record_score)
      .sort((a, b) => b - a)
      .slice(0, 3),
  };
}

function told({ max, records, anomalies, timeline, topRecords }: JobResults) {
  return { max, records, anomalies, timeline, topScores: topRecords.map(({ score }) => score) };
}

describe('the results of installed jobs', () => {
  let host: HostUnderTest;
  let client: KibanaClient;

  beforeAll(async () => {
    host = await startWith(JOBS);
    client = kibanaClient(host.url);
  });
  afterAll(() => host.close());

  it('equal what is reckoned from the documents one by one', async () => {
    const documents = await allDocuments(host);
    const { status, body } = await client.get<ResultsResponse>(ROUTES.results);
    expect([status, body.warnings, body.threshold]).toEqual([200, [], THRESHOLD]);
    expect(body.jobs).toHaveLength(JOBS);
    for (const job of body.jobs) {
      const { entities, ...expected } = reckon(job.jobId, documents, body.intervalMs);
      expect(told(job)).toEqual(expected);
      expect(job.topEntities.length).toBeGreaterThan(3);
      // Of each field the three best are asked for, and of all the six best are told.
      expect(job.topEntities.map(({ score }) => score)).toEqual(
        job.topEntities.map(({ field, value }) => entities[`${field}: ${value}`])
      );
      expect(job.topEntities[0]?.score).toBe(Math.max(...Object.values(entities)));
    }
  });

  it('are those of the range alone', async () => {
    const documents = await allDocuments(host);
    const toMs = Date.now() - 3 * DAY_MS;
    const fromMs = toMs - DAY_MS;
    const { body } = await client.get<ResultsResponse>(`${ROUTES.results}?fromMs=${fromMs}&toMs=${toMs}`);
    expect([body.fromMs, body.toMs, body.intervalMs]).toEqual([fromMs, toMs, 30 * 60e3]);
    const within = documents.filter(({ timestamp }) => timestamp >= fromMs && timestamp < toMs);
    for (const job of body.jobs) {
      const { entities: _, ...expected } = reckon(job.jobId, within, body.intervalMs);
      expect(told(job)).toEqual(expected);
    }
  });

  it('are none in a range without any', async () => {
    const toMs = Date.now() - 30 * DAY_MS;
    const path = `${ROUTES.results}?fromMs=${toMs - DAY_MS}&toMs=${toMs}`;
    const { body } = await client.get<ResultsResponse>(path);
    expect([body.jobs, body.warnings]).toEqual([[], []]);
  });

  it.each([
    ['fromMs=5', 'toMs'],
    ['fromMs=5&toMs=5', 'toMs'],
    [`fromMs=0&toMs=${367 * DAY_MS}`, 'toMs'],
    ['fromMs=yesterday&toMs=5', 'fromMs'],
  ])('are not told for %s', async (query, field) => {
    const { status, body } = await client.get<ErrorBody>(`${ROUTES.results}?${query}`);
    expect(status).toBe(400);
    expect(body.message).toContain(field);
  });

  it('come with what jobs tell of their timing', async () => {
    const { body } = await client.get<JobsResponse>(ROUTES.jobs);
    expect(body.jobs.find(({ id }) => id === jobIdOf(0))).toMatchObject({
      bucketSpanMs: 900_000,
      queryDelayMs: 97_000,
    });
  });
});

it('costs the same number of requests for 5 and for 100 jobs', async () => {
  const asked = async (jobs: number) => {
    const host = await startWith(jobs);
    try {
      const { requests } = host.elasticsearch;
      const client = kibanaClient(host.url);
      const counts: Record<string, number> = {};
      for (const route of [ROUTES.results, ROUTES.jobs]) {
        requests.clear();
        const { body } = await client.get<ResultsResponse | JobsResponse>(route);
        expect([body.jobs.length, body.warnings]).toEqual([jobs, []]);
        counts[route] = requests.count();
      }
      return counts;
    } finally {
      await host.close();
    }
  };
  expect(await asked(100)).toEqual(await asked(5));
});
