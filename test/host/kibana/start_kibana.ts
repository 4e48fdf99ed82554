import { existsSync } from 'node:fs';
import path from 'node:path';

import type { Logger } from '@kbn/core/server';

import type { Environment, EnvironmentUser } from '../environments/environment';
import type { HostPlugin } from '../host_plugin';
import { registerCoreRoutes } from './core_plugins/register_core_routes';
import { discoverPlugin } from './discovery/discover_plugin';
import { Closers } from './closers';
import type { ElasticsearchTarget } from './elasticsearch/elasticsearch_target';
import { attachRoutes } from './http/attach_routes';
import { createHttpServer } from './http/create_http_server';
import { errorMessage } from './error_message';
import type { RegisteredRoute } from './http/registered_route';
import { KibanaServices } from './kibana_services';
import { buildNumberOf } from './pages/build_number';
import { registerPages } from './pages/register_pages';
import { PluginsRun } from './plugins/plugins_run';

/** How long a request may take to end when the host stops. */
const STOP_TIMEOUT_MS = 500;

const BROWSER_FILES = [
  'kbn-ui-shared-deps.js',
  'core.entry.js',
  'charts/theme_only_light.css',
  'charts/theme_only_dark.css',
];

export interface KibanaOptions {
  /** 0 takes any free one. */
  port: number;
  environment: Environment;
  /** Whose browser session it is. */
  pageUser: EnvironmentUser;
  kibanaVersion: string;
  elasticsearch: ElasticsearchTarget;
  /** The host's own plugins beyond features, licensing and spaces, in start order. */
  hostPlugins: readonly HostPlugin[];
  packageDir: string;
  browserDir: string;
  logger: Logger;
}

export interface RunningKibana {
  /** `http://localhost:<port>` */
  url: string;
  routes: RegisteredRoute[];
  /** Requests to Elasticsearch that the plugin under test has sent as Kibana's internal user so far. */
  readonly internalUserCalls: number;
  /** Required plugins that are not there; the plugin under test doesn't run then. */
  missingPlugins: string[];
  close(): Promise<void>;
}

/**
 * Starts Kibana's double: discovers the plugin, runs all plugins' setup and start in Kibana's order, and listens.
 * When it throws, nothing is left running.
 *
 * @throws ManifestError, PluginError, or an error that says why Elasticsearch or the port can't be used
 */
export async function startKibana(options: KibanaOptions): Promise<RunningKibana> {
  const closers = new Closers();
  try {
    return await start(options, closers);
  } catch (error) {
    await closers.closeAll();
    throw error;
  }
}

async function start(options: KibanaOptions, closers: Closers): Promise<RunningKibana> {
  const { kibanaVersion, logger, browserDir } = options;
  const plugin = await discoverPlugin(options.packageDir, kibanaVersion);
  checkBrowserDir(browserDir);
  const services = new KibanaServices(options);
  closers.add(() => services.clients.close());
  await startLicensing(services, options.elasticsearch.url);
  closers.add(() => services.licensing.stop());
  const buildNumber = await buildNumberOf([browserDir, plugin.folder]);

  const plugins = new PluginsRun(services, closers);
  registerCoreRoutes(services);
  await plugins.setupHostPlugins(options.hostPlugins);
  const missingPlugins = await plugins.setupPackage(plugin, buildNumber);
  services.features.lock();
  services.routes.lock();
  warnOfUnknownFeatures(services);
  await plugins.start();

  const server = await createHttpServer({ ...options, spaces: services.spaces });
  closers.add(() => server.stop({ timeout: STOP_TIMEOUT_MS }));
  attachRoutes(server, services.routes.getAll(), {
    kibanaVersion,
    logger: logger.get('http'),
    privilegesOf: (state) => services.privilegesOf(state),
  });
  const uiPlugins = plugin.manifest.ui && missingPlugins.length === 0 ? [plugin] : [];
  registerPages(server, {
    kibanaVersion,
    buildNumber,
    homeApp: plugin.manifest.id,
    browserDir,
    uiPlugins,
    uiSettings: services.uiSettings,
  });
  await server.start();
  return {
    url: `http://localhost:${server.info.port}`,
    routes: services.routes.list(),
    missingPlugins,
    get internalUserCalls() {
      return services.clients.internalUserCalls;
    },
    close: () => closers.closeAll(),
  };
}

function checkBrowserDir(browserDir: string): void {
  for (const file of BROWSER_FILES) {
    const expected = path.join(browserDir, file);
    if (!existsSync(expected)) throw new Error(`${expected} is missing; build the host's browser side first`);
  }
}

async function startLicensing({ licensing }: KibanaServices, elasticsearchUrl: string): Promise<void> {
  try {
    await licensing.start();
  } catch (error) {
    const problem = errorMessage(error);
    throw new Error(`Elasticsearch at ${elasticsearchUrl} does not tell its licence: ${problem}`, {
      cause: error,
    });
  }
}

function warnOfUnknownFeatures({ environment, features, logger }: KibanaServices): void {
  for (const { name, kibana } of environment.users) {
    if (kibana === 'all') continue;
    const unknown = Object.keys(kibana).filter((id) => !features.has(id));
    if (unknown.length > 0)
      logger.warn(`User "${name}" has rights on features that no plugin has: ${unknown.join(', ')}`);
  }
}
