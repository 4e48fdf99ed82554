import type { Client } from '@elastic/elasticsearch';

import { smallEnvironment } from '../testing/small_environment';
import type { TestCluster } from '../testing/stand_in_for_tests';
import { testCluster } from '../testing/stand_in_for_tests';
import { TEST_DATA } from '../testing/test_data';

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
