import type { Plugin, PluginInitializerContext } from '@kbn/core/public';

import type { InjectedMetadata } from '../../../injected_metadata';
import type { KbnBundles } from '../../kbn_window';
import type { HostCoreSetup, HostCoreStart } from '../host_core';

type UiPlugin = InjectedMetadata['uiPlugins'][number];

/** Core as one plugin gets it in setup; `getStartServices` is added here. */
export type CoreSetupWithoutStart = Omit<HostCoreSetup, 'getStartServices'>;

interface LoadedPlugin {
  declaration: UiPlugin;
  plugin: Plugin;
  started: Deferred<[HostCoreStart, object, unknown]>;
}

interface Deferred<T> {
  promise: Promise<T>;
  resolve(value: T): void;
}

/**
 * Takes the browser plugins from their bundles and runs their life cycle in the order of the page's metadata. Errors name the
 * plugin and the phase; one failing plugin fails the page, as in Kibana.
 * Sources: src/core/packages/plugins/browser-internal/src/{plugins_service,plugin,plugin_reader}.ts
 */
export class PluginLoader {
  private readonly loaded: LoadedPlugin[];

  constructor(uiPlugins: readonly UiPlugin[], bundles: KbnBundles, context: PluginInitializerContext) {
    this.loaded = uiPlugins.map((declaration) => ({
      declaration,
      plugin: inPhase(declaration.id, 'load', () => instantiate(declaration.id, bundles, context)),
      started: deferred(),
    }));
  }

  async setup(core: CoreSetupWithoutStart): Promise<void> {
    const contracts = new Map<string, unknown>();
    for (const { declaration, plugin, started } of this.loaded) {
      const contract: unknown = await inPhaseAsync(declaration.id, 'setup', () =>
        plugin.setup(
          { ...core, getStartServices: () => started.promise },
          dependencies(declaration, contracts)
        )
      );
      contracts.set(declaration.id, contract);
    }
  }

  async start(core: HostCoreStart): Promise<void> {
    const contracts = new Map<string, unknown>();
    for (const { declaration, plugin, started } of this.loaded) {
      const plugins = dependencies(declaration, contracts);
      const contract: unknown = await inPhaseAsync(declaration.id, 'start', () =>
        plugin.start(core, plugins)
      );
      contracts.set(declaration.id, contract);
      started.resolve([core, plugins, contract]);
    }
  }
}

function instantiate(id: string, bundles: KbnBundles, context: PluginInitializerContext): Plugin {
  const bundle = bundles.get(`plugin/${id}/public`);
  if (
    typeof bundle !== 'object' ||
    bundle === null ||
    !('plugin' in bundle) ||
    typeof bundle.plugin !== 'function'
  ) {
    throw new Error('its bundle does not export a function "plugin"');
  }
  const plugin: unknown = bundle.plugin(context);
  if (!isPlugin(plugin)) {
    throw new Error('"plugin()" must return an object with the methods "setup" and "start"');
  }
  return plugin;
}

function isPlugin(value: unknown): value is Plugin {
  return (
    typeof value === 'object' &&
    value !== null &&
    'setup' in value &&
    typeof value.setup === 'function' &&
    'start' in value &&
    typeof value.start === 'function'
  );
}

/** Contracts of what the plugin declared, as far as it is there. */
function dependencies(
  declaration: UiPlugin,
  contracts: ReadonlyMap<string, unknown>
): Record<string, unknown> {
  return Object.fromEntries(
    [...declaration.requiredPlugins, ...declaration.optionalPlugins]
      .filter((id) => contracts.has(id))
      .map((id) => [id, contracts.get(id)])
  );
}

type Phase = 'load' | 'setup' | 'start';

function inPhase<T>(id: string, phase: Phase, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    throw phaseError(id, phase, cause);
  }
}

async function inPhaseAsync<T>(id: string, phase: Phase, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw phaseError(id, phase, cause);
  }
}

function phaseError(id: string, phase: Phase, cause: unknown): Error {
  const message = cause instanceof Error ? cause.message : String(cause);
  return new Error(`Plugin "${id}" failed in ${phase}: ${message}`, { cause });
}

function deferred<T>(): Deferred<T> {
  let resolvePromise: ((value: T) => void) | undefined;
  const promise = new Promise<T>((done) => {
    resolvePromise = done;
  });
  return { promise, resolve: (value) => resolvePromise?.(value) };
}
