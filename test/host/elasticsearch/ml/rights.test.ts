import { MlDriver } from '../testing/ml_driver';
import { errorOf } from '../testing/stand_in_for_tests';

let ml: MlDriver;
beforeAll(async () => {
  ml = await MlDriver.begin({ ml: { lazyNodes: 2 } });
});
afterAll(() => ml.cluster.close());

const settings = { flat_settings: true, include_defaults: true };

describe('memory and settings, asked as the user,', () => {
  it('are told to who may monitor the cluster', async () => {
    const { nodes } = await ml.elastic.ml.getMemoryStats();
    expect(Object.keys(nodes)).toEqual(['ml-0']);
    expect((await ml.elastic.cluster.getSettings(settings)).persistent).toEqual({
      'xpack.ml.max_lazy_ml_nodes': '2',
    });
  });

  it('are refused each by its own privilege', async () => {
    const watcher = ml.cluster.as('watcher');
    expect(Object.keys((await watcher.ml.getMemoryStats()).nodes)).toEqual(['ml-0']);
    expect(await errorOf(watcher.cluster.getSettings(settings))).toMatchObject({ status: 403 });
    const reader = ml.cluster.as('reader');
    expect(await errorOf(reader.ml.getMemoryStats())).toMatchObject({
      status: 403,
      type: 'security_exception',
    });
    expect(await errorOf(reader.cluster.getSettings(settings))).toMatchObject({ status: 403 });
  });

  it('to estimate a job needs more than to see it', async () => {
    const body = { analysis_config: { bucket_span: '15m', detectors: [{ function: 'count' }] } };
    expect(await ml.elastic.ml.estimateModelMemory(body)).toEqual({ model_memory_estimate: '11mb' });
    expect(await errorOf(ml.cluster.as('watcher').ml.estimateModelMemory(body))).toMatchObject({
      status: 403,
    });
  });
});
