import type { HostPlugin } from '../../host_plugin';
import type { Closers } from '../closers';
import { corePluginContracts, type PluginContracts } from '../core_plugins/core_plugin_contracts';
import { createHostCore } from '../create_host_core';
import { checkDependencies } from '../discovery/check_dependencies';
import type { DiscoveredPlugin } from '../discovery/discovered_plugin';
import type { KibanaServices } from '../kibana_services';
import { PackagePlugin } from './package_plugin';
import { runPhase } from './run_phase';

/** All plugins of one run, in order: features, licensing, spaces, the host's own, the plugin under test. */
export class PluginsRun {
  private readonly contracts: Map<string, PluginContracts>;
  private readonly hostPlugins: HostPlugin[] = [];
  private packagePlugin: PackagePlugin | undefined;

  constructor(
    private readonly services: KibanaServices,
    private readonly closers: Closers
  ) {
    this.contracts = corePluginContracts(services);
  }

  async setupHostPlugins(hostPlugins: readonly HostPlugin[]): Promise<void> {
    for (const plugin of hostPlugins) {
      const core = createHostCore(this.services, plugin.id);
      const setup = await runPhase(plugin.id, 'setup', () => plugin.setup(core));
      this.closers.add(() => runPhase(plugin.id, 'stop', () => plugin.stop?.()));
      this.contracts.set(plugin.id, { setup, start: undefined });
      this.hostPlugins.push(plugin);
    }
  }

  /**
   * Loads the plugin under test and runs its setup, unless a required plugin is missing.
   *
   * @returns ids of missing required plugins
   */
  async setupPackage(plugin: DiscoveredPlugin, buildNumber: number): Promise<string[]> {
    const { manifest } = plugin;
    const check = checkDependencies(manifest, {
      ids: new Set(this.contracts.keys()),
      // The host's own plugins have no bundle that others could import from.
      withBrowserBundle: new Set([manifest.id]),
    });
    if (!check.enabled) {
      this.services.logger
        .get('plugins-service')
        .info(`Plugin "${manifest.id}" is disabled: it requires ${check.missing.join(', ')}, not there`);
      return check.missing;
    }
    const packagePlugin = await PackagePlugin.load(plugin, this.services, buildNumber);
    this.closers.add(() => packagePlugin.stop());
    await packagePlugin.setup(this.contracts);
    this.packagePlugin = packagePlugin;
    return [];
  }

  async start(): Promise<void> {
    for (const plugin of this.hostPlugins) {
      const start = (await runPhase(plugin.id, 'start', () => plugin.start?.())) ?? undefined;
      this.contracts.set(plugin.id, { setup: this.contracts.get(plugin.id)?.setup, start });
    }
    await this.packagePlugin?.start(this.contracts);
  }
}
