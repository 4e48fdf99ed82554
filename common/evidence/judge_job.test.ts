import { DAY_MS } from '../constants';
import type { QueryAnswer, QueryDetails } from './evidence_answers';
import type { Failure } from './failure';
import type { InstalledJobFacts } from './installed_job_verdict';
import { judgeJob, type JobFacts } from './judge_job';
import {
  AS_OF_MS,
  detailsFixture,
  factsFixture,
  LOOKBACK_DAYS,
  profileFixture,
  profileOf,
} from './testing/job_facts_fixture';

const failure: Failure = { cause: 'timeout', detail: 'no answer' };
const failed = { ok: false as const, failure };
const partial = { cause: 'partial' as const, detail: '1 of 2 shards failed' };
const cold = { coldIndices: ['restored-logs-1'] };

const profile = profileFixture();
const withoutColdTiers = profileFixture({
  datafeed: { query: { bool: { must_not: { terms: { _tier: ['data_cold', 'data_frozen'] } } } } },
});

type Parts = Parameters<typeof factsFixture>[0];

const none = (timeMs?: number): QueryAnswer => ({
  presence: { kind: 'none' },
  newest: { ok: true, value: timeMs === undefined ? {} : { timeMs } },
});

const seen = (parts: Partial<QueryDetails> = {}, ofJob = profile): QueryAnswer => ({
  presence: { kind: 'seen' },
  details: { ok: true, value: detailsFixture(ofJob, parts) },
});

const group = (indicesMatched: boolean, query: QueryAnswer): JobFacts['answer'] => ({
  group: { indicesMatched, documents: { ok: true, value: 0 }, queries: [] },
  query,
});

function codesOf(parts: Parts) {
  const { state, reasons } = judgeJob(factsFixture(parts)).verdict;
  return [state, ...reasons.map(({ code }) => code)].join(' ');
}

describe('judgeJob, where nothing was seen', () => {
  const missing = { 'host.name': 0 };
  it.each<[string, Parts, string]>([
    ['no indices', { indices: [], answer: undefined }, 'unknown no_index_pattern'],
    ['nothing asked', { answer: undefined }, 'unknown not_checked'],
    ['nothing ever', { query: none() }, 'needs_data no_data'],
    ['nobody says when', { query: { presence: { kind: 'none' } } }, 'needs_data no_data'],
    ['stopped', { query: none(AS_OF_MS - 15 * DAY_MS) }, 'needs_data data_stopped'],
    ['in the future', { query: none(AS_OF_MS + DAY_MS) }, 'needs_data data_in_future'],
    ['came meanwhile', { query: none(AS_OF_MS + 1000) }, 'unknown check_failed'],
    ['came meanwhile, with an old time', { query: none(AS_OF_MS - DAY_MS) }, 'unknown check_failed'],
    [
      'newest failed',
      { query: { presence: { kind: 'none' }, newest: failed } },
      'needs_data no_data check_failed',
    ],
    ['no index of that name', { answer: group(false, none()) }, 'needs_data no_matching_index'],
    ['may not read all', { query: none(), forbidden: ['logs-*'] }, 'unknown indices_forbidden'],
    ['has rights that nobody could tell', { query: none(), rightsFailure: failure }, 'unknown check_failed'],
    ['may have data in cold tiers', { query: none(), tiersFailure: failure }, 'unknown check_failed'],
    [
      'may not see any index',
      { answer: group(false, none()), forbidden: ['logs-*'] },
      'unknown indices_forbidden',
    ],
    ['partial', { query: { presence: { kind: 'none', partial } } }, 'unknown partly_checked'],
    [
      'partial, and may not read all',
      { query: { presence: { kind: 'none', partial } }, forbidden: ['logs-*'] },
      'unknown partly_checked indices_forbidden',
    ],
    ['only cold, which the datafeed reads', { query: none(), ...cold }, 'unknown only_cold_tiers'],
    [
      'only cold, which the datafeed leaves out',
      { query: none(), ...cold, profile: withoutColdTiers },
      'needs_data only_cold_tiers',
    ],
    ['stopped, more in cold', { query: none(0), ...cold }, 'needs_data data_stopped only_cold_tiers'],
    [
      'newest failed, more in cold',
      { query: { presence: { kind: 'none' }, newest: failed }, ...cold },
      'unknown only_cold_tiers check_failed',
    ],
    ['presence failed', { query: { presence: { kind: 'failed', failure } } }, 'unknown check_failed'],
    [
      'presence failed, and may not read all',
      { query: { presence: { kind: 'failed', failure } }, forbidden: ['logs-*'] },
      'unknown check_failed indices_forbidden',
    ],
    ['details failed', { query: { presence: { kind: 'seen' }, details: failed } }, 'unknown check_failed'],
    ['details absent', { query: { presence: { kind: 'seen' } } }, 'unknown check_failed'],
    ['gone when counted', { query: seen({ documents: 0, fields: missing }) }, 'unknown check_failed'],
  ])('%s', (_, parts, expected) => {
    expect(codesOf(parts)).toBe(expected);
    expect(judgeJob(factsFixture(parts)).evidence).toBeUndefined();
  });

  it('says what would have to be shipped, and what ships it', () => {
    const { reasons } = judgeJob(factsFixture({ query: none() })).verdict;
    expect(reasons).toEqual([
      {
        code: 'no_data',
        lookbackDays: LOOKBACK_DAYS,
        indices: ['logs-*'],
        demanded: { datasets: [], fields: [] },
        integrations: [{ package: 'system', title: 'System' }],
      },
    ]);
  });

  it('names the check that failed', () => {
    const checkOf = (query: QueryAnswer) => judgeJob(factsFixture({ query })).verdict.reasons.at(-1);
    expect(checkOf({ presence: { kind: 'failed', failure } })).toMatchObject({ check: 'presence', failure });
    expect(checkOf({ presence: { kind: 'seen' }, details: failed })).toMatchObject({
      check: 'details',
      failure,
    });
    expect(checkOf({ presence: { kind: 'none' }, newest: failed })).toMatchObject({
      check: 'newest',
      failure,
    });
  });
});

describe('judgeJob, where documents were seen', () => {
  const twoDetectors = profileOf({
    detectors: [
      { function: 'rare', by_field_name: 'user.name' },
      { function: 'rare', by_field_name: 'url.full' },
    ],
  });
  const rhythm = profileOf({ detectors: [{ function: 'time_of_day', by_field_name: 'user.name' }] });
  const sinceDays = (days: number) => ({
    firstSeenMs: AS_OF_MS - days * DAY_MS,
    buckets: [{ startMs: AS_OF_MS - days * DAY_MS, documents: 1400 }],
  });
  const noHost = seen({ fields: { 'host.name': 0 } });
  const missesIp = seen({ fields: { 'source.ip': 0 } });
  const text = {
    fields: {
      ok: true as const,
      value: { types: { 'user.name': ['text'], 'host.name': ['keyword'], 'source.ip': ['ip'] } },
    },
  };

  it.each<[string, Parts, string]>([
    ['healthy', {}, 'ready data_found'],
    ['types failed', { fields: failed }, 'ready data_found'],
    ['may not read all', { forbidden: ['logs-*'] }, 'ready data_found indices_forbidden'],
    ['a field is missing', { query: noHost }, 'needs_data field_missing data_found'],
    [
      'a field is missing, maybe for want of rights',
      { query: noHost, forbidden: ['logs-*'] },
      'unknown indices_forbidden data_found field_missing',
    ],
    [
      'a field of one detector is missing',
      { profile: twoDetectors, query: seen({ fields: { 'url.full': 0 } }, twoDetectors) },
      'limited field_missing data_found',
    ],
    [
      'a field of one detector is missing, and may not read all',
      {
        profile: twoDetectors,
        query: seen({ fields: { 'url.full': 0 } }, twoDetectors),
        forbidden: ['logs-*'],
      },
      'limited field_missing data_found indices_forbidden',
    ],
    ['a sparse field', { query: seen({ fields: { 'user.name': 10 } }) }, 'limited field_sparse data_found'],
    ['a field of text', text, 'limited field_unsuitable data_found'],
    ['a helpful field is missing', { query: missesIp }, 'ready data_found helpful_field_missing'],
    [
      'short history',
      { profile: rhythm, query: seen(sinceDays(5), rhythm) },
      'limited history_short data_found',
    ],
    ['growing history', { query: seen(sinceDays(5)) }, 'ready data_found history_growing'],
    ['silent', { query: seen({ lastSeenMs: AS_OF_MS - 8 * DAY_MS }) }, 'limited data_stale data_found'],
    ['times not known', { query: seen({ firstSeenMs: undefined }) }, 'ready data_found'],
    [
      'the worst first',
      {
        ...text,
        query: seen({ ...sinceDays(0.1), lastSeenMs: AS_OF_MS, fields: { 'user.name': 10, 'source.ip': 0 } }),
      },
      'limited field_unsuitable data_found history_short field_sparse helpful_field_missing',
    ],
  ])('%s', (_, parts, expected) => {
    expect(codesOf(parts)).toBe(expected);
    expect(judgeJob(factsFixture(parts)).evidence).toBeDefined();
  });

  const differing = { ...text.fields.value.types, 'user.name': ['ip', 'keyword'] };
  it.each<[string, Parts, string]>([
    ['healthy', {}, 'ready data_found partly_checked'],
    ['a field is missing', { query: noHost }, 'unknown partly_checked data_found field_missing'],
    ['a helpful field is missing', { query: missesIp }, 'ready data_found partly_checked'],
    ['growing history', { query: seen(sinceDays(5)) }, 'ready data_found partly_checked'],
    [
      'types differ, and may not read all',
      { fields: { ok: true, value: { types: differing } }, forbidden: ['logs-*'] },
      'ready data_found partly_checked indices_forbidden field_types_differ',
    ],
  ])('in part: %s', (_, parts, expected) => {
    const { presence, details } = parts?.query ?? seen();
    if (!details?.ok || presence.kind !== 'seen') throw new Error('the test needs details');
    const inPart: QueryAnswer[] = [
      { presence, details: { ok: true, value: { ...details.value, partial } } },
      { presence: { ...presence, partial }, details },
    ];
    for (const query of inPart) expect(codesOf({ ...parts, query })).toBe(expected);
  });

  it('does not take a field that was not counted for missing, nor for there', () => {
    const details = { ...detailsFixture(profile), fields: { 'user.name': 1400 } };
    const query: QueryAnswer = { presence: { kind: 'seen' }, details: { ok: true, value: details } };
    const { state, reasons } = judgeJob(factsFixture({ query })).verdict;
    expect(state).toBe('unknown');
    expect(reasons[0]).toMatchObject({
      code: 'partly_checked',
      part: { detail: expect.stringContaining('host.name') },
    });
  });

  it('tells what was found, and how sure that is', () => {
    const estimated = { certainty: { kind: 'estimated', probability: 0.1, sampled: 140 } } as const;
    const found = (parts: Parts) =>
      judgeJob(factsFixture(parts)).verdict.reasons.find(({ code }) => code === 'data_found');
    expect(found({})).toEqual({
      code: 'data_found',
      documents: 1400,
      perDay: 100,
      estimated: false,
      atLeast: false,
      lookbackDays: 14,
      indices: ['logs-*'],
    });
    expect(found({ query: seen(estimated) })).toMatchObject({ estimated: true, atLeast: false });
    expect(found({ forbidden: ['logs-*'] })).toMatchObject({ atLeast: true });
    expect(found({ query: seen({ partial }) })).toMatchObject({ atLeast: true });
  });
});

describe('judgeJob, for an installed job', () => {
  const running: InstalledJobFacts = {
    jobState: 'opened',
    hasDatafeed: true,
    datafeedState: 'started',
    indices: ['logs-*'],
    documents: 10,
    waitingForNode: false,
    realTime: true,
  };

  it.each<[string, Partial<InstalledJobFacts>, string]>([
    ['running', {}, 'active running'],
    ['failed', { jobState: 'failed' }, 'blind job_failed'],
    ['no documents', { documents: 0 }, 'blind no_documents no_data'],
    ['none yet', { documents: 0, realTime: false }, 'blind no_documents_yet no_data'],
    ['closed', { jobState: 'closed' }, 'blind job_not_open no_data'],
    ['stopped', { datafeedState: 'stopped' }, 'blind datafeed_not_started no_data'],
    ['over its memory', { memoryStatus: 'hard_limit' }, 'blind memory_limited running'],
  ])('%s', (_, parts, expected) => {
    expect(codesOf({ installed: { ...running, ...parts }, query: none() })).toBe(expected);
  });

  it('has the numbers of its data, whatever its state', () => {
    const { verdict, evidence } = judgeJob(factsFixture({ installed: running }));
    expect(verdict.reasons.map(({ code }) => code)).toEqual(['running']);
    expect(evidence?.documents).toBe(1400);
  });
});
