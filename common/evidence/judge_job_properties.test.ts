import fc from 'fast-check';

import {
  arbitraryFacts,
  arbitraryInstalled,
  fractions,
  partialAnswers,
} from '../../test/arbitraries/job_facts';
import { DAY_MS } from '../constants';
import type { QueryAnswer, QueryDetails } from './evidence_answers';
import { fieldsOfJob } from './fields_of_job';
import type { Failure } from './failure';
import { installedJobVerdict } from './installed_job_verdict';
import type { JobState } from './job_state';
import { judgeJob, type JobFacts } from './judge_job';

const RUNS = { numRuns: 1000 };

const failure: Failure = { cause: 'unavailable', detail: 'node left' };
const failed = { ok: false as const, failure };

const stateOf = (facts: JobFacts) => judgeJob(facts).verdict.state;

/** How good a state is, where states can be compared; `unknown` can't. */
const RANK: Partial<Record<JobState, number>> = { ready: 2, limited: 1, needs_data: 0 };

function withQuery(facts: JobFacts, change: (query: QueryAnswer) => QueryAnswer): JobFacts {
  const { answer } = facts;
  return answer ? { ...facts, answer: { ...answer, query: change(answer.query) } } : facts;
}

function withDetails(facts: JobFacts, change: (details: QueryDetails) => QueryDetails): JobFacts {
  return withQuery(facts, (query) =>
    query.details?.ok ? { ...query, details: { ok: true, value: change(query.details.value) } } : query
  );
}

/** More documents of the same and of other sources, some with more fields, over a longer time. */
interface Added {
  documents: number;
  share: number;
  source: string;
  earlierMs: number;
  laterMs: number;
}

const added = fc.record<Added>({
  documents: fc.nat({ max: 1_000_000 }),
  share: fractions,
  source: fc.string(),
  earlierMs: fc.nat({ max: 30 * DAY_MS }),
  laterMs: fc.nat({ max: 30 * DAY_MS }),
});

function add(facts: JobFacts, { documents, share, source, earlierMs, laterMs }: Added): JobFacts {
  const fromMs = facts.asOfMs - facts.lookbackDays * DAY_MS;
  return withDetails(facts, (details) => ({
    ...details,
    documents: details.documents + documents,
    fields: Object.fromEntries(
      Object.entries(details.fields).map(([field, count]) => [field, count + Math.floor(share * documents)])
    ),
    firstSeenMs: details.firstSeenMs && Math.max(fromMs, details.firstSeenMs - earlierMs),
    lastSeenMs: details.lastSeenMs && Math.min(facts.asOfMs, details.lastSeenMs + laterMs),
    sources: [...details.sources, { id: source, documents }],
    otherDocuments: details.otherDocuments + documents,
  }));
}

/** No document has the field any more; nor need any index map it. */
function withoutField(facts: JobFacts, field: string, unmapped: boolean): JobFacts {
  const counted = withDetails(facts, (details) => ({
    ...details,
    fields: { ...details.fields, [field]: 0 },
  }));
  if (!unmapped || !counted.fields.ok) return counted;
  const { [field]: _, ...types } = counted.fields.value.types;
  return { ...counted, fields: { ok: true, value: { ...counted.fields.value, types } } };
}

/** Each part that may fail, alone. */
const FAILURES: Record<string, (facts: JobFacts) => JobFacts> = {
  presence: (facts) => withQuery(facts, (query) => ({ ...query, presence: { kind: 'failed', failure } })),
  details: (facts) => withQuery(facts, (query) => ({ ...query, details: failed })),
  'no details': (facts) => withQuery(facts, ({ details: _, ...query }) => query),
  newest: (facts) => withQuery(facts, (query) => ({ ...query, newest: failed })),
  types: (facts) => ({ ...facts, fields: failed }),
  rights: (facts) => ({ ...facts, forbidden: undefined, rightsFailure: failure }),
  tiers: (facts) => ({ ...facts, coldIndices: undefined, tiersFailure: failure }),
  'field counts': (facts) => withDetails(facts, (details) => ({ ...details, fields: {} })),
  times: (facts) =>
    withDetails(facts, (details) => ({ ...details, firstSeenMs: undefined, lastSeenMs: undefined })),
  group: (facts) =>
    facts.answer
      ? {
          ...facts,
          answer: {
            ...facts.answer,
            group: { ...facts.answer.group, documents: failed, indicesMatched: undefined },
          },
        }
      : facts,
};

describe('judgeJob, whatever the answers', () => {
  it('is tried with jobs of every state', () => {
    const states = fc.sample(arbitraryFacts, { numRuns: 1000, seed: 1 }).map(stateOf);
    for (const state of ['ready', 'limited', 'needs_data', 'unknown'] as const) {
      expect(states.filter((other) => other === state).length).toBeGreaterThan(50);
    }
  });

  it('always gives a reason, and numbers that are numbers', () => {
    fc.assert(
      fc.property(arbitraryFacts, (facts) => {
        const { verdict, evidence } = judgeJob(facts);
        expect(verdict.reasons.length).toBeGreaterThan(0);
        if (!evidence) return;
        expect(Number.isFinite(evidence.perDay)).toBe(true);
        expect(evidence.historyMs).toBeGreaterThanOrEqual(0);
        expect(evidence.historyMs).toBeLessThanOrEqual(facts.lookbackDays * DAY_MS);
        expect(evidence.fields.every(({ fraction }) => fraction >= 0 && fraction <= 1)).toBe(true);
      }),
      RUNS
    );
  });

  it('does not need data when there is more of it than when it was ready or limited', () => {
    fc.assert(
      fc.property(arbitraryFacts, added, (facts, more) => {
        const before = stateOf(facts);
        if (before === 'ready' || before === 'limited') {
          expect(stateOf(add(facts, more))).not.toBe('needs_data');
        }
      }),
      RUNS
    );
  });

  it('does not get better by losing a field', () => {
    fc.assert(
      fc.property(arbitraryFacts, fc.nat(), fc.boolean(), (facts, at, unmapped) => {
        const fields = fieldsOfJob(facts.profile);
        const field = fields[at % fields.length]?.field ?? '';
        const before = stateOf(facts);
        const after = stateOf(withoutField(facts, field, unmapped));
        if (before === 'unknown') expect(after).not.toBe('ready');
        const [rankBefore, rankAfter] = [RANK[before], RANK[after]];
        if (rankBefore !== undefined && rankAfter !== undefined) {
          expect(rankAfter).toBeLessThanOrEqual(rankBefore);
        }
      }),
      RUNS
    );
  });

  it('is not ready without a required field', () => {
    fc.assert(
      fc.property(arbitraryFacts, fc.nat(), (facts, at) => {
        const required = fieldsOfJob(facts.profile).filter(({ role }) => role === 'required');
        const field = required[at % required.length]?.field;
        if (field !== undefined) expect(stateOf(withoutField(facts, field, false))).not.toBe('ready');
      }),
      RUNS
    );
  });

  it.each(Object.entries(FAILURES))('a failure of %s makes no job need data', (_, fail) => {
    fc.assert(
      fc.property(arbitraryFacts, (facts) => {
        const before = stateOf(facts);
        if (before === 'ready' || before === 'limited') expect(stateOf(fail(facts))).not.toBe('needs_data');
      }),
      RUNS
    );
  });

  it('a failed presence leaves everything open', () => {
    fc.assert(
      fc.property(arbitraryFacts, (facts) => {
        const presenceFailed = FAILURES.presence?.(facts) ?? facts;
        expect(stateOf(presenceFailed)).toBe('unknown');
      }),
      RUNS
    );
  });

  it('concludes nothing negative from a part of an answer', () => {
    fc.assert(
      fc.property(arbitraryFacts, partialAnswers, fc.boolean(), (facts, partial, ofPresence) => {
        const inPart = withQuery(facts, (query) => {
          if (!ofPresence && query.details?.ok) {
            return { ...query, details: { ok: true, value: { ...query.details.value, partial } } };
          }
          const { presence } = query;
          return presence.kind === 'failed' ? query : { ...query, presence: { ...presence, partial } };
        });
        const seen = facts.answer?.query.presence.kind === 'seen';
        if (ofPresence || seen) expect(['ready', 'unknown']).toContain(stateOf(inPart));
      }),
      RUNS
    );
  });

  it('says the same whatever order things come in', () => {
    const reversed = <T>(record: Record<string, T>) => Object.fromEntries(Object.entries(record).reverse());
    fc.assert(
      fc.property(arbitraryFacts, (facts) => {
        const turned = withDetails(facts, (details) => ({
          ...details,
          buckets: [...details.buckets].reverse(),
          sources: [...details.sources].reverse(),
          fields: reversed(details.fields),
        }));
        const fields: JobFacts['fields'] = turned.fields.ok
          ? { ok: true, value: { ...turned.fields.value, types: reversed(turned.fields.value.types) } }
          : turned.fields;
        const { influencers, requiredFields, runtimeFields } = facts.profile;
        const profile = {
          ...facts.profile,
          influencers: [...influencers].reverse(),
          requiredFields: [...requiredFields].reverse(),
          runtimeFields: [...runtimeFields].reverse(),
        };
        expect(judgeJob({ ...turned, profile, fields })).toEqual(judgeJob(facts));
      }),
      RUNS
    );
  });

  it("never changes an installed job's state by its data", () => {
    fc.assert(
      fc.property(arbitraryFacts, arbitraryInstalled, (facts, installed) => {
        const alone = installedJobVerdict(installed);
        const { verdict, evidence } = judgeJob({ ...facts, installed });
        expect(verdict.state).toBe(alone.state);
        expect(verdict.reasons.slice(0, alone.reasons.length)).toEqual(alone.reasons);
        expect(evidence).toEqual(judgeJob(facts).evidence);
      }),
      RUNS
    );
  });
});
