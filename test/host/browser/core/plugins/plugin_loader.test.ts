import type { KbnBundles } from '../../kbn_window';
import type { HostCoreStart } from '../host_core';
import { PluginLoader } from './plugin_loader';

const CONTEXT = { env: { packageInfo: { version: '9.5.0' } } };
const CORE_SETUP = { application: { register: () => undefined } };
const CORE_START = { marker: 'core start' } as unknown as HostCoreStart;

/** Registers bundles as the page's bootstrap script does. */
function bundlesOf(exports: Record<string, unknown>): KbnBundles {
  return {
    has: (key) => key in exports,
    define: (key, bundleRequire, moduleKey) => {
      exports[key] = bundleRequire(moduleKey);
    },
    get: (key) => {
      if (!(key in exports)) throw new Error(`Bundle "${key}" is not defined`);
      return exports[key];
    },
  };
}

function declared(id: string, optionalPlugins: string[] = []) {
  return { id, requiredPlugins: [], optionalPlugins };
}

test('runs setup and start in order and hands over the contracts that were declared', async () => {
  const calls: unknown[] = [];
  const started: unknown[] = [];
  const plugin = (name: string) => ({
    setup: (core: { getStartServices(): Promise<unknown> }, plugins: object) => {
      calls.push([name, 'setup', plugins]);
      void core.getStartServices().then((services) => started.push([name, services]));
      return `${name} setup`;
    },
    start: (_core: unknown, plugins: object) => {
      calls.push([name, 'start', plugins]);
      return `${name} start`;
    },
  });
  const loader = new PluginLoader(
    [declared('one'), declared('two', ['one', 'absent'])],
    bundlesOf({
      'plugin/one/public': { plugin: () => plugin('one') },
      'plugin/two/public': { plugin: () => plugin('two') },
    }),
    CONTEXT
  );
  await loader.setup(CORE_SETUP);
  expect(started).toEqual([]);
  await loader.start(CORE_START);
  expect(calls).toEqual([
    ['one', 'setup', {}],
    ['two', 'setup', { one: 'one setup' }],
    ['one', 'start', {}],
    ['two', 'start', { one: 'one start' }],
  ]);
  expect(started).toEqual([
    ['one', [CORE_START, {}, 'one start']],
    ['two', [CORE_START, { one: 'one start' }, 'two start']],
  ]);
});

test.each([
  ['no bundle', {}, 'Plugin "x" failed in load: Bundle "plugin/x/public" is not defined'],
  ['no function', { 'plugin/x/public': { plugin: 1 } }, 'does not export a function "plugin"'],
  ['half a plugin', { 'plugin/x/public': { plugin: () => ({ setup: () => 0 }) } }, '"setup" and "start"'],
])('%s is named', (_what, exports, message) => {
  expect(() => new PluginLoader([declared('x')], bundlesOf(exports), CONTEXT)).toThrow(message);
});

test('a failing phase is named with its cause', async () => {
  const cause = new Error('no such setting');
  const bundle = {
    plugin: () => ({
      setup: () => undefined,
      start: () => Promise.reject(cause),
    }),
  };
  const loader = new PluginLoader([declared('x')], bundlesOf({ 'plugin/x/public': bundle }), CONTEXT);
  await loader.setup(CORE_SETUP);
  await expect(loader.start(CORE_START)).rejects.toMatchObject({
    message: 'Plugin "x" failed in start: no such setting',
    cause,
  });
});
