import fc from 'fast-check';

import { DAY_MS } from '../../common/constants';
import type { JobProfile } from '../../common/jobs/job_profile';
import type { Answer } from '../../common/evidence/answer';
import type {
  FieldCapabilities,
  PartialAnswer,
  QueryAnswer,
  QueryDetails,
} from '../../common/evidence/evidence_answers';
import type { Failure, FailureCause } from '../../common/evidence/failure';
import { fieldsOfJob } from '../../common/evidence/fields_of_job';
import type { InstalledJobFacts } from '../../common/evidence/installed_job_verdict';
import type { JobFacts } from '../../common/evidence/judge_job';
import { AS_OF_MS, factsFixture, profileOf } from '../../common/evidence/testing/job_facts_fixture';

const BUCKETS = 28;
const ALL_BUCKETS = Array.from({ length: BUCKETS }, (_, i) => i);
const DAYS = [1, 7, 14, 90];

/** Jobs that differ in what they need: fields, numbers, history, categories, fields that the datafeed makes up. */
export const PROFILES: readonly JobProfile[] = [
  profileOf({
    detectors: [{ function: 'rare', by_field_name: 'user.name', partition_field_name: 'host.name' }],
    influencers: ['source.ip', 'user.name'],
  }),
  profileOf({
    detectors: [
      { function: 'high_mean', field_name: 'network.bytes', over_field_name: 'source.ip' },
      { function: 'rare', by_field_name: 'user.name' },
      { function: 'high_count' },
    ],
    influencers: ['host.name'],
  }),
  profileOf({ detectors: [{ function: 'sum', field_name: 'network.bytes' }], bucket_span: '1d' }),
  profileOf({ detectors: [{ function: 'time_of_day', by_field_name: 'user.name' }] }),
  profileOf({
    categorization_field_name: 'message',
    detectors: [{ function: 'count', by_field_name: 'mlcategory', partition_field_name: 'event.dataset' }],
    influencers: ['mlcategory'],
  }),
  profileOf(
    { detectors: [{ function: 'high_info_content', field_name: 'dns.name', over_field_name: 'etld' }] },
    {
      runtime_mappings: { etld: { type: 'keyword', script: { source: "emit(doc['dns.etld'].value)" } } },
      query: { bool: { must_not: [{ terms: { _tier: ['data_cold', 'data_frozen'] } }] } },
    }
  ),
  profileOf({ detectors: [{ function: 'made_up', field_name: 'x' }], bucket_span: 'unreadable' }),
];

const failures: fc.Arbitrary<Failure> = fc.record({
  cause: fc.constantFrom<FailureCause>('forbidden', 'timeout', 'unavailable', 'connection', 'partial'),
  detail: fc.string(),
});

export const partialAnswers: fc.Arbitrary<PartialAnswer> = fc.record({
  cause: fc.constantFrom('timeout' as const, 'partial' as const),
  detail: fc.string(),
});

const failedAnswer = failures.map((failure) => ({ ok: false as const, failure }));

function answers<T>(values: fc.Arbitrary<T>): fc.Arbitrary<Answer<T>> {
  return fc.oneof(
    { weight: 5, arbitrary: values.map((value): Answer<T> => ({ ok: true, value })) },
    { weight: 1, arbitrary: failedAnswer }
  );
}

/** `value` most of the time. */
function mostly<T>(value: T, others: fc.Arbitrary<T>): fc.Arbitrary<T> {
  return fc.oneof({ weight: 4, arbitrary: fc.constant(value) }, { weight: 1, arbitrary: others });
}

const seldomPartial = mostly<PartialAnswer | undefined>(undefined, partialAnswers);

/** 0…1, evenly: `fc.double` would mostly give numbers next to zero. */
export const fractions = fc.nat({ max: 1000 }).map((thousandths) => thousandths / 1000);

function detailsOf(profile: JobProfile, lookbackDays: number): fc.Arbitrary<QueryDetails> {
  const lookbackMs = lookbackDays * DAY_MS;
  const fields = fieldsOfJob(profile).map(({ field }) => field);
  return fc
    .record({
      documents: fc.integer({ min: 1, max: 1_000_000 }),
      certainty: fc.oneof(
        fc.constant({ kind: 'exact' as const }),
        fc.record({
          kind: fc.constant('estimated' as const),
          probability: fc.constantFrom(0.5, 0.001),
          sampled: fc.nat({ max: 1000 }),
        })
      ),
      shares: fc.array(mostly(1, fc.constantFrom(0, 0.01, 0.6)), {
        minLength: fields.length,
        maxLength: fields.length,
      }),
      start: mostly(0, fractions),
      length: mostly(1, fractions),
      withTimes: mostly(true, fc.constant(false)),
      buckets: mostly(ALL_BUCKETS, fc.subarray(ALL_BUCKETS)),
      sources: fc.uniqueArray(fc.record({ id: fc.string(), documents: fc.nat() }), {
        maxLength: 4,
        selector: ({ id }) => id,
      }),
      otherDocuments: fc.nat(),
      partial: seldomPartial,
    })
    .map(({ shares, start, length, withTimes, buckets, ...details }): QueryDetails => {
      const firstSeenMs = AS_OF_MS - lookbackMs * (1 - start);
      const lastSeenMs = firstSeenMs + length * (AS_OF_MS - firstSeenMs);
      return {
        ...details,
        ...(withTimes ? { firstSeenMs, lastSeenMs } : {}),
        bucketMs: lookbackMs / BUCKETS,
        buckets: buckets.map((bucket) => ({
          startMs: AS_OF_MS - lookbackMs + (bucket * lookbackMs) / BUCKETS,
          documents: 1 + bucket,
        })),
        fields: Object.fromEntries(
          fields.map((field, i) => [field, Math.ceil((shares[i] ?? 1) * details.documents)])
        ),
      };
    });
}

function queryAnswers(profile: JobProfile, lookbackDays: number): fc.Arbitrary<QueryAnswer> {
  return fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        presence: fc.record({ kind: fc.constant('seen' as const), partial: seldomPartial }),
        details: answers(detailsOf(profile, lookbackDays)),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record<QueryAnswer>({
        presence: fc.record({ kind: fc.constant('none' as const), partial: seldomPartial }),
        newest: answers(
          fc.record({
            timeMs: fc
              .constantFrom(undefined, -200, -1, 0, 1)
              .map((days) => (days === undefined ? undefined : AS_OF_MS + days * DAY_MS)),
          })
        ),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        presence: fc.record({ kind: fc.constant('failed' as const), failure: failures }),
      }),
    }
  );
}

function capabilitiesOf(profile: JobProfile): fc.Arbitrary<FieldCapabilities> {
  const typesOf = mostly(
    ['keyword'],
    fc.constantFrom(['text'], ['keyword', 'text'], ['long'], ['float', 'long'], ['ip', 'keyword'], [])
  );
  const fields = fieldsOfJob(profile).map(({ field }) => field);
  return fc.record({
    types: fc
      .record(Object.fromEntries(fields.map((field) => [field, typesOf])))
      .map((types) => Object.fromEntries(Object.entries(types).filter(([, names]) => names.length > 0))),
    partial: seldomPartial,
  });
}

/** Facts of jobs that are not installed, healthy in most parts most of the time. */
export const arbitraryFacts: fc.Arbitrary<JobFacts> = fc
  .record({ profile: fc.constantFrom(...PROFILES), lookbackDays: fc.constantFrom(...DAYS) })
  .chain(({ profile, lookbackDays }) =>
    fc.record({
      profile: fc.constant(profile),
      lookbackDays: fc.constant(lookbackDays),
      indices: mostly<string[]>(['logs-*'], fc.constant([])),
      query: queryAnswers(profile, lookbackDays),
      indicesMatched: mostly<boolean | undefined>(true, fc.constantFrom(false, undefined)),
      groupDocuments: answers(fc.nat()),
      fields: answers(capabilitiesOf(profile)),
      forbidden: mostly<string[] | undefined>([], fc.constantFrom(['logs-*'], undefined)),
      coldIndices: mostly<string[] | undefined>([], fc.constantFrom(['restored-1'], undefined)),
    })
  )
  .map(({ query, indicesMatched, groupDocuments, ...facts }) =>
    factsFixture({
      ...facts,
      answer: { group: { indicesMatched, documents: groupDocuments, queries: [query] }, query },
    })
  );

/** Installed jobs, running most of the time. */
export const arbitraryInstalled: fc.Arbitrary<InstalledJobFacts> = fc.record(
  {
    jobState: mostly('opened', fc.constantFrom('opening', 'closed', 'closing', 'failed')),
    hasDatafeed: mostly(true, fc.constant(false)),
    datafeedState: mostly('started', fc.constantFrom('stopped', 'starting')),
    indices: fc.constant(['logs-*']),
    documents: fc.constantFrom(0, 1000),
    waitingForNode: mostly(false, fc.constant(true)),
    realTime: fc.boolean(),
    memoryStatus: mostly('ok', fc.constantFrom('soft_limit', 'hard_limit')),
    blockedBy: fc.constantFrom('delete'),
  },
  { requiredKeys: ['jobState', 'hasDatafeed', 'indices', 'documents', 'waitingForNode'] }
);
