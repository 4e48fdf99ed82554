import type { HostPlugin } from '../../host_plugin';
import { startFixtureKibana } from '../testing/start_fixture_kibana';

const start = startFixtureKibana;

describe('the life of the plugin under test', () => {
  test.each([
    [
      'no function "plugin"',
      'exports.config = undefined; delete exports.config;',
      'failed in load: server/index.js must export a function "plugin"',
    ],
    [
      'a config schema',
      'exports.config = {}; exports.plugin = () => ({ setup() {}, start() {} });',
      'failed in load: it exports "config"',
    ],
    [
      'plugin() without setup',
      'exports.plugin = () => ({ start() {} });',
      'failed in load: plugin() must return',
    ],
    ['an error at load', 'throw new Error("boom")', 'failed in load: boom'],
    [
      'an error in setup',
      'exports.plugin = () => ({ setup() { throw new Error("boom") }, start() {} });',
      'failed in setup: boom',
    ],
    [
      'a rejection in start',
      'exports.plugin = () => ({ setup() {}, start: async () => { throw new Error("boom") } });',
      'failed in start: boom',
    ],
    [
      'a package of Kibana',
      'require("@kbn/config-schema")',
      'requires "@kbn/config-schema", but the host has none',
    ],
    [
      'a route without security',
      'exports.plugin = () => ({ setup(core) { core.http.createRouter().versioned.get({ path: "/x", access: "internal" }) }, start() {} });',
      'Route GET /x: security.authz is missing',
    ],
    [
      'a route without version',
      'exports.plugin = () => ({ setup(core) { core.http.createRouter().versioned.get({ path: "/x", access: "internal", security: { authz: { enabled: false, reason: "x" } } }) }, start() {} });',
      'Route GET /x has no version',
    ],
    [
      'a part of core that the host lacks',
      'exports.plugin = () => ({ setup(core) { core.savedObjects.registerType({}) }, start() {} });',
      'does not offer core (setup).savedObjects',
    ],
    [
      'a broken feature',
      'exports.plugin = () => ({ setup(core, { features }) { features.registerKibanaFeature({ id: "x y" }) }, start() {} });',
      'Feature "x y": id: ',
    ],
  ])('does not start with %s', async (_, server, message) => {
    await expect(start({ server })).rejects.toThrow(message);
  });

  test('does not start with a package that is only around it', async () => {
    const around = { '../node_modules/around/index.js': 'exports.here = true;' };
    await expect(start({ server: 'require("around")', files: around })).rejects.toThrow(
      'requires "around", which is neither part of Node nor inside the package'
    );
  });

  test('names the plugin', async () => {
    await expect(start({ server: 'throw new Error("boom")' })).rejects.toThrow(
      'Plugin "fixturePlugin" failed in load'
    );
  });

  test('loads other files and JSON of the package, lazily too', async () => {
    const kibana = await start({
      server: `
        const { greeting } = require('../common/greeting');
        exports.plugin = async (context) => {
          context.logger.get('sub').info(greeting + require('./data.json').value + context.env.packageInfo.version);
          return { setup() {}, start() {} };
        };`,
      files: {
        'common/greeting.js': 'exports.greeting = "hello ";',
        'server/data.json': '{"value":"data "}',
      },
    });
    await kibana.close();
    expect(kibana.log).toContain('[info][plugins.fixturePlugin.sub] hello data 9.5.0');
  });

  test('passes declared plugins that are there, in setup and start, and stops in the end', async () => {
    const own: HostPlugin = { id: 'own', setup: () => ({ mark: 'own contract' }) };
    const later: HostPlugin = {
      id: 'later',
      setup: () => ({}),
      start: () => Promise.resolve({ mark: 'made in start' }),
    };
    const kibana = await start({
      manifest: { optionalPlugins: ['own', 'ml', 'later'] },
      hostPlugins: [own, later],
      server: `
        exports.plugin = ({ logger }) => {
          const log = logger.get();
          return {
            setup(core, plugins) { log.info('setup ' + Object.keys(plugins).join() + ' ' + plugins.own.mark); },
            start(core, plugins) { log.info('start ' + Object.keys(plugins).join() + ' ' + plugins.own + ' ' + plugins.later.mark); },
            stop() { log.info('stop'); },
          };
        };`,
    });
    await kibana.close();
    const lines = kibana.log.filter((line) => line.startsWith('[info][plugins.fixturePlugin]'));
    expect(lines).toEqual([
      '[info][plugins.fixturePlugin] setup features,licensing,own,later own contract',
      '[info][plugins.fixturePlugin] start features,licensing,own,later undefined made in start',
      '[info][plugins.fixturePlugin] stop',
    ]);
  });

  test('is disabled, with a log line, when a required plugin is missing', async () => {
    const kibana = await start({
      manifest: { requiredPlugins: ['ml'] },
      server: 'throw new Error("not loaded")',
    });
    const bootstrap = await (await kibana.fetch('/bootstrap.js')).text();
    await kibana.close();
    expect(kibana.missingPlugins).toEqual(['ml']);
    expect(kibana.log.join('\n')).toContain(
      '[info][plugins-service] Plugin "fixturePlugin" is disabled: it requires ml'
    );
    expect(bootstrap).not.toContain('fixturePlugin');
  });

  test('does not start when a required bundle is missing', async () => {
    await expect(start({ manifest: { requiredBundles: ['kibanaReact'] } })).rejects.toThrow('"kibanaReact"');
  });

  test('does not start on another version of Kibana', async () => {
    await expect(start({ kibanaVersion: '9.4.3' })).rejects.toThrow(
      'made for Kibana 9.5.0, but this is Kibana 9.4.3'
    );
  });

  test('stops plugins of the host when a later one fails', async () => {
    const stopped: string[] = [];
    const own: HostPlugin = { id: 'own', setup: () => ({}), stop: () => void stopped.push('own') };
    await expect(start({ hostPlugins: [own], server: 'throw new Error("boom")' })).rejects.toThrow('boom');
    expect(stopped).toEqual(['own']);
  });

  test('names a plugin of the host that fails', async () => {
    const own: HostPlugin = { id: 'own', setup: () => ({}), start: () => Promise.reject(new Error('boom')) };
    await expect(start({ hostPlugins: [own] })).rejects.toThrow('Plugin "own" failed in start: boom');
  });
});
