import fc from 'fast-check';

import { dataVerdict, type DataFacts } from './data_verdict';
import type { PresenceAnswer } from './presence_search';

const frame = {
  indices: ['logs-*'],
  forbidden: [],
  lookbackDays: 14,
  demanded: { datasets: ['aws.cloudtrail'], fields: [] },
};

const presence = fc.oneof(
  fc.record({ kind: fc.constant('counted' as const), documents: fc.nat(), atLeast: fc.boolean() }),
  fc.record({
    kind: fc.constant('partial' as const),
    documents: fc.nat(),
    cause: fc.constantFrom('timeout' as const, 'partial' as const),
    detail: fc.string(),
  }),
  fc.record({
    kind: fc.constant('failed' as const),
    failure: fc.record({ cause: fc.constant('too_many_requests' as const), detail: fc.string() }),
  })
);

describe('dataVerdict', () => {
  it.each<[string, Partial<DataFacts>, string, string]>([
    ['documents', { presence: { kind: 'counted', documents: 3, atLeast: false } }, 'ready', 'data_found'],
    ['none', { presence: { kind: 'counted', documents: 0, atLeast: false } }, 'needs_data', 'no_data'],
    ['no pattern', { indices: [] }, 'unknown', 'no_index_pattern'],
    [
      'a failure',
      { presence: { kind: 'failed', failure: { cause: 'server_error', detail: 'x' } } },
      'unknown',
      'check_failed',
    ],
    [
      'documents in a partial answer',
      { presence: { kind: 'partial', documents: 2, cause: 'partial', detail: 'x' } },
      'ready',
      'data_found',
    ],
    [
      'none in a partial answer',
      { presence: { kind: 'partial', documents: 0, cause: 'timeout', detail: 'x' } },
      'unknown',
      'check_failed',
    ],
    [
      'none, but not all readable',
      { presence: { kind: 'counted', documents: 0, atLeast: false }, forbidden: ['logs-*'] },
      'unknown',
      'indices_forbidden',
    ],
  ])('says for %s what it knows', (_, facts, state, code) => {
    const verdict = dataVerdict({ ...frame, ...facts });
    expect(verdict.state).toBe(state);
    expect(verdict.reasons[0].code).toBe(code);
  });

  it('never says "needs data" unless everything was asked, answered and readable', () => {
    fc.assert(
      fc.property(presence, fc.array(fc.constant('logs-*')), (answer: PresenceAnswer, forbidden) => {
        const { state } = dataVerdict({ ...frame, presence: answer, forbidden });
        const certain = answer.kind === 'counted' && answer.documents === 0 && forbidden.length === 0;
        expect(state === 'needs_data').toBe(certain);
      })
    );
  });

  it('calls a bound of a partial answer a bound', () => {
    const { reasons } = dataVerdict({
      ...frame,
      presence: { kind: 'partial', documents: 2, cause: 'partial', detail: 'x' },
    });
    expect(reasons[0]).toMatchObject({ documents: 2, atLeast: true });
  });
});
