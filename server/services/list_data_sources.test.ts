import { answered, sourcesFixture, unanswered } from '../testing/sources_fixture';
import { listDataSources } from './list_data_sources';

const options = { lookbackDays: 14 };

describe('listDataSources', () => {
  it('names the integration of a dataset that we know', async () => {
    const answer = await listDataSources(sourcesFixture(), options);
    expect(answer.failure).toBeUndefined();
    expect(answer.sources).toEqual([
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
});
