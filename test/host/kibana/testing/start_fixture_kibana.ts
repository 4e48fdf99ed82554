import type { Environment } from '../../environments/environment';
import type { HostPlugin } from '../../host_plugin';
import { createHostLogger } from '../plugins/host_logger';
import { startKibana, type RunningKibana } from '../start_kibana';
import { FIXTURE_ENVIRONMENT } from './fixture_environment';
import { writeFixturePlugin, type FixtureContent } from './fixture_plugin';
import { startLicenceServer } from './licence_server';

export interface FixtureKibana extends RunningKibana {
  /** Lines that the host logged. */
  log: string[];
  /** `<user> <method> <path>` of each request to Elasticsearch. */
  elasticsearchRequests: string[];
  /** A request with the headers that Kibana's browser side sends; `undefined` takes one of them away. */
  fetch(path: string, options?: FixtureRequest): Promise<Response>;
}

export interface FixtureRequest {
  method?: string;
  body?: string;
  headers?: Record<string, string | undefined>;
  user?: string;
  signal?: AbortSignal;
}

export interface FixtureKibanaOptions extends FixtureContent {
  environment?: Environment;
  hostPlugins?: HostPlugin[];
  kibanaVersion?: string;
}

/** Starts the host's Kibana around a fixture plugin. Nothing is left behind when it fails. */
export async function startFixtureKibana(options: FixtureKibanaOptions = {}): Promise<FixtureKibana> {
  const environment = options.environment ?? FIXTURE_ENVIRONMENT;
  const [pageUser] = environment.users;
  if (!pageUser) throw new Error('The environment has no users');
  const fixture = await writeFixturePlugin(options);
  const elasticsearch = await startLicenceServer();
  const log: string[] = [];
  const clean = async () => {
    await elasticsearch.close();
    await fixture.remove();
  };
  try {
    const kibana = await startKibana({
      port: 0,
      environment,
      pageUser,
      kibanaVersion: options.kibanaVersion ?? '9.5.0',
      elasticsearch: { url: elasticsearch.url },
      hostPlugins: options.hostPlugins ?? [],
      packageDir: fixture.packageDir,
      browserDir: fixture.browserDir,
      logger: createHostLogger({ level: 'debug', write: (line) => log.push(line) }),
    });
    return {
      url: kibana.url,
      routes: kibana.routes,
      missingPlugins: kibana.missingPlugins,
      get internalUserCalls() {
        return kibana.internalUserCalls;
      },
      log,
      elasticsearchRequests: elasticsearch.requests,
      fetch: (path, request = {}) => fetch(kibana.url + path, requestInit(request, environment)),
      close: async () => {
        await kibana.close();
        await clean();
      },
    };
  } catch (error) {
    await clean();
    throw error;
  }
}

function requestInit(
  { method = 'GET', body, headers = {}, user, signal }: FixtureRequest,
  environment: Environment
) {
  const password = environment.users.find(({ name }) => name === user)?.password ?? '';
  const all: Record<string, string | undefined> = {
    'x-elastic-internal-origin': 'Kibana',
    'kbn-xsrf': 'test',
    'content-type': body === undefined ? undefined : 'application/json',
    authorization: user === undefined ? undefined : `Basic ${btoa(`${user}:${password}`)}`,
    ...headers,
  };
  const sent = Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return { method, body, headers: Object.fromEntries(sent), signal, redirect: 'manual' as const };
}
