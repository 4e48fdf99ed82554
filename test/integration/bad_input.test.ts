import { ROUTES } from '../../common/api/routes';
import { kibanaClient, type ErrorBody, type KibanaClient } from './harness/kibana_client';
import { startHostUnderTest, type HostUnderTest } from './harness/running_host';

describe('bad input', () => {
  let host: HostUnderTest;
  let client: KibanaClient;

  beforeAll(async () => {
    host = await startHostUnderTest({ environment: 'empty' });
    client = kibanaClient(host.url);
  });
  afterAll(() => host.close());

  it.each([
    ['an empty selection', ROUTES.activationPlan, { jobIds: [] }, 'jobIds'],
    ['a job twice', ROUTES.activationPlan, { jobIds: ['a', 'a'] }, 'jobIds'],
    ['no job id', ROUTES.activationPlan, { jobIds: [''] }, 'jobIds.0'],
    [
      'other indices for a job that is not chosen',
      ROUTES.activationPlan,
      { jobIds: ['a'], changeIndices: ['b'] },
      'changeIndices.0',
    ],
    [
      'a memory limit for a job that is not chosen',
      ROUTES.activationPlan,
      { jobIds: ['a'], memoryLimits: { b: 2 ** 30 } },
      'memoryLimits.b',
    ],
    [
      'a memory limit of nothing',
      ROUTES.activationPlan,
      { jobIds: ['a'], memoryLimits: { a: 0 } },
      'memoryLimits.a',
    ],
    ['rules as text', ROUTES.activationPlan, { jobIds: ['a'], withRules: 'false' }, 'withRules'],
    ['an unknown member', ROUTES.activationPlan, { jobIds: ['a'], prefix: 'x' }, 'prefix'],
    ['a look-back of years', ROUTES.recommendations, { lookbackDays: 4000 }, 'lookbackDays'],
    ['a pattern that is none', ROUTES.recommendations, { indexPattern: 'a b' }, 'indexPattern'],
    ['a selection without a budget', ROUTES.selection, {}, 'budget'],
    [
      'two budgets of memory',
      ROUTES.selection,
      { budget: { free: true, memoryBytes: 2 ** 30 } },
      'budget.free',
    ],
    ['memory below nothing', ROUTES.selection, { budget: { memoryBytes: -1 } }, 'budget.memoryBytes'],
    [
      'goals beside tactics',
      ROUTES.selection,
      { budget: {}, objective: { goals: ['a'], tactics: ['TA0006'] } },
      'objective.goals',
    ],
    [
      'a technique by name',
      ROUTES.selection,
      { budget: {}, objective: { pairs: [{ tacticId: 'TA0006', techniqueId: 'Brute Force' }] } },
      'objective.pairs.0.techniqueId',
    ],
    [
      'a job that must and must not be in',
      ROUTES.selection,
      { budget: {}, include: ['a'], exclude: ['a'] },
      'exclude.0',
    ],
    ['another ATT&CK', ROUTES.selection, { budget: {}, attackVersion: 17 }, 'attackVersion'],
  ])('%s gets 400 naming the member', async (_, path, body, member) => {
    const answer = await client.post<ErrorBody>(path, body);
    expect(answer.status).toBe(400);
    expect(answer.body.message).toContain(member);
  });

  it('an unknown job gets 400 naming it', async () => {
    const answer = await client.post<ErrorBody>(ROUTES.activationPlan, { jobIds: ['no_such_job'] });
    expect(answer.status).toBe(400);
    expect(answer.body.message).toContain('no_such_job');
    expect(answer.body.attributes).toMatchObject({ code: 'unknown_jobs', jobIds: ['no_such_job'] });
  });

  it('an oversized body gets 413', async () => {
    const answer = await client.post<ErrorBody>(ROUTES.activationPlan, { jobIds: ['a'.repeat(200_000)] });
    expect(answer.status).toBe(413);
  });

  it.each([
    ['that does not exist', `${ROUTES.readiness}?more=1`, 'more'],
    ['that does not exist', `${ROUTES.jobs}?rule=true`, 'rule'],
    ['that is neither true nor false', `${ROUTES.jobs}?rules=1`, 'rules'],
    ['that is no version of ATT&CK', `${ROUTES.coverage}?attackVersion=17`, 'attackVersion'],
    ['that does not exist', `${ROUTES.coverage}?mode=now`, 'mode'],
  ])('a query parameter %s gets 400 naming it', async (_, path, parameter) => {
    const answer = await client.get<ErrorBody>(path);
    expect(answer.status).toBe(400);
    expect(answer.body.message).toContain(parameter);
  });
});
