import type { DataSourcesResponse } from '../../../common/api/data_sources';
import { ROUTES } from '../../../common/api/routes';
import { startExampleHost, verdictOf, type ExampleHost } from './example_host';
import { CLUSTER_WITHOUT_DEFAULTS, UNNAMED_INDICES_SITUATION } from './unnamed_indices_situation';

let host: ExampleHost;

beforeAll(async () => {
  host = await startExampleHost(CLUSTER_WITHOUT_DEFAULTS, new Map([['unnamed', { reads: null }]]));
});
afterAll(() => host.close());

it(UNNAMED_INDICES_SITUATION.name, async () => {
  const { jobs } = await host.recommend();
  expect(verdictOf(jobs.find(({ id }) => id === 'unnamed'))).toEqual(UNNAMED_INDICES_SITUATION.expected);
});

it('a pattern that the user chooses is read', async () => {
  const { jobs } = await host.recommend({ indexPattern: 'there' });
  expect(verdictOf(jobs.find(({ id }) => id === 'unnamed'))).toEqual(['ready', 'data_found']);
});

it('no indices are not all indices: no data source is listed', async () => {
  const { body } = await host.clientOf().get<DataSourcesResponse>(ROUTES.dataSources);
  expect(body).toMatchObject({ sources: [], indexPattern: '' });
  const searches = host.elasticsearch.requests.entries.filter(({ path }) => path === '/_search');
  expect(searches).toEqual([]);
});
