import type { QueryDetails } from './evidence_answers';
import { GatheredAnswers } from './gathered_answers';

const PLACE = { group: 0, query: 0 };
const DETAILS: QueryDetails = {
  documents: 10,
  certainty: { kind: 'estimated', probability: 0.1, sampled: 1 },
  bucketMs: 1,
  buckets: [],
  sources: [],
  otherDocuments: 0,
  fields: { f: 0 },
};

function gathered() {
  const answers = new GatheredAnswers(
    {
      lookbackDays: 14,
      groups: [
        {
          indices: ['a'],
          timeField: '@timestamp',
          queries: [
            { query: {}, fields: ['f'] },
            { query: {}, fields: [] },
          ],
        },
      ],
      fields: ['f'],
      patterns: ['a'],
    },
    [
      {
        documents: { ok: true, value: 10 },
        indicesMatched: true,
        queries: [{ kind: 'seen' }, { kind: 'failed', failure: { cause: 'rejected', detail: 'no' } }],
      },
    ]
  );
  answers.setDetails(PLACE, { ok: true, value: DETAILS });
  return answers;
}

function fieldAfter(
  exists:
    | { ok: true; value: boolean }
    | { ok: false; failure: { cause: 'timeout' | 'server_error'; detail: string } }
) {
  const answers = gathered();
  answers.complete({ kind: 'field', place: PLACE, field: 'f', exists });
  const details = answers.groups()[0]?.queries[0]?.details;
  return details?.ok === true ? details.value : undefined;
}

it('goes on only with queries that answered', () => {
  expect(
    gathered()
      .asked()
      .map(({ place }) => place)
  ).toEqual([PLACE]);
  expect(gathered().groupsWithout()).toEqual([]);
});

it('leaves a zero only where it was counted', () => {
  expect(fieldAfter({ ok: true, value: false })).toMatchObject({ fields: { f: 0 } });
  expect(fieldAfter({ ok: true, value: true })).toMatchObject({ fields: { f: 1 } });
  expect(fieldAfter({ ok: false, failure: { cause: 'timeout', detail: 'slow' } })).toMatchObject({
    partial: { cause: 'timeout', detail: 'slow' },
  });
  expect(fieldAfter({ ok: false, failure: { cause: 'server_error', detail: 'x' } })).toMatchObject({
    partial: { cause: 'partial' },
  });
});

it('names fields that no index of the group maps', () => {
  const answers = gathered();
  expect(answers.groups()[0]).not.toHaveProperty('unmapped');
  answers.complete({ kind: 'mapping', group: 0, field: 'g', mapped: true });
  answers.complete({ kind: 'mapping', group: 0, field: 'f', mapped: false });
  expect(answers.groups()[0]?.unmapped).toEqual(['f']);
});

it('puts the details of all documents in place of those of the sample', () => {
  const answers = gathered();
  const exact: QueryDetails = { ...DETAILS, documents: 9, certainty: { kind: 'exact' } };
  answers.complete({ kind: 'details', place: PLACE, details: { ok: true, value: exact } });
  expect(answers.groups()[0]?.queries[0]?.details).toEqual({ ok: true, value: exact });
});
