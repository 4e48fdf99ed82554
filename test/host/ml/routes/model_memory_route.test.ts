import { testEnvironment } from '../testing/test_environment';
import { startMlOnStandIn, type MlOnStandIn } from '../testing/ml_on_stand_in';
import type { Answer } from '../testing/route_collector';

const MB = 1024 ** 2;
const ROUTE = 'POST /internal/ml/validate/calculate_model_memory_limit';

let ml: MlOnStandIn;
afterEach(() => ml.close());

function body(changes: object = {}): object {
  return {
    analysisConfig: {
      bucket_span: '15m',
      detectors: [{ function: 'high_count', by_field_name: 'user.name' }],
      influencers: ['user.name', 'host.name'],
    },
    indexPattern: 'logs-*',
    query: { term: { 'event.outcome': 'success' } },
    timeFieldName: '@timestamp',
    earliestMs: Date.now() - 5 * 86_400_000,
    latestMs: Date.now(),
    datafeedConfig: { datafeed_id: 'd', job_id: 'j', indices: ['logs-*'] },
    ...changes,
  };
}

const ask = (request: object, user = 'elastic'): Promise<Answer> =>
  ml.host.call(ROUTE, { body: request, user });

/** The bodies of the estimates that Elasticsearch was asked for. */
function estimates(): unknown[] {
  return ml.elasticsearch.requests.entries
    .filter(({ path }) => path.endsWith('_estimate_model_memory'))
    .map(({ body: sent }) => sent);
}

describe('the estimate of model memory', () => {
  it('counts the values of fields as the user and lets Elasticsearch work it out', async () => {
    ml = await startMlOnStandIn();
    expect(await ask(body())).toEqual({
      status: 200,
      // 10 MB, four models of 32 KB, and one influencer with one value.
      body: {
        estimatedModelMemoryLimit: '11MB',
        modelMemoryLimit: '11MB',
        effectiveMaxModelMemoryLimit: '2008MB',
      },
    });
    expect(estimates()).toMatchObject([
      { overall_cardinality: { 'user.name': 5 }, max_bucket_cardinality: { 'host.name': 1 } },
    ]);
    const askers = ml.elasticsearch.requests.entries.filter(({ path }) => path.includes('logs-*'));
    expect(askers.map(({ user, path }) => [user, path.split('/').pop()])).toEqual([
      ['elastic', '_field_caps'],
      ['elastic', '_search'],
      ['elastic', '_field_caps'],
      ['elastic', '_search'],
    ]);
  });

  it('only counts what the query selects, in the time span', async () => {
    ml = await startMlOnStandIn();
    await ask(body({ query: { term: { 'event.outcome': 'failure' } } }));
    await ask(body({ earliestMs: 0, latestMs: 1000 }));
    expect(estimates()).toMatchObject([
      { overall_cardinality: { 'user.name': 0 }, max_bucket_cardinality: { 'host.name': 0 } },
      { overall_cardinality: { 'user.name': 0 } },
    ]);
  });

  it('is cut to what the cluster allows', async () => {
    const analysisConfig = {
      bucket_span: '15m',
      detectors: [{ function: 'high_distinct_count', field_name: 'user.name' }],
      influencers: [],
    };
    const { ml: cluster } = testEnvironment();
    ml = await startMlOnStandIn({ ml: { ...cluster, maxModelMemoryBytes: 12 * MB } });
    expect(await ask(body({ analysisConfig }))).toMatchObject({
      body: { estimatedModelMemoryLimit: '16MB', modelMemoryLimit: '12MB', maxModelMemoryLimit: '12MB' },
    });
    await ml.close();
    ml = await startMlOnStandIn({ ml: { ...cluster, nodes: [{ name: 'ml-0', memoryBytes: 54 * MB }] } });
    expect(await ask(body({ analysisConfig }))).toMatchObject({
      body: {
        estimatedModelMemoryLimit: '16MB',
        modelMemoryLimit: '14MB',
        effectiveMaxModelMemoryLimit: '14MB',
      },
    });
  });

  it('fails where the user may not read, a field is missing, or a script would have to run', async () => {
    ml = await startMlOnStandIn();
    const analysisConfig = {
      bucket_span: '15m',
      detectors: [{ function: 'rare', by_field_name: 'user.id' }],
      influencers: [],
    };
    expect(await ask(body({ analysisConfig }))).toMatchObject({
      status: 400,
      body: { message: expect.stringContaining('user.id') },
    });
    const datafeedConfig = { script_fields: { 'user.id': { script: 'x' } } };
    expect(await ask(body({ analysisConfig, datafeedConfig }))).toMatchObject({ status: 501 });
    expect(await ask(body({ indexPattern: 'logs-system.auth-default' }), 'blind')).toMatchObject({
      status: 403,
    });
  });

  it.each([
    [{ datafeedConfig: undefined }, 'datafeedConfig'],
    [{ datafeedConfig: { project_routing: 'x' } }, 'datafeedConfig.project_routing'],
    [{ earliestMs: '0' }, 'earliestMs'],
    [{ more: 1 }, 'more'],
    [{ analysisConfig: { bucket_span: '15m', detectors: [] } }, 'analysisConfig.influencers'],
  ])('refuses %j', async (changes, path) => {
    ml = await startMlOnStandIn();
    expect(await ask(body(changes))).toMatchObject({
      status: 400,
      body: { message: expect.stringContaining(`[request body.${path}]`) },
    });
  });
});
