import type { Answer } from './answer';
import type { GroupAnswer, QueryAnswer, QueryDetails } from './evidence_answers';
import type { EvidenceQuestions, QuestionGroup, QuestionPlace } from './evidence_questions';
import type { Asked, FollowUpAnswer } from './follow_up_items';
import type { GroupPresence } from './presence_items';

/** What is known of each query while it is being asked, step by step. */
export class GatheredAnswers {
  private readonly answers: QueryAnswer[][];
  private readonly unmapped: string[][];

  constructor(
    private readonly questions: EvidenceQuestions,
    private readonly presences: readonly GroupPresence[]
  ) {
    this.unmapped = presences.map(() => []);
    this.answers = presences.map(({ queries }) => queries.map((presence) => ({ presence })));
  }

  setDetails(place: QuestionPlace, details: Answer<QueryDetails>): void {
    this.change(place, (answer) => ({ ...answer, details }));
  }

  /** Queries that gave an answer to go on from. */
  asked(): Asked[] {
    return this.questions.groups.flatMap(({ queries }, group) =>
      queries.flatMap((question, query): Asked[] => {
        const place = { group, query };
        const answer = this.answers[group]?.[query];
        switch (answer?.presence.kind) {
          case 'none':
            return [{ place, question, answer: { kind: 'none' } }];
          case 'seen':
            return answer.details?.ok === true
              ? [{ place, question, answer: { kind: 'seen', details: answer.details.value } }]
              : [];
          case 'failed':
          case undefined:
            return [];
        }
      })
    );
  }

  /** Groups with a query that found nothing. */
  groupsWithout(): QuestionGroup[] {
    return this.questions.groups.filter((_, group) =>
      this.answers[group]?.some(({ presence }) => presence.kind === 'none')
    );
  }

  /** Takes in the answer to a follow-up. One that failed leaves nothing that could be taken for a zero. */
  complete(followUp: FollowUpAnswer): void {
    switch (followUp.kind) {
      case 'newest':
        this.change(followUp.place, (answer) => ({ ...answer, newest: followUp.newest }));
        return;
      case 'details':
        this.change(followUp.place, (answer) => ({ ...answer, details: followUp.details }));
        return;
      case 'mapping':
        if (!followUp.mapped) this.unmapped[followUp.group]?.push(followUp.field);
        return;
      case 'field':
        this.change(followUp.place, (answer) => ({
          ...answer,
          details: withFieldChecked(answer.details, followUp),
        }));
        return;
    }
  }

  groups(): GroupAnswer[] {
    return this.presences.map(({ documents, indicesMatched }, group) => ({
      documents,
      ...(indicesMatched === undefined ? {} : { indicesMatched }),
      ...(this.unmapped[group]?.length ? { unmapped: this.unmapped[group] } : {}),
      queries: this.answers[group] ?? [],
    }));
  }

  private change({ group, query }: QuestionPlace, changed: (answer: QueryAnswer) => QueryAnswer): void {
    const answers = this.answers[group];
    const answer = answers?.[query];
    if (answers && answer) answers[query] = changed(answer);
  }
}

function withFieldChecked(
  details: Answer<QueryDetails> | undefined,
  { field, exists }: Extract<FollowUpAnswer, { kind: 'field' }>
): Answer<QueryDetails> | undefined {
  if (!details?.ok) return details;
  if (!exists.ok) {
    const { cause, detail } = exists.failure;
    const partial = { cause: cause === 'timeout' ? cause : ('partial' as const), detail };
    return { ok: true, value: { ...details.value, partial } };
  }
  if (!exists.value) return details;
  // In some document, though in none of the sample: one stands for "hardly any".
  return { ok: true, value: { ...details.value, fields: { ...details.value.fields, [field]: 1 } } };
}
