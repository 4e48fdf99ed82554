import { Client } from '@elastic/elasticsearch';
import type { KibanaRequest, SavedObject, SavedObjectsClientContract } from '@kbn/core/server';
import type { KibanaFeatureConfig } from '@kbn/features-plugin/server';
import type { ILicense, LicenseType } from '@kbn/licensing-types';
import { NEVER } from 'rxjs';

import type { Environment } from '../../environments/environment';
import type { HostSavedObject } from '../../host_plugin';
import { createMlHostPlugin } from '../create_ml_host_plugin';
import type { MlHostCore } from '../ml_context';
import type { HostMlSetup } from '../shared_services';
import { RouteCollector, type Answer } from './route_collector';

export interface TestRequest {
  user?: string;
  space?: string;
  params?: unknown;
  query?: unknown;
  body?: unknown;
}

export interface MlTestHost {
  contract: HostMlSetup;
  routes: RouteCollector['routes'];
  warnings: string[];
  savedObjects: SavedObjectsClientContract;
  request(options?: TestRequest): KibanaRequest;
  call(name: string, options?: TestRequest): Promise<Answer>;
  start(): Promise<void>;
  close(): Promise<void>;
}

export interface MlTestHostOptions {
  environment: Environment;
  /** Without it nothing listens there; whatever asks Elasticsearch fails to connect. */
  elasticsearchUrl?: string;
  modules?: string[];
}

const LICENSES: LicenseType[] = ['basic', 'standard', 'gold', 'platinum', 'enterprise', 'trial'];

/** The ML plugin set up on as little of a core as it needs, with the users and licence of an environment. */
export function createMlTestHost(options: MlTestHostOptions): MlTestHost {
  const { environment, elasticsearchUrl = 'http://127.0.0.1:9', modules = [] } = options;
  const collector = new RouteCollector();
  const warnings: string[] = [];
  const internal = clientFor(elasticsearchUrl, 'kibana_system', 'changeme');
  const features: KibanaFeatureConfig[] = [];
  const objects: HostSavedObject[] = [];
  const identities = new WeakMap<KibanaRequest, { user: string; space: string }>();
  const identityOf = (request: KibanaRequest): { user: string; space: string } =>
    identities.get(request) ?? { user: '', space: 'default' };
  const userOf = (request: KibanaRequest) =>
    environment.users.find(({ name }) => name === identityOf(request).user);

  const savedObjects: SavedObjectsClientContract = {
    find: async <T>({ type }: { type: string }) => {
      const found = objects.filter((object) => object.type === type);
      // The caller knows what the attributes of the type are.
      return { total: found.length, saved_objects: found as unknown as Array<SavedObject<T>> };
    },
  };
  const core: MlHostCore = {
    environment,
    kibanaVersion: '9.5.0',
    logger: createLogger(warnings),
    http: collector.http,
    features: { registerKibanaFeature: (feature) => void features.push(feature) },
    elasticsearch: {
      internal,
      asScoped: (request) => {
        const user = userOf(request);
        const asCurrentUser = clientFor(elasticsearchUrl, user?.name ?? '', user?.password ?? '');
        return { asCurrentUser, asInternalUser: internal };
      },
      asSecondaryAuth: (request) => {
        const user = userOf(request);
        const token = Buffer.from(`${user?.name}:${user?.password}`).toString('base64');
        return internal.child({ headers: { 'es-secondary-authorization': `Basic ${token}` } });
      },
    },
    savedObjects: { add: (added) => void objects.push(...added), clientFor: () => savedObjects },
    licensing: { getLicense: async () => licenseOf(environment) },
    capabilities: {
      resolve: async (request) => {
        const user = userOf(request);
        if (user === undefined) {
          throw new Error('not a request of a user');
        }
        return Object.fromEntries(
          features.map(({ id, privileges }) => {
            const level = user.kibana === 'all' ? 'all' : user.kibana[id];
            const names = level === undefined ? [] : privileges[level].ui;
            return [id, Object.fromEntries(names.map((name) => [name, true]))];
          })
        );
      },
    },
    spaces: { getSpaceId: (request) => identityOf(request).space },
  };

  const plugin = createMlHostPlugin({ modules });
  const contract = plugin.setup(core);
  const request = ({ user = 'elastic', space = 'default', ...parts }: TestRequest = {}): KibanaRequest => {
    const made = createRequest(parts);
    identities.set(made, { user, space });
    return made;
  };
  return {
    contract,
    routes: collector.routes,
    warnings,
    savedObjects,
    request,
    call: (name, parts) => collector.call(name, request(parts)),
    start: () => plugin.start(),
    close: () => internal.close(),
  };
}

function createRequest({ params = {}, query = {}, body = {} }: TestRequest): KibanaRequest {
  return {
    params,
    query,
    body,
    headers: {},
    url: new URL('http://localhost/'),
    route: { path: '/', method: 'get' },
    auth: { isAuthenticated: true },
    events: { aborted$: NEVER, completed$: NEVER },
  };
}

function clientFor(node: string, username: string, password: string): Client {
  return new Client({ node, auth: { username, password }, maxRetries: 0 });
}

function licenseOf({ license: { type, status } }: Environment): ILicense {
  return {
    type,
    isActive: status === 'active',
    isAvailable: true,
    hasAtLeast: (minimum) => LICENSES.indexOf(type) >= LICENSES.indexOf(minimum),
  };
}

function createLogger(warnings: string[]): MlHostCore['logger'] {
  const ignore = (): void => undefined;
  return {
    trace: ignore,
    debug: ignore,
    info: ignore,
    warn: (message) => void warnings.push(String(message)),
    error: ignore,
    get: () => createLogger(warnings),
  };
}
