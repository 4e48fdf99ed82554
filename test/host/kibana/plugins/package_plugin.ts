import type { CoreSetup, CoreStart, KibanaRequest, PluginInitializerContext } from '@kbn/core/server';

import type { PluginContracts } from '../core_plugins/core_plugin_contracts';
import { createRequestContext } from '../create_request_context';
import type { DiscoveredPlugin } from '../discovery/discovered_plugin';
import { requestState } from '../http/request_state';
import type { KibanaServices } from '../kibana_services';
import { loadServerPlugin, type ServerPluginInstance } from './load_server_plugin';
import { refuseUnknown } from './refuse_unknown';
import { runPhase } from './run_phase';

/** The plugin under test, from its package folder, through its life. */
export class PackagePlugin {
  private constructor(
    private readonly plugin: DiscoveredPlugin,
    private readonly services: KibanaServices,
    private readonly instance: ServerPluginInstance | undefined
  ) {}

  /** @throws PluginError */
  static async load(
    plugin: DiscoveredPlugin,
    services: KibanaServices,
    buildNumber: number
  ): Promise<PackagePlugin> {
    const context = initializerContext(plugin, services, buildNumber);
    const instance = plugin.manifest.server ? await loadServerPlugin(plugin, context) : undefined;
    return new PackagePlugin(plugin, services, instance);
  }

  async setup(contracts: ReadonlyMap<string, PluginContracts>): Promise<void> {
    const plugins = this.dependencies(contracts, 'setup');
    await this.run('setup', (instance) => instance.setup(this.coreSetup(contracts), plugins));
  }

  async start(contracts: ReadonlyMap<string, PluginContracts>): Promise<void> {
    const plugins = this.dependencies(contracts, 'start');
    await this.run('start', (instance) => instance.start(this.coreStart(), plugins));
  }

  async stop(): Promise<void> {
    await this.run('stop', (instance) => instance.stop?.());
  }

  private async run(phase: 'setup' | 'start' | 'stop', call: (instance: ServerPluginInstance) => unknown) {
    const { instance } = this;
    if (instance) await runPhase(this.plugin.manifest.id, phase, () => call(instance));
  }

  /** Only what the manifest declares, and of that what is there. */
  private dependencies(contracts: ReadonlyMap<string, PluginContracts>, phase: 'setup' | 'start') {
    const { requiredPlugins, optionalPlugins } = this.plugin.manifest;
    const present = [...requiredPlugins, ...optionalPlugins].filter((id) => contracts.has(id));
    return Object.fromEntries(present.map((id) => [id, contracts.get(id)?.[phase]]));
  }

  private coreSetup(contracts: ReadonlyMap<string, PluginContracts>): CoreSetup {
    const { requiredPlugins, optionalPlugins, id } = this.plugin.manifest;
    const withLicense =
      contracts.has('licensing') && [...requiredPlugins, ...optionalPlugins].includes('licensing');
    const internal = this.services.clients.internalForPlugin;
    return refuseUnknown('core (setup)', {
      http: this.services.routes.httpFor(id, (request) =>
        createRequestContext(this.services, request, { internal, withLicense })
      ),
    });
  }

  private coreStart(): CoreStart {
    const { clients, savedObjects, uiSettings } = this.services;
    return refuseUnknown('core (start)', {
      elasticsearch: refuseUnknown('core.elasticsearch', {
        client: refuseUnknown('core.elasticsearch.client', {
          asInternalUser: clients.internalForPlugin,
          asScoped: (request: KibanaRequest) => ({
            asCurrentUser: clients.forUser(requestState(request).user),
            asInternalUser: clients.internalForPlugin,
          }),
        }),
      }),
      savedObjects: refuseUnknown('core.savedObjects', {
        getScopedClient: (request: KibanaRequest) => savedObjects.clientFor(request),
      }),
      uiSettings: refuseUnknown('core.uiSettings', { asScopedToClient: () => uiSettings.client }),
    });
  }
}

function initializerContext(
  { manifest }: DiscoveredPlugin,
  { kibanaVersion, logger }: KibanaServices,
  buildNumber: number
): PluginInitializerContext {
  return refuseUnknown('initializerContext', {
    opaqueId: Symbol(manifest.id),
    env: refuseUnknown('initializerContext.env', {
      mode: { name: 'production', dev: false, prod: true },
      packageInfo: {
        version: kibanaVersion,
        branch: kibanaVersion.split('.').slice(0, 2).join('.'),
        buildNum: buildNumber,
        buildSha: 'host',
        dist: true,
      },
    }),
    logger: { get: (...context: string[]) => logger.get('plugins', manifest.id, ...context) },
  });
}
