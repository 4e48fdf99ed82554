import { evidenceFixture, noneAnswer } from '../testing/evidence_fixture';
import { answered, sourcesFixture, unanswered } from '../testing/sources_fixture';
import { listDataSources } from './list_data_sources';

const options = { lookbackDays: 14 };

describe('listDataSources', () => {
  it('names the integration of a dataset that we know', async () => {
    const answer = await listDataSources(sourcesFixture(), options);
    expect(answer.failure).toBeUndefined();
    expect(answer.sources).toMatchObject([
      { id: 'system.auth', dataset: 'system.auth', documents: 7, integrationPackage: 'system' },
    ]);
  });

  it('says that more may be there than the user may read', async () => {
    const sources = sourcesFixture({ forbiddenPatterns: () => answered(['logs-*']) });
    const answer = await listDataSources(sources, options);
    expect(answer.sources).toHaveLength(1);
    expect(answer.failure).toMatchObject({ cause: 'forbidden', detail: expect.stringContaining('logs-*') });
  });

  it('never takes rights that could not be found out for an empty cluster', async () => {
    const sources = sourcesFixture({
      dataSources: () => answered({ sources: [], otherDocuments: 0 }),
      forbiddenPatterns: () => unanswered('server_error'),
    });
    expect((await listDataSources(sources, options)).failure?.cause).toBe('server_error');
  });

  it('says why nothing could be asked', async () => {
    const sources = sourcesFixture({ dataSources: () => unanswered('server_error') });
    const answer = await listDataSources(sources, options);
    expect([answer.sources, answer.failure?.cause]).toEqual([[], 'server_error']);
  });

  it('says what a source feeds, and what would be lost with it', async () => {
    const [source] = (await listDataSources(sourcesFixture(), options)).sources;
    expect(source?.feeds).toMatchObject([{ jobId: 'auth_rare_user_ea', state: 'ready', documents: 7 }]);
    expect(source?.loss?.jobs.map(({ id }) => id)).toEqual(['auth_rare_user_ea']);
  });

  it('names the integrations that would make a job ready', async () => {
    const sources = sourcesFixture({
      evidence: (questions) => Promise.resolve(evidenceFixture(questions, noneAnswer)),
      installedIntegrations: () => answered(['system']),
    });
    const { next, valueFailure, sources: found } = await listDataSources(sources, options);
    expect(valueFailure).toBeUndefined();
    expect(found[0]?.feeds).toEqual([]);
    expect(next?.find((gain) => gain.package === 'system')).toMatchObject({
      installed: true,
      ships: true,
      jobs: [{ id: 'auth_rare_user_ea' }],
    });
  });

  it('says that jobs which could not be checked are missing from all of this', async () => {
    const failure = { cause: 'too_many_requests', detail: 'busy' } as const;
    const sources = sourcesFixture({
      evidence: (questions) =>
        Promise.resolve(evidenceFixture(questions, () => ({ presence: { kind: 'failed', failure } }))),
    });
    const answer = await listDataSources(sources, options);
    expect(answer).not.toHaveProperty('next');
    expect(answer.sources).toHaveLength(1);
    expect(answer.sources[0]).not.toHaveProperty('feeds');
    expect(answer.sources[0]).not.toHaveProperty('loss');
    expect(answer.valueFailure).toEqual({
      cause: 'too_many_requests',
      detail: '1 of 1 jobs could not be checked: busy',
    });
  });
});
