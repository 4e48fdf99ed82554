import type { EvidenceAnswers, QueryAnswer } from '../../common/evidence/evidence_answers';
import type {
  EvidenceQuestions,
  QueryQuestion,
  QuestionGroup,
} from '../../common/evidence/evidence_questions';
import { DAY_MS } from '../../common/constants';

export const NOW_MS = Date.UTC(2026, 10, 24);

/** A query that selects documents of one source all the time, each with every field. */
export function seenAnswer({ fields }: QueryQuestion, documents = 7, source = 'system.auth'): QueryAnswer {
  return {
    presence: { kind: 'seen' },
    details: {
      ok: true,
      value: {
        documents,
        certainty: { kind: 'exact' },
        firstSeenMs: NOW_MS - 14 * DAY_MS,
        lastSeenMs: NOW_MS - 1000,
        bucketMs: DAY_MS,
        buckets: Array.from({ length: 14 }, (_, day) => ({
          startMs: NOW_MS - (14 - day) * DAY_MS,
          documents: documents / 14,
        })),
        sources: [{ id: source, documents }],
        otherDocuments: 0,
        fields: Object.fromEntries(fields.map((field) => [field, documents])),
      },
    },
  };
}

export function noneAnswer(): QueryAnswer {
  return { presence: { kind: 'none' }, newest: { ok: true, value: {} } };
}

/** What a healthy cluster answers, each query as `answer` says. */
export function evidenceFixture(
  { groups, fields }: EvidenceQuestions,
  answer: (question: QueryQuestion, group: QuestionGroup) => QueryAnswer = (question) => seenAnswer(question)
): EvidenceAnswers {
  return {
    asOfMs: NOW_MS,
    groups: groups.map((group) => ({
      indicesMatched: true,
      documents: { ok: true, value: 100 },
      queries: group.queries.map((question) => answer(question, group)),
    })),
    fields: {
      ok: true,
      value: { types: Object.fromEntries(fields.map((field) => [field, ['keyword']])) },
    },
    forbidden: { ok: true, value: [] },
    coldIndices: { ok: true, value: [] },
  };
}
