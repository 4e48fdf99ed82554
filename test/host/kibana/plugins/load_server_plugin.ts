import path from 'node:path';

import type { PluginInitializerContext } from '@kbn/core/server';

import type { DiscoveredPlugin } from '../discovery/discovered_plugin';
import { createPackageRequire } from './create_package_require';
import { runPhase } from './run_phase';

/** The object that a plugin's `plugin()` returns. Its arguments are checked by the plugin's own types. */
export interface ServerPluginInstance {
  setup(core: object, plugins: object): unknown;
  start(core: object, plugins: object): unknown;
  stop?(): unknown;
}

/**
 * Loads `server/index.js` of the package and calls its `plugin(initializerContext)`
 * (src/core/packages/plugins/server-internal/src/plugin.ts).
 *
 * @throws PluginError naming the plugin
 */
export function loadServerPlugin(
  { manifest, folder }: DiscoveredPlugin,
  initializerContext: PluginInitializerContext
): Promise<ServerPluginInstance> {
  return runPhase(manifest.id, 'load', async () => {
    const exported = createPackageRequire(folder)(path.join(folder, 'server', 'index.js'));
    const definition = isObject(exported) ? exported : {};
    if ('config' in definition) {
      throw new Error(
        'it exports "config", whose schema needs @kbn/config-schema, which the host does not have'
      );
    }
    if (typeof definition.plugin !== 'function')
      throw new Error('server/index.js must export a function "plugin"');
    const instance: unknown = await definition.plugin(initializerContext);
    if (!isPluginInstance(instance)) {
      throw new Error('plugin() must return an object with the functions "setup" and "start"');
    }
    return instance;
  });
}

function isPluginInstance(value: unknown): value is ServerPluginInstance {
  return isObject(value) && typeof value.setup === 'function' && typeof value.start === 'function';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
