import fc from 'fast-check';

import { seenJob } from './testing/job_actions_fixture';
import type { JobVerification, VerificationCheck } from './verification';
import { verifyJob, type VerifiableJob } from './verify_job';

const MB = 2 ** 20;

/** A job that does all it should. */
function job(changes: Partial<VerifiableJob> = {}): VerifiableJob {
  return {
    ...seenJob(),
    documents: 500,
    latestRecordMs: 9_000,
    realTime: true,
    buckets: 40,
    emptyBuckets: 2,
    memoryStatus: 'ok',
    memoryBytes: 2 * MB,
    memoryLimitBytes: 128 * MB,
    missingFieldCount: 20,
    nodeName: 'ml-0',
    ...changes,
  };
}

const ENABLED = { name: 'reads it', status: 'enabled', jobIds: [seenJob().id] } as const;
const ORDER = ['node', 'look_back', 'documents', 'fields', 'memory', 'delay', 'message', 'rule'];

const verify = (changes: Partial<VerifiableJob>) => verifyJob(job(changes), [ENABLED]);

function checkOf<Id extends VerificationCheck['id']>(verification: JobVerification, id: Id) {
  return verification.checks.find((check) => check.id === id);
}

it('does not take an open job for placed that is off its node, whether or not it is told why', () => {
  expect(checkOf(verify({ waitsForNode: true, nodeName: undefined }), 'node')?.status).toBe('problem');
});

describe('a job that does all it should', () => {
  it('is ok in every respect', () => {
    expect(verifyJob(job(), [ENABLED])).toEqual({
      status: 'ok',
      checks: [
        { id: 'node', status: 'ok', nodeName: 'ml-0' },
        { id: 'look_back', status: 'ok' },
        {
          id: 'documents',
          status: 'ok',
          documents: 500,
          latestRecordMs: 9_000,
          buckets: 40,
          emptyBuckets: 2,
        },
        { id: 'fields', status: 'ok', missingValues: 20, documents: 500 },
        { id: 'memory', status: 'ok', memoryStatus: 'ok', bytes: 2 * MB, limitBytes: 128 * MB },
        { id: 'delay', status: 'ok', documents: 0 },
        { id: 'message', status: 'none' },
        { id: 'rule', status: 'ok', enabled: ['reads it'], disabled: [], notInstalled: [] },
      ],
    });
  });

  it('stays ok where only its rules were not asked for', () => {
    const verification = verifyJob(job(), undefined);
    expect(verification.status).toBe('ok');
    expect(checkOf(verification, 'rule')).toMatchObject({ status: 'unknown' });
  });
});

describe('each check', () => {
  const WAITING = { jobState: 'opening', datafeedState: 'starting', nodeName: undefined };
  const CLOSED = { jobState: 'closed', datafeedState: 'stopped', nodeName: undefined, realTime: undefined };

  it.each<[Partial<VerifiableJob>, Partial<VerificationCheck>, JobVerification['status']]>([
    [
      { ...WAITING, explanation: 'no room' },
      { id: 'node', status: 'problem', explanation: 'no room' },
      'problem',
    ],
    [WAITING, { id: 'node', status: 'working' }, 'working'],
    [{ nodeName: undefined }, { id: 'node', status: 'ok' }, 'ok'],
    [CLOSED, { id: 'node', status: 'none' }, 'problem'],
    [{ jobState: 'failed' }, { id: 'node', status: 'none' }, 'problem'],

    [WAITING, { id: 'look_back', status: 'working' }, 'working'],
    [{ datafeedState: 'starting', realTime: undefined }, { id: 'look_back', status: 'working' }, 'working'],
    [
      { realTime: false, lookBack: { fraction: 0.25, remainingMs: 60_000 } },
      { id: 'look_back', status: 'working', fraction: 0.25, remainingMs: 60_000 },
      'working',
    ],
    [{ realTime: undefined }, { id: 'look_back', status: 'unknown' }, 'unknown'],
    [CLOSED, { id: 'look_back', status: 'problem' }, 'problem'],
    [{ datafeedState: 'stopped' }, { id: 'look_back', status: 'problem' }, 'problem'],
    [{ jobState: 'opening', datafeedState: 'stopped' }, { id: 'look_back', status: 'problem' }, 'problem'],
    [{ datafeedId: undefined, datafeedState: undefined }, { id: 'look_back', status: 'problem' }, 'problem'],

    [{ documents: 0 }, { id: 'documents', status: 'problem', documents: 0 }, 'problem'],
    [{ documents: 0, realTime: false }, { id: 'documents', status: 'working', documents: 0 }, 'working'],
    [{ documents: 0, realTime: undefined }, { id: 'documents', status: 'unknown' }, 'unknown'],
    [{ ...WAITING, documents: 0 }, { id: 'documents', status: 'working' }, 'working'],
    [{ ...CLOSED, documents: 0 }, { id: 'documents', status: 'problem' }, 'problem'],
    [CLOSED, { id: 'documents', status: 'ok', documents: 500 }, 'problem'],

    [{ missingFieldCount: 499 }, { id: 'fields', status: 'ok', missingValues: 499 }, 'ok'],
    [{ missingFieldCount: 500 }, { id: 'fields', status: 'problem', documents: 500 }, 'problem'],
    [{ missingFieldCount: undefined }, { id: 'fields', status: 'unknown', documents: 500 }, 'ok'],
    [{ documents: 0, missingFieldCount: 0, realTime: false }, { id: 'fields', status: 'none' }, 'working'],

    [{ memoryStatus: 'soft_limit' }, { id: 'memory', status: 'problem', bytes: 2 * MB }, 'problem'],
    [{ memoryStatus: 'hard_limit' }, { id: 'memory', status: 'problem', limitBytes: 128 * MB }, 'problem'],
    [{ memoryStatus: undefined }, { id: 'memory', status: 'unknown' }, 'ok'],
    [{ memoryStatus: undefined, documents: 0, realTime: false }, { id: 'memory', status: 'none' }, 'working'],

    [{ delayedDocuments: 12 }, { id: 'delay', status: 'problem', documents: 12 }, 'problem'],
    [{ delayedDocuments: 0 }, { id: 'delay', status: 'ok', documents: 0 }, 'ok'],
    [{ realTime: false }, { id: 'delay', status: 'none', documents: 0 }, 'working'],

    [
      { message: { level: 'error', text: 'no' } },
      { id: 'message', status: 'problem', text: 'no' },
      'problem',
    ],
    [
      { message: { level: 'warning', text: 'hm' } },
      { id: 'message', status: 'problem', level: 'warning' },
      'problem',
    ],
    [{ message: { level: 'info', text: 'hi' } }, { id: 'message', status: 'none', text: 'hi' }, 'ok'],
    [{ message: { text: 'hm' } }, { id: 'message', status: 'unknown', text: 'hm' }, 'ok'],
    [
      { delayedDocuments: 12, message: { level: 'warning', text: '12 late' } },
      { id: 'message', status: 'none', text: '12 late' },
      'problem',
    ],
    [
      { delayedDocuments: 12, message: { level: 'error', text: 'no' } },
      { id: 'message', status: 'problem' },
      'problem',
    ],
  ])('%j', (changes, expected, status) => {
    const verification = verify(changes);
    expect(verification.checks.find(({ id }) => id === expected.id)).toMatchObject(expected);
    expect(verification.status).toBe(status);
  });

  it('knows the rules that read the job by their names', () => {
    const jobIds = [job().id];
    const rules = [
      { name: 'off', status: 'disabled', jobIds },
      { name: 'offered', status: 'not_installed', jobIds: ['another', job().id] },
      { name: 'of another job', status: 'enabled', jobIds: ['another'] },
    ] as const;
    const verification = verifyJob(job(), rules);
    expect(checkOf(verification, 'rule')).toEqual({
      id: 'rule',
      status: 'problem',
      enabled: [],
      disabled: ['off'],
      notInstalled: ['offered'],
    });
    expect(verification.status).toBe('problem');
    expect(checkOf(verifyJob(job(), [...rules, ENABLED]), 'rule')).toMatchObject({ status: 'ok' });
    expect(checkOf(verifyJob(job(), [rules[2]]), 'rule')).toMatchObject({ status: 'none' });
  });
});

describe('whatever is seen', () => {
  const optional = <T>(...values: T[]) => fc.constantFrom(undefined, ...values);
  const jobs: fc.Arbitrary<VerifiableJob> = fc
    .record({
      jobState: fc.constantFrom('opened', 'opening', 'closing', 'closed', 'failed', 'deleting'),
      datafeedState: optional('started', 'starting', 'stopping', 'stopped'),
      documents: fc.nat(3),
      realTime: optional(true, false),
      memoryStatus: optional('ok', 'soft_limit', 'hard_limit'),
      missingFieldCount: optional(0, 1, 5),
      delayedDocuments: optional(0, 2),
      nodeName: optional('ml-0'),
      explanation: optional('no room'),
      message: optional({ level: 'error', text: 'no' }, { text: 'hm' }),
    })
    .map((changes) => job(changes as Partial<VerifiableJob>));

  it('has all checks in their order, and is never ok where something is not', () => {
    fc.assert(
      fc.property(jobs, (some) => {
        const { status, checks } = verifyJob(some, [ENABLED]);
        expect(checks.map(({ id }) => id)).toEqual(ORDER);
        const statuses = checks.map((check) => check.status);
        if (status === 'ok') {
          expect([some.jobState, some.datafeedState, some.realTime]).toEqual(['opened', 'started', true]);
          expect(some.documents).toBeGreaterThan(0);
          expect(statuses).not.toContain('working');
        }
        expect(status === 'problem').toBe(statuses.includes('problem'));
      })
    );
  });
});
