import type { Client } from '@elastic/elasticsearch';

import { smallEnvironment } from '../testing/small_environment';
import type { TestCluster } from '../testing/stand_in_for_tests';
import { errorOf, testCluster } from '../testing/stand_in_for_tests';
import { backingOf, TROUBLE_DATA } from '../testing/trouble_data';

let cluster: TestCluster;
let elastic: Client;

beforeAll(async () => {
  const users = [
    {
      name: 'elastic',
      elasticsearch: { cluster: ['all'], indices: [{ names: ['*'], privileges: ['all'] }] },
    },
    {
      name: 'alias_user',
      elasticsearch: { indices: [{ names: ['everything'], privileges: ['view_index_metadata'] }] },
    },
  ];
  cluster = await testCluster(smallEnvironment({ ...TROUBLE_DATA, users }));
  elastic = cluster.as('elastic');
});
afterAll(() => cluster.close());

const AUTH = 'logs-auth-default';
const DNS = 'logs-dns-default';

describe('_resolve/index', () => {
  it('tells aliases and what they stand for', async () => {
    const { indices, aliases, data_streams } = await elastic.indices.resolveIndex({ name: 'every*' });
    expect([indices, data_streams]).toEqual([[], []]);
    expect(aliases).toEqual([{ name: 'everything', indices: [backingOf(AUTH), backingOf(DNS)] }]);
    const mine = await cluster.as('alias_user').indices.resolveIndex({ name: '*' });
    expect(mine.aliases).toHaveLength(1);
    expect(mine.data_streams).toEqual([]);
  });

  it('tells closed indices by name, and by wildcard on request', async () => {
    const namesOf = async (name: string, rest: object = {}): Promise<unknown> =>
      (await elastic.indices.resolveIndex({ name, ...rest })).indices;
    const shut = [{ name: 'beats-shut', attributes: ['closed'], mode: 'standard' }];
    expect(await namesOf('beats-*')).toEqual([]);
    expect(await namesOf('beats-shut')).toEqual(shut);
    expect(await namesOf('beats-*', { expand_wildcards: ['open', 'closed'] })).toEqual(shut);
  });

  it('tells the aliases of an index', async () => {
    const { indices } = await elastic.indices.resolveIndex({ name: AUTH, expand_wildcards: ['all'] });
    expect(indices).toEqual([
      {
        name: backingOf(AUTH),
        aliases: ['everything'],
        attributes: ['hidden', 'open'],
        data_stream: AUTH,
        mode: 'standard',
      },
    ]);
  });

  it('asks remote clusters, and says nothing of those that do not answer', async () => {
    const { data_streams } = await elastic.indices.resolveIndex({ name: ['logs-a*', '*:logs-*'] });
    expect(data_streams).toEqual([
      { name: AUTH, backing_indices: [backingOf(AUTH)], timestamp_field: '@timestamp' },
      {
        name: `far:${AUTH}`,
        backing_indices: [`far:${backingOf(AUTH)}`],
        timestamp_field: '@timestamp',
      },
      expect.objectContaining({ name: 'far:logs-fw-default' }),
    ]);
    expect((await elastic.indices.resolveIndex({ name: 'far:nothing' })).data_streams).toEqual([]);
    expect(await errorOf(elastic.indices.resolveIndex({ name: 'nowhere:x' }))).toMatchObject({ status: 404 });
  });
});

describe('_data_stream', () => {
  it('knows only what is here', async () => {
    const { data_streams: all } = await elastic.indices.getDataStream();
    expect(all.map(({ name }) => name)).toEqual([AUTH, DNS]);
    const some = await elastic.indices.getDataStream({ name: 'logs-a*,logs-dns-default' });
    expect(some.data_streams.map(({ name }) => name)).toEqual([AUTH, DNS]);
    expect(await errorOf(elastic.indices.getDataStream({ name: 'far:logs-fw-default' }))).toMatchObject({
      status: 404,
      type: 'index_not_found_exception',
    });
  });
});
