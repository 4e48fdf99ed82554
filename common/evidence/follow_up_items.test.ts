import { DAY_MS } from '../constants';
import type { QueryDetails } from './evidence_answers';
import type { EvidenceQuestions } from './evidence_questions';
import { followUps, readFollowUp, type Asked } from './follow_up_items';

const WINDOW = { fromMs: 0, toMs: 14 * DAY_MS };
const QUERY = { term: { a: 'b' } };
const QUESTION = { query: QUERY, fields: ['there', 'unseen'] };
const QUESTIONS: EvidenceQuestions = {
  lookbackDays: 14,
  groups: [{ indices: ['logs-*'], timeField: '@timestamp', queries: [QUESTION] }],
  fields: ['there', 'unseen'],
  patterns: ['logs-*'],
};
const PLACE = { group: 0, query: 0 };

function seen(certainty: QueryDetails['certainty'], documents = 100_000): Asked {
  const details: QueryDetails = {
    documents,
    certainty,
    bucketMs: DAY_MS,
    buckets: [],
    sources: [],
    otherDocuments: 0,
    fields: { there: documents, unseen: 0 },
  };
  return { place: PLACE, question: QUESTION, answer: { kind: 'seen', details } };
}

const SAMPLED = seen({ kind: 'estimated', probability: 0.01, sampled: 1000 });
const RARE = seen({ kind: 'estimated', probability: 0.01, sampled: 20 }, 2000);
const NONE: Asked = { place: PLACE, question: QUESTION, answer: { kind: 'none' } };

function asked(...queries: Asked[]) {
  return followUps(QUESTIONS, queries, WINDOW);
}

it('leaves nothing open after exact answers', () => {
  expect(asked(seen({ kind: 'exact' }))).toEqual([]);
});

it('checks in all documents a field that no sampled one had, and only that', () => {
  expect(asked(SAMPLED)).toMatchObject([
    {
      kind: 'field',
      field: 'unseen',
      item: {
        body: {
          size: 1,
          terminate_after: 1,
          query: { bool: { filter: [QUERY, { exists: { field: 'unseen' } }, {}] } },
        },
      },
    },
  ]);
});

it('asks all documents of a query that the sample hardly met, and no other document', () => {
  const [followUp, ...others] = asked(RARE);
  expect(others).toEqual([]);
  expect(followUp).toMatchObject({
    kind: 'details',
    search: { probability: 1 },
    item: {
      body: {
        query: { bool: { filter: [{ range: {} }, { bool: { should: [QUERY], minimum_should_match: 1 } }] } },
      },
    },
  });
  expect(JSON.stringify(followUp)).not.toContain('random_sampler');
});

it('asks when a query without documents last had one, at any time', () => {
  const [followUp] = asked(NONE);
  expect(followUp).toMatchObject({
    kind: 'newest',
    item: { body: { sort: [{ '@timestamp': { order: 'desc' } }] } },
  });
  expect(JSON.stringify(followUp)).not.toContain('range');
});

describe('a field that no document has', () => {
  const exact = seen({ kind: 'exact' });
  const known = { isMapped: () => true, shardsOf: () => 3 };
  const of = (more: Partial<typeof known>) =>
    followUps(QUESTIONS, [exact, exact], WINDOW, { ...known, ...more });

  it('is asked for once in each group, if it is mapped somewhere and the group is not huge', () => {
    expect(of({})).toMatchObject([
      { kind: 'mapping', group: 0, field: 'unseen', item: { body: { sort: [{ unseen: {} }] } } },
    ]);
    expect(of({ isMapped: () => false })).toEqual([]);
    expect(of({ shardsOf: () => 501 })).toEqual([]);
  });

  it.each([
    ['No mapping found for [unseen] in order to sort on', false],
    ['Fielddata is disabled on [unseen]', true],
  ])('is told by what Elasticsearch says: %s', (reason, mapped) => {
    const [followUp] = of({});
    const error = {
      type: 'search_phase_execution_exception',
      reason: 'all shards failed',
      root_cause: [{ reason }],
    };
    const response = { ok: true as const, value: { error, status: 400 } };
    expect(followUp && readFollowUp(followUp, response)).toMatchObject([{ kind: 'mapping', mapped }]);
  });
});

it('never makes one search of more clauses than it may have', () => {
  const long = { bool: { should: Array.from({ length: 500 }, (_, n) => ({ term: { a: n } })) } };
  const rare = { ...RARE, question: { query: long, fields: [] } };
  expect(asked(rare, rare, rare).map(({ kind }) => kind)).toEqual(['details', 'details', 'details']);
});

describe('answers', () => {
  const hit = (sort?: number[]) => ({
    ok: true as const,
    value: { hits: { hits: [{ sort }] }, _shards: { total: 1 } },
  });
  const nothing = { ok: true as const, value: { hits: { hits: [] }, _shards: { total: 1 } } };
  const partly = { ok: true as const, value: { hits: { hits: [] }, _shards: { total: 2, failed: 1 } } };
  const failure = { cause: 'timeout', detail: 'slow' } as const;

  it.each([
    ['a time', hit([5]), { ok: true, value: { timeMs: 5 } }],
    ['none ever', nothing, { ok: true, value: {} }],
    ['none where a part did not answer', partly, { ok: false, failure: { cause: 'partial' } }],
    ['a failure', { ok: false as const, failure }, { ok: false, failure }],
  ])('to when there last was a document: %s', (_, response, newest) => {
    const [followUp] = asked(NONE);
    expect(followUp && readFollowUp(followUp, response)).toMatchObject([{ kind: 'newest', newest }]);
  });

  it.each([
    ['there', hit(), { ok: true, value: true }],
    ['nowhere', nothing, { ok: true, value: false }],
    ['perhaps where nobody answered', partly, { ok: false, failure: { cause: 'partial' } }],
  ])('to whether a field is there: %s', (_, response, exists) => {
    const [followUp] = asked(SAMPLED);
    expect(followUp && readFollowUp(followUp, response)).toMatchObject([{ kind: 'field', exists }]);
  });
});
