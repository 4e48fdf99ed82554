import fc from 'fast-check';
import { set } from 'lodash';

import { readResultsAnswer, type ResultsFound } from './read_results_answer';

const T = 1_700_006_400_000;
const NO_JOB = { doc_count: 0 };

/** An answer with these buckets of the terms aggregation over jobs. */
function answer(...jobs: object[]) {
  return {
    took: 3,
    timed_out: false,
    _shards: { total: 2, successful: 2, skipped: 0, failed: 0 },
    hits: { max_score: null, hits: [] },
    aggregations: { jobs: { doc_count_error_upper_bound: 0, sum_other_doc_count: 0, buckets: jobs } },
  };
}

function found(response: unknown): ResultsFound {
  const read = readResultsAnswer(response);
  if (!read.ok) throw new Error(read.failure.detail);
  return read.value;
}

function hits(...sources: object[]) {
  return {
    hits: { total: { value: sources.length, relation: 'eq' }, hits: sources.map((_source) => ({ _source })) },
  };
}

function entity(key: string, values: Record<string, number>) {
  const buckets = Object.entries(values).map(([value, score]) => ({
    key: value,
    doc_count: 1,
    score: { value: score },
  }));
  return { key, doc_count: 9, score: { value: Math.max(...Object.values(values)) }, values: { buckets } };
}

const JOB = {
  key: 'job',
  doc_count: 20,
  buckets: {
    doc_count: 3,
    timeline: {
      buckets: [
        { key: T, key_as_string: `${T}`, doc_count: 2, score: { value: 60 } },
        { key: T + 3600e3, key_as_string: `${T + 3600e3}`, doc_count: 1, score: { value: 12 } },
      ],
    },
    interim: {
      doc_count: 1,
      timeline: { buckets: [{ key: T + 3600e3, doc_count: 1, score: { value: 12 } }] },
    },
    max: hits({ timestamp: T + 900e3, anomaly_score: 60, is_interim: false }),
  },
  records: {
    doc_count: 5,
    anomalies: { doc_count: 2 },
    top: hits({ timestamp: T, bucket_span: 900, record_score: 91, function: 'rare' }),
  },
  influencers: {
    doc_count: 4,
    fields: { buckets: [entity('user.name', { carol: 70, bob: 3 }), entity('process.name', { nc: 70 })] },
  },
};

it('reads what a job noticed', () => {
  expect(found(answer(JOB))).toEqual({
    jobs: [
      {
        jobId: 'job',
        max: { score: 60, timeMs: T + 900e3, interim: false },
        anomalies: 2,
        records: 5,
        timeline: [
          { timeMs: T, score: 60, interim: false },
          { timeMs: T + 3600e3, score: 12, interim: true },
        ],
        topEntities: [
          { field: 'user.name', value: 'carol', score: 70 },
          { field: 'process.name', value: 'nc', score: 70 },
          { field: 'user.name', value: 'bob', score: 3 },
        ],
        topRecords: [expect.objectContaining({ jobId: 'job', score: 91, timeMs: T })],
      },
    ],
  });
});

it('does not call an interval interim whose largest score is final', () => {
  const interim = { timeline: { buckets: [{ key: T, score: { value: 59 } }] } };
  const [job] = found(answer({ ...JOB, buckets: { ...JOB.buckets, interim } })).jobs;
  expect(job?.timeline.map((interval) => interval.interim)).toEqual([false, false]);
});

it('orders jobs by id, and has one without anomalies as well', () => {
  const quiet = { key: 'calm', doc_count: 4, buckets: { ...NO_JOB, max: hits() }, records: NO_JOB };
  expect(found(answer(JOB, quiet)).jobs.map(({ jobId, max }) => [jobId, max?.score])).toEqual([
    ['calm', undefined],
    ['job', 60],
  ]);
});

it('keeps six entities, of equal scores hosts, users and addresses first', () => {
  const fields = [
    entity('a.first', { x: 50, y: 50 }),
    entity('source.ip', { '203.0.113.7': 50 }),
    entity('source.ip_name', { z: 50 }),
    entity('host.name', { 'dc-1': 50 }),
    entity('user.id', { 7: 50 }),
    entity('dns.name', { top: 51 }),
  ];
  const [job] = found(answer({ ...JOB, influencers: { fields: { buckets: fields } } })).jobs;
  expect(job?.topEntities.map(({ field, value }) => `${field}:${value}`)).toEqual([
    'dns.name:top',
    'host.name:dc-1',
    'source.ip:203.0.113.7',
    'user.id:7',
    'a.first:x',
    'a.first:y',
  ]);
});

it.each<[string, object, string]>([
  ['the search ran out of time', { timed_out: true }, 'timeout'],
  ['shards failed', { _shards: { total: 2, failed: 1 } }, 'partial'],
])('says that results may be missing where %s', (_, changes, cause) => {
  const { jobs, partial } = found({ ...answer(JOB), ...changes });
  expect(jobs).toHaveLength(1);
  expect(partial?.cause).toBe(cause);
});

it('finds nothing where there are no indices of results', () => {
  expect(found({ timed_out: false, _shards: { total: 0, failed: 0 }, hits: { hits: [] } })).toEqual({
    jobs: [],
  });
});

it('is a failure where there is no answer', () => {
  expect(readResultsAnswer(undefined)).toMatchObject({ ok: false });
});

it('takes whatever comes', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...Object.keys(JOB)), fc.jsonValue()), (odd) => {
      expect(found(answer({ ...JOB, ...odd, key: 'job' })).jobs).toHaveLength(1);
    })
  );
});

it('takes nothing for a result that is none, whatever the answer is', () => {
  const odd = fc.oneof(
    fc.constantFrom<unknown>(null, -1, 0, 1e308, -0, '', 'x', true, [], {}, [[]], [null], 'Infinity'),
    fc.jsonValue()
  );
  const paths = pathsOf(answer(JOB));
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...paths), odd), { minLength: 1, maxLength: 3 }),
      (changes) => {
        const changed = structuredClone<object>(answer(JOB));
        for (const [path, value] of changes) set(changed, path, value);
        const read = readResultsAnswer(changed);
        if (!read.ok) return;
        for (const { max, anomalies, records, timeline, topEntities, topRecords } of read.value.jobs) {
          const scores = [max ?? [], timeline, topEntities, topRecords].flat().map(({ score }) => score);
          expect(scores.filter((score) => !(score >= 0 && score <= 100))).toEqual([]);
          expect([anomalies, records].every((count) => Number.isInteger(count) && count >= 0)).toBe(true);
          const times = [...timeline, ...topRecords, ...(max ? [max] : [])].map(({ timeMs }) => timeMs);
          expect(times.every((timeMs) => !Number.isNaN(new Date(timeMs).getTime()))).toBe(true);
        }
      }
    ),
    { numRuns: 500 }
  );
});

function pathsOf(value: unknown, path: string[] = []): string[][] {
  const members = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return [
    ...(path.length > 0 ? [path] : []),
    ...members.flatMap(([name, member]) => pathsOf(member, [...path, name])),
  ];
}
