import type { Module } from '@kbn/ml-plugin/server';

import { builtInModules } from '../modules/built_in_modules';
import { MLJobNotFound } from './errors';
import { builtInPair, createMlOnStandIn, startMlOnStandIn, type MlOnStandIn } from './testing/ml_on_stand_in';
import { testEnvironment } from './testing/test_environment';

const USER = 'auth_rare_user_ea';
const FAILS = 'auth_high_count_logon_fails_ea';

let ml: MlOnStandIn;

afterEach(() => ml.close());

describe('the rest of the contract', () => {
  it('answers statistics by id, list, wildcard and group', async () => {
    ml = await startMlOnStandIn();
    await ml.post('bulk_create', { body: [builtInPair(USER), builtInPair(FAILS)] });
    const detectors = ml.host.contract.anomalyDetectorsProvider(ml.host.request(), ml.host.savedObjects);
    for (const ids of [undefined, `${USER},${FAILS}`, 'auth_*', 'security']) {
      expect(await detectors.jobStats(ids)).toMatchObject({
        count: 2,
        jobs: [{ state: 'closed' }, { state: 'closed' }],
      });
    }
    await expect(detectors.jobStats(`${USER},unknown`)).rejects.toThrow(MLJobNotFound);
    expect(await detectors.datafeedStats()).toMatchObject({
      count: 2,
      datafeeds: [{ state: 'stopped' }, {}],
    });
    expect(await detectors.datafeedStats(`datafeed-${USER}`)).toMatchObject({ count: 1 });
    expect(await ml.post('jobs', { body: { jobIds: [USER] } })).toMatchObject([
      { job_id: USER, state: 'closed', datafeed_config: { datafeed_id: `datafeed-${USER}` } },
    ]);
  });

  it('tells limits and nodes', async () => {
    ml = await startMlOnStandIn({ ml: { ...testEnvironment().ml, lazyNodes: 2 } });
    const system = ml.host.contract.mlSystemProvider(ml.host.request(), ml.host.savedObjects);
    expect(await system.mlInfo()).toMatchObject({
      limits: { total_ml_memory: '2048mb' },
      upgrade_mode: false,
    });
    expect(await ml.host.call('GET /internal/ml/ml_node_count')).toEqual({
      status: 200,
      body: { count: 1, lazyNodeCount: 2 },
    });
    expect(await ml.host.call('GET /internal/ml/info')).toMatchObject({
      body: { isMlAutoscalingEnabled: true },
    });
    expect(await ml.host.call('GET /internal/ml/ml_capabilities', { user: 'reader' })).toMatchObject({
      body: { capabilities: { canGetJobs: true, canCreateJob: false } },
    });
  });

  it('lists modules, all or by id and tags', async () => {
    ml = await startMlOnStandIn();
    const route = 'GET /internal/ml/modules/get_module/{moduleId?}';
    const modules = ml.host.contract.modulesProvider(ml.host.request(), ml.host.savedObjects);
    expect(await modules.listModules()).toEqual(builtInModules());
    expect(await modules.getModule('security_auth')).toMatchObject({ id: 'security_auth' });
    await expect(modules.getModule('nothing')).rejects.toThrow('"nothing" not found');
    const idsWithTags = async (filter: string): Promise<string[]> => {
      const { body } = await ml.host.call(route, { query: { filter } });
      return (body as Module[]).map(({ id }) => id);
    };
    expect(await idsWithTags('observability')).toEqual(['logs_ui_analysis', 'logs_ui_categories']);
    const ofSecurity = await idsWithTags('security,other');
    expect(ofSecurity).toEqual(expect.arrayContaining(['logs_ui_analysis', 'security_auth']));
    expect(ofSecurity).not.toContain('ded-ml');
    expect(await idsWithTags('other')).toEqual([]);
    expect(await ml.host.call(route, { params: { moduleId: 'security_auth' } })).toMatchObject({
      status: 200,
      body: { id: 'security_auth' },
    });
    expect(await ml.host.call(route, { params: { moduleId: 'nothing' } })).toMatchObject({ status: 404 });
  });
});

describe('trouble in Elasticsearch', () => {
  it('reaches the client of a route with its status and body', async () => {
    ml = await startMlOnStandIn();
    ml.elasticsearch.faults.add({ match: { path: /_ml\/anomaly_detectors/ }, effect: { status: 429 } });
    expect(await ml.host.call('POST /internal/ml/jobs/jobs_summary')).toMatchObject({
      status: 429,
      body: { attributes: { body: { status: 429 } } },
    });
    expect(await ml.post('bulk_create', { body: builtInPair(USER) })).toMatchObject({
      [USER]: { job: { success: false, error: { status: 429 } }, datafeed: { success: false } },
    });
  });

  it('does not keep ML from starting', async () => {
    ml = await createMlOnStandIn();
    ml.elasticsearch.faults.add({
      match: { path: /_ml\/anomaly_detectors/ },
      effect: { status: 403 },
      times: 1,
    });
    await ml.host.start();
    expect(ml.host.warnings).toEqual([expect.stringContaining("could not be synced with Kibana's spaces")]);
    expect(await ml.summaries()).toEqual([]);
  });
});
