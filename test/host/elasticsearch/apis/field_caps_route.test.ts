import type { Client } from '@elastic/elasticsearch';

import { smallEnvironment } from '../testing/small_environment';
import type { TestCluster } from '../testing/stand_in_for_tests';
import { errorOf, testCluster } from '../testing/stand_in_for_tests';
import { TEST_DATA } from '../testing/test_data';
import { backingOf, TROUBLE_DATA } from '../testing/trouble_data';

let cluster: TestCluster;
let elastic: Client;

beforeAll(async () => {
  cluster = await testCluster(smallEnvironment(TEST_DATA));
  elastic = cluster.as('elastic');
});
afterAll(() => cluster.close());

const AUTH = 'logs-system.auth-default';

describe('_field_caps', () => {
  it('tells types, objects and disagreements', async () => {
    const { fields, indices } = await elastic.fieldCaps({
      index: 'logs-*,auditbeat-*',
      fields: ['process*', '@timestamp', 'data_stream.dataset', 'nothing'],
    });
    expect(indices).toHaveLength(4);
    expect(Object.keys(fields).sort()).toEqual([
      '@timestamp',
      'data_stream.dataset',
      'process',
      'process.name',
      'process.pid',
    ]);
    expect(Object.keys(fields['data_stream.dataset'] ?? {})).toEqual(['constant_keyword']);
    expect(fields['process.pid']).toMatchObject({
      long: {
        type: 'long',
        aggregatable: true,
        indices: ['.ds-logs-endpoint.events.process-default-2026.11.01-000001'],
      },
      keyword: { indices: ['auditbeat-8.19.0'] },
    });
    expect(fields.process?.object).toMatchObject({ type: 'object', searchable: false });
  });

  it('leaves out what was asked to be left out', async () => {
    const { fields } = await elastic.fieldCaps({
      index: AUTH,
      fields: '*',
      filters: '-metadata,-parent',
      types: ['ip'],
    });
    expect(Object.keys(fields)).toEqual(['source.ip']);
  });

  it('keeps only indices that could match the filter', async () => {
    const caps = (query: Record<string, unknown>): Promise<{ indices: string | string[] }> =>
      elastic.fieldCaps({ index: 'logs-*', fields: 'process.name', index_filter: query });
    expect((await caps({ range: { '@timestamp': { gte: 'now-14d' } } })).indices).toHaveLength(2);
    expect((await caps({ term: { 'data_stream.dataset': 'old' } })).indices).toEqual([
      '.ds-logs-old-default-2026.11.01-000001',
    ]);
    expect((await caps({ term: { 'user.name': 'alice' } })).indices).toHaveLength(1);
  });
});

describe('_field_caps in trouble', () => {
  let troubled: TestCluster;
  let asked: Client;

  beforeAll(async () => {
    troubled = await testCluster(smallEnvironment(TROUBLE_DATA));
    asked = troubled.as('elastic');
  });
  afterAll(() => troubled.close());
  beforeEach(() => troubled.standIn.faults.clear());

  const LOCAL_AUTH = backingOf('logs-auth-default');
  const LOCAL_DNS = backingOf('logs-dns-default');

  it('tells text from keyword, and reads aliases and lists', async () => {
    const { fields, indices } = await asked.fieldCaps({
      index: 'everything',
      fields: ['user.name', 'event.category'],
    });
    expect(indices).toEqual([LOCAL_AUTH, LOCAL_DNS]);
    expect(fields['user.name']).toEqual({
      keyword: {
        type: 'keyword',
        metadata_field: false,
        searchable: true,
        aggregatable: true,
        indices: [LOCAL_AUTH],
      },
      text: {
        type: 'text',
        metadata_field: false,
        searchable: true,
        aggregatable: false,
        indices: [LOCAL_DNS],
      },
    });
    expect(fields['event.category']?.keyword).toMatchObject({ type: 'keyword', aggregatable: true });
  });

  it('asks remote clusters, and lists those that do not answer, whether to be skipped or not', async () => {
    const answer = await asked.fieldCaps({
      index: 'logs-dns-*,*:logs-*,far:nothing,firm:x',
      fields: ['host.name', 'user.name'],
      include_unmapped: true,
    });
    expect(answer.indices).toEqual([LOCAL_DNS]);
    const unreachable = (name: string): object => ({
      failure: {
        error: expect.objectContaining({
          type: 'connect_transport_exception',
          reason: `Unable to connect to [${name}]`,
        }),
      },
    });
    expect(answer).toMatchObject({
      failed_indices: 5,
      failures: [
        {
          indices: ['far:logs-*', 'far:nothing'],
          failure: { error: { type: 'index_not_found_exception' } },
        },
        { indices: ['faint:logs-*'], ...unreachable('faint') },
        { indices: ['firm:logs-*', 'firm:x'], ...unreachable('firm') },
      ],
    });
    const { indices, ...rest } = await asked.fieldCaps({ index: 'far:logs-*', fields: 'host.name' });
    expect(indices).toEqual([`far:${LOCAL_AUTH}`, `far:${backingOf('logs-fw-default')}`]);
    expect(rest).not.toHaveProperty('failures');
  });

  it('leaves out indices whose shards fail', async () => {
    troubled.standIn.faults.add({ match: {}, effect: { failedShards: 1 } });
    const answer = await asked.fieldCaps({ index: 'logs-*', fields: 'user.name' });
    expect(answer).toMatchObject({
      indices: [LOCAL_DNS],
      failed_indices: 1,
      failures: [
        { indices: [LOCAL_AUTH], failure: { error: { type: 'no_shard_available_action_exception' } } },
      ],
    });
    expect(Object.keys(answer.fields['user.name'] ?? {})).toEqual(['text']);
  });

  it('fails when nobody answers', async () => {
    expect(await errorOf(asked.fieldCaps({ index: 'faint:logs-*', fields: '*' }))).toMatchObject({
      status: 502,
    });
    troubled.standIn.faults.add({ match: {}, effect: { failedShards: 9 } });
    expect(await errorOf(asked.fieldCaps({ index: 'logs-*', fields: '*' }))).toMatchObject({ status: 503 });
  });

  it('refuses closed indices', async () => {
    const caps = (rest: object): Promise<{ indices: string | string[] }> =>
      asked.fieldCaps({ index: 'beats-shut', fields: 'a', ...rest });
    expect(await errorOf(caps({}))).toMatchObject({ status: 400, type: 'index_closed_exception' });
    expect((await caps({ ignore_unavailable: true })).indices).toEqual([]);
  });
});
