import { readSearchAnswer } from './read_search_answer';

const SHARDS = { total: 3, successful: 3, failed: 0 };
const read = (value: unknown) => readSearchAnswer({ ok: true, value });

it('reads total, hits, aggregations and shards', () => {
  const response = {
    hits: { total: { value: 5, relation: 'eq' }, hits: [{ _id: '1' }] },
    aggregations: { a: { doc_count: 1 } },
    _shards: SHARDS,
  };
  expect(read(response)).toEqual({
    ok: true,
    value: { total: 5, hits: [{ _id: '1' }], aggregations: { a: { doc_count: 1 } }, shards: 3 },
  });
});

it.each<[string, object, string, RegExp]>([
  ['time', { timed_out: true, _shards: SHARDS }, 'timeout', /timed out/],
  ['shards', { _shards: { ...SHARDS, failed: 2 } }, 'partial', /2 of 3 shards failed/],
  [
    'clusters',
    {
      _shards: SHARDS,
      _clusters: {
        total: 3,
        successful: 1,
        skipped: 1,
        failed: 0,
        partial: 1,
        details: {
          eu: { status: 'skipped' },
          us: { status: 'partial' },
          '(local)': { status: 'successful' },
        },
      },
    },
    'partial',
    /2 of 3 clusters did not answer \(eu, us\)/,
  ],
])('says what is missing by %s', (_, response, cause, detail) => {
  const answer = read({ hits: { hits: [] }, ...response });
  expect(answer.ok && answer.value.partial).toEqual({ cause, detail: expect.stringMatching(detail) });
});

it('is a failure where the item is an error, is not there, or was never answered', () => {
  const error = { error: { type: 'parsing_exception', reason: 'unknown query [x]' }, status: 400 };
  expect(read(error)).toEqual({
    ok: false,
    failure: { cause: 'rejected', detail: 'unknown query [x]: parsing_exception', status: 400 },
  });
  expect(read(undefined)).toMatchObject({ ok: false, failure: { cause: 'server_error' } });
  const failure = { cause: 'connection', detail: 'reset' } as const;
  expect(readSearchAnswer({ ok: false, failure })).toEqual({ ok: false, failure });
});
