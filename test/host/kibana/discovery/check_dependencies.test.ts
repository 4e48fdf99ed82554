import { FIXTURE_MANIFEST } from '../testing/fixture_plugin';
import { checkDependencies } from './check_dependencies';
import { parsePluginManifest } from './plugin_manifest';

const available = {
  ids: new Set(['features', 'licensing', 'spaces']),
  withBrowserBundle: new Set(['fixturePlugin']),
};

const check = (changes: Record<string, unknown>) =>
  checkDependencies(
    parsePluginManifest(JSON.stringify({ ...FIXTURE_MANIFEST, ...changes }), 'kibana.json', '9.5.0'),
    available
  );

describe('checkDependencies', () => {
  test('enables a plugin whose required plugins are there', () => {
    expect(check({ optionalPlugins: ['ml'] })).toEqual({ enabled: true });
  });

  test('disables a plugin and names what is missing', () => {
    expect(check({ requiredPlugins: ['features', 'ml', 'data'] })).toEqual({
      enabled: false,
      missing: ['ml', 'data'],
    });
  });

  test('refuses a required bundle of an unknown plugin', () => {
    expect(() => check({ requiredBundles: ['kibanaReact'] })).toThrow(
      '"requiredBundles" names "kibanaReact", which is not there'
    );
  });

  test('refuses a required bundle of a plugin without one', () => {
    expect(() => check({ requiredBundles: ['features'] })).toThrow('has no browser bundle');
  });
});
