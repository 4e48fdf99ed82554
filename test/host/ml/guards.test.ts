import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import type { Environment } from '../environments/environment';
import { builtInModules } from '../modules/built_in_modules';
import {
  InsufficientFullLicenseError,
  InsufficientMLCapabilities,
  MLClusterClientUninitialized,
  MLPrivilegesUninitialized,
  UnknownMLCapabilitiesError,
} from './errors';
import { createMlTestHost, type MlTestHost } from './testing/ml_test_host';
import { testEnvironment } from './testing/test_environment';

const INFO = { defaults: { anomaly_detectors: {} }, limits: {}, upgrade_mode: false };

/** Elasticsearch as far as the guards ask it. */
let elasticsearch: Server;
let info: { status: number; body: object };
let host: MlTestHost;

beforeEach(async () => {
  info = { status: 200, body: INFO };
  elasticsearch = createServer((request, response) => {
    const { status, body } = request.url === '/_ml/info' ? info : { status: 200, body: { jobs: [] } };
    response.writeHead(status, {
      'content-type': 'application/vnd.elasticsearch+json;compatible-with=9',
      'x-elastic-product': 'Elasticsearch',
    });
    response.end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => elasticsearch.listen(0, '127.0.0.1', resolve));
});

afterEach(async () => {
  await host.close();
  elasticsearch.closeAllConnections();
  await new Promise((resolve) => elasticsearch.close(resolve));
});

function setUp(changes: Partial<Environment> = {}): void {
  const { port } = elasticsearch.address() as AddressInfo;
  host = createMlTestHost({
    environment: testEnvironment(changes),
    elasticsearchUrl: `http://127.0.0.1:${port}`,
  });
}

async function started(changes: Partial<Environment> = {}): Promise<void> {
  setUp(changes);
  await host.start();
}

function listModules(user: string): Promise<unknown> {
  return host.contract.modulesProvider(host.request({ user }), host.savedObjects).listModules();
}

function mlCapabilities(
  user: string
): ReturnType<ReturnType<MlTestHost['contract']['mlSystemProvider']>['mlCapabilities']> {
  return host.contract.mlSystemProvider(host.request({ user }), host.savedObjects).mlCapabilities();
}

describe("the shared services' guards", () => {
  it('refuse everything before ML has started', async () => {
    setUp();
    await expect(listModules('elastic')).rejects.toThrow(MLClusterClientUninitialized);
    await expect(mlCapabilities('elastic')).rejects.toThrow(MLPrivilegesUninitialized);
  });

  it.each([
    ['basic', 'active'],
    ['gold', 'active'],
    ['platinum', 'expired'],
  ] as const)('refuse a licence that is %s and %s, without a status code', async (type, status) => {
    await started({ license: { type, status } });
    const refusal = await listModules('elastic').catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(InsufficientFullLicenseError);
    expect(refusal).not.toHaveProperty('statusCode');
  });

  it('let a user with the capability through, and nobody else', async () => {
    await started();
    await expect(listModules('reader')).resolves.toEqual(builtInModules());
    await expect(listModules('stranger')).rejects.toThrow(InsufficientMLCapabilities);
  });

  it('say so if the capabilities could not be found out', async () => {
    await started();
    await expect(listModules('no such user')).rejects.toThrow('Unable to perform ML capabilities check');
    info = { status: 500, body: { error: { type: 'boom', reason: 'boom' }, status: 500 } };
    await expect(listModules('elastic')).rejects.toThrow(UnknownMLCapabilitiesError);
  });
});

describe('mlAnomalySearch', () => {
  const search = (user: string): Promise<unknown> =>
    host.contract
      .mlSystemProvider(host.request({ user }), host.savedObjects)
      .mlAnomalySearch({ size: 0 }, []);

  it('needs the full licence and the right to see jobs', async () => {
    await started();
    await expect(search('reader')).resolves.toEqual({ jobs: [] });
    await expect(search('stranger')).rejects.toThrow(InsufficientMLCapabilities);
    await host.close();
    await started({ license: { type: 'gold', status: 'active' } });
    await expect(search('elastic')).rejects.toThrow(InsufficientFullLicenseError);
  });

  it('throws an error with a status for a job that the space does not show', async () => {
    await started();
    const provider = host.contract.mlSystemProvider(host.request(), host.savedObjects);
    await expect(provider.mlAnomalySearch({}, ['nothing', 'none'])).rejects.toMatchObject({
      message: 'nothing,none missing',
      isBoom: true,
      output: { statusCode: 404 },
    });
  });
});

describe('mlCapabilities', () => {
  it('tells an administrator, a user and a stranger apart', async () => {
    await started();
    const of = async (user: string): Promise<unknown[]> => {
      const { capabilities, isPlatinumOrTrialLicense } = await mlCapabilities(user);
      return [capabilities.canGetJobs, capabilities.canCreateJob, isPlatinumOrTrialLicense];
    };
    expect(await of('elastic')).toEqual([true, true, true]);
    expect(await of('reader')).toEqual([true, false, true]);
    expect(await of('stranger')).toEqual([false, false, true]);
  });

  it('leaves three below a platinum licence', async () => {
    await started({ license: { type: 'basic', status: 'active' } });
    const { capabilities, isPlatinumOrTrialLicense } = await mlCapabilities('elastic');
    expect(Object.keys(capabilities).filter((name) => capabilities[name])).toEqual([
      'canFindFileStructure',
      'canGetFieldInfo',
      'canGetMlInfo',
    ]);
    expect(isPlatinumOrTrialLicense).toBe(false);
  });

  it('takes what an administrator may do away while the indices are upgraded', async () => {
    await started();
    info = { status: 200, body: { ...INFO, upgrade_mode: true } };
    expect(await mlCapabilities('elastic')).toMatchObject({
      upgradeInProgress: true,
      capabilities: { canGetJobs: true, canCreateJob: false, canStartStopDatafeed: false },
    });
  });

  it('counts not being allowed to ask for the upgrade as no upgrade', async () => {
    await started();
    info = { status: 403, body: { error: { type: 'security_exception', reason: 'no' }, status: 403 } };
    expect(await mlCapabilities('elastic')).toMatchObject({ upgradeInProgress: false });
  });
});
