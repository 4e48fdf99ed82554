import { readItemResult } from './item_result';

it('takes only true for success', () => {
  expect(readItemResult({ success: true }, 'success')).toEqual({ ok: true });
  for (const item of [undefined, null, {}, { success: false }, { success: 'true' }, 'ok']) {
    expect(readItemResult(item, 'success').ok).toBe(false);
  }
});

const EXPECTED = { type: 'security_exception', reason: 'no', status: 403 };

it.each([
  ["Elasticsearch's body", { error: { type: 'security_exception', reason: 'no' }, status: 403 }],
  ['its inner part', { type: 'security_exception', reason: 'no', status: 403 }],
  ['an error with a body', { body: { error: { type: 'security_exception', reason: 'no' }, status: 403 } }],
])('reads %s', (_name, error) => {
  expect(readItemResult({ started: false, error }, 'started')).toEqual({ ok: false, failure: EXPECTED });
});

it("reads Kibana's envelope and plain text", () => {
  const envelope = { statusCode: 408, error: 'Request Timeout', message: 'timed out' };
  expect(readItemResult({ error: envelope }, 'started')).toMatchObject({
    failure: { reason: 'timed out', status: 408 },
  });
  expect(readItemResult({ error: 'boom' }, 'started')).toMatchObject({ failure: { reason: 'boom' } });
});

it.each(['success', 'started', 'stopped', 'closed', 'deleted'] as const)(
  'reads the flag %s alone',
  (flag) => {
    expect(readItemResult({ [flag]: true }, flag).ok).toBe(true);
    expect(readItemResult({ other: true }, flag).ok).toBe(false);
  }
);
