import type { AuthenticatedUser } from '@kbn/core/server';

import type { EvidenceAnswers } from '../../../common/evidence/evidence_answers';
import type { EvidenceQuestions } from '../../../common/evidence/evidence_questions';
import { evidenceFixture, type seenAnswer } from '../../testing/evidence_fixture';
import { evidenceKey, evidenceRuns } from './evidence_runs';

const USER: AuthenticatedUser = {
  username: 'ann',
  roles: ['a', 'b'],
  enabled: true,
  authentication_realm: { name: 'native1', type: 'native' },
  lookup_realm: { name: 'native1', type: 'native' },
  authentication_provider: { type: 'basic', name: 'basic' },
  authentication_type: 'realm',
  elastic_cloud_user: false,
};
const QUESTIONS: EvidenceQuestions = {
  lookbackDays: 14,
  groups: [{ indices: ['logs-*'], timeField: '@timestamp', queries: [{ query: {}, fields: ['f'] }] }],
  fields: ['f'],
  patterns: ['logs-*'],
};
const key = (user: Partial<AuthenticatedUser> = {}, questions = QUESTIONS) =>
  evidenceKey({ ...USER, ...user }, questions);

it('is the same for the same person with the same roles, whatever their order', () => {
  expect(key({ roles: ['b', 'a'] })).toBe(key());
  expect(key({ profile_uid: 'p' })).toBe(key({ profile_uid: 'p', username: 'renamed' }));
  expect(evidenceKey(null, QUESTIONS)).toBe(evidenceKey(null, QUESTIONS));
});

it.each<[string, string | undefined]>([
  ['another person', key({ username: 'bob' })],
  ['a person of the same name elsewhere', key({ authentication_realm: { name: 'x', type: 'ldap' } })],
  ['other roles', key({ roles: ['a'] })],
  ['other questions', key({}, { ...QUESTIONS, lookbackDays: 15 })],
  ['nobody known', evidenceKey(null, QUESTIONS)],
])('differs for %s', (_, other) => {
  expect(other).not.toBe(key());
});

it('is none for a key of Elasticsearch, which may have fewer rights than its owner', () => {
  expect(key({ authentication_type: 'api_key' })).toBeUndefined();
});

describe('runs', () => {
  const failure = { cause: 'timeout', detail: 'slow' } as const;
  const partial = { cause: 'partial', detail: 'a shard' } as const;
  const whole = evidenceFixture(QUESTIONS);
  const withQuery = (answer: ReturnType<typeof seenAnswer>) => evidenceFixture(QUESTIONS, () => answer);

  async function startsOf(answers: EvidenceAnswers): Promise<number> {
    const runs = evidenceRuns();
    const start = jest.fn(() => Promise.resolve(answers));
    const caller = { signal: new AbortController().signal, refresh: false };
    await runs.get('k', caller, start);
    await runs.get('k', caller, start);
    return start.mock.calls.length;
  }

  it('keeps a whole answer', async () => {
    expect(await startsOf(whole)).toBe(1);
  });

  it.each<[string, EvidenceAnswers]>([
    ['types', { ...whole, fields: { ok: false, failure } }],
    ['rights', { ...whole, forbidden: { ok: false, failure } }],
    ['tiers', { ...whole, coldIndices: { ok: false, failure } }],
    ['a query', withQuery({ presence: { kind: 'failed', failure } })],
    ['a part of a query', withQuery({ presence: { kind: 'none', partial } })],
    ['details', withQuery({ presence: { kind: 'seen' }, details: { ok: false, failure } })],
    ['the newest document', withQuery({ presence: { kind: 'none' }, newest: { ok: false, failure } })],
  ])('asks again what failed: %s', async (_, answers) => {
    expect(await startsOf(answers)).toBe(2);
  });
});
