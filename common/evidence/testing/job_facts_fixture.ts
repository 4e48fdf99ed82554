import { DAY_MS } from '../../constants';
import type { JobProfile } from '../../jobs/job_profile';
import { profilesFromModules } from '../../jobs/job_profile_from_module';
import { moduleFixture } from '../../testing/module_fixture';
import type { QueryAnswer, QueryDetails } from '../evidence_answers';
import { fieldsOfJob } from '../fields_of_job';
import type { JobFacts } from '../judge_job';

/** When the cluster of the tests was asked. */
export const AS_OF_MS = Date.UTC(2026, 0, 15);

export const LOOKBACK_DAYS = 14;

/** The profile of a job with these parts, read as from a module. */
export function profileFixture(parts: Parameters<typeof moduleFixture>[0] = {}): JobProfile {
  const [profile] = profilesFromModules([moduleFixture(parts)]).profiles;
  if (!profile) throw new Error('the module of the test has no job');
  return profile;
}

/** A profile with these detectors and influencers. */
export function profileOf(
  analysis: Record<string, unknown>,
  datafeed: Record<string, unknown> = {}
): JobProfile {
  return profileFixture({
    job: { analysis_config: { bucket_span: '15m', influencers: [], ...analysis } },
    datafeed,
  });
}

/** Details of 1,400 documents that come all the time and have every field of the job. */
export function detailsFixture(profile: JobProfile, parts: Partial<QueryDetails> = {}): QueryDetails {
  const documents = parts.documents ?? 1400;
  return {
    documents,
    certainty: { kind: 'exact' },
    firstSeenMs: AS_OF_MS - LOOKBACK_DAYS * DAY_MS,
    lastSeenMs: AS_OF_MS,
    bucketMs: DAY_MS / 2,
    buckets: Array.from({ length: 28 }, (_, i) => ({
      startMs: AS_OF_MS - (28 - i) * (DAY_MS / 2),
      documents: documents / 28,
    })),
    sources: [{ id: 'system.auth', documents }],
    otherDocuments: 0,
    ...parts,
    fields: {
      ...Object.fromEntries(fieldsOfJob(profile).map(({ field }) => [field, documents])),
      ...parts.fields,
    },
  };
}

/** Facts of a job that is healthy in every way; parts can be replaced. */
export function factsFixture(parts: Partial<JobFacts> & { query?: QueryAnswer } = {}): JobFacts {
  const profile = parts.profile ?? profileFixture();
  const { query, ...facts } = parts;
  return {
    profile,
    indices: ['logs-*'],
    answer: {
      group: { indicesMatched: true, documents: { ok: true, value: 2000 }, queries: [] },
      query: query ?? { presence: { kind: 'seen' }, details: { ok: true, value: detailsFixture(profile) } },
    },
    fields: {
      ok: true,
      value: { types: Object.fromEntries(fieldsOfJob(profile).map(({ field }) => [field, ['keyword']])) },
    },
    forbidden: [],
    coldIndices: [],
    lookbackDays: LOOKBACK_DAYS,
    asOfMs: AS_OF_MS,
    integrations: {
      forQuery: [{ package: 'system', title: 'System' }],
      withField: (field) => [{ package: `with_${field}`, title: field }],
    },
    ...facts,
  };
}
