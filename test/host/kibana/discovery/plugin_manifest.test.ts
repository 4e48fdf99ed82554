import { FIXTURE_MANIFEST } from '../testing/fixture_plugin';
import { parsePluginManifest } from './plugin_manifest';

const parse = (changes: Record<string, unknown>, kibanaVersion = '9.5.0') =>
  parsePluginManifest(JSON.stringify({ ...FIXTURE_MANIFEST, ...changes }), 'kibana.json', kibanaVersion);

describe('parsePluginManifest', () => {
  test('reads a manifest with all that it holds', () => {
    expect(parse({ optionalPlugins: ['ml'] })).toEqual({
      id: 'fixturePlugin',
      version: '1.2.3',
      kibanaVersion: '9.5.0',
      ownerName: 'fixtures',
      type: 'standard',
      configPath: ['fixture_plugin'],
      server: true,
      ui: true,
      requiredPlugins: ['features', 'licensing'],
      optionalPlugins: ['ml'],
      requiredBundles: [],
    });
  });

  test.each([
    ['no id', { id: undefined }, '"id" must be a string'],
    ['dot in the id', { id: 'a.b' }, 'must not contain a dot'],
    ['snake case id', { id: 'a_b' }, 'must be camelCase'],
    ['id of one letter', { id: 'a' }, 'must be camelCase'],
    ['id starting in upper case', { id: 'Ab' }, 'must be camelCase'],
    ['no version', { version: undefined }, '"version" of plugin "fixturePlugin"'],
    ['no owner', { owner: undefined }, '"owner" of plugin'],
    ['owner without name', { owner: { githubTeam: 'x' } }, '"owner" of plugin'],
    ['neither side', { server: false, ui: false }, '"server" or "ui"'],
    ['server as text', { server: 'yes' }, '"server" must be true or false'],
    [
      'unknown keys',
      { server: true, browser: true, author: 'me' },
      'unrecognised properties: browser, author',
    ],
    ['unknown type', { type: 'late' }, '"type" of plugin'],
    ['config path of numbers', { configPath: [1] }, '"configPath" of plugin'],
    ['other Kibana', { kibanaVersion: '9.4.3' }, 'is made for Kibana 9.4.3, but this is Kibana 9.5.0'],
    ['version in place of the Kibana version', { kibanaVersion: undefined }, 'is made for Kibana 1.2.3'],
    ['Kibana version of another kind', { kibanaVersion: 9 }, '"kibanaVersion" of plugin'],
  ])('refuses: %s', (_, changes, message) => {
    expect(() => parse(changes)).toThrow(message);
    expect(() => parse(changes)).toThrow(/^kibana\.json: /);
  });

  test.each([
    ['9.5.0', '9.5.0'],
    ['9.5.0-SNAPSHOT', '9.5.0'],
    ['9.5.0', '9.5.0-rc.1'],
    ['kibana', '9.5.0'],
  ])('takes a plugin for %s on Kibana %s', (kibanaVersion, actual) => {
    expect(parse({ kibanaVersion }, actual).kibanaVersion).toBe(kibanaVersion);
  });

  test('takes what is no list of plugins as none', () => {
    expect(parse({ requiredPlugins: 'features' }).requiredPlugins).toEqual([]);
  });

  test('takes a config path that is a string', () => {
    expect(parse({ configPath: 'own' }).configPath).toEqual(['own']);
  });

  test.each([
    ['not json', 'is not JSON'],
    ['// comment\n{}', 'is not JSON'],
    ['[]', 'must hold a JSON object'],
  ])('refuses the content %j', (text, message) => {
    expect(() => parsePluginManifest(text, 'kibana.json', '9.5.0')).toThrow(message);
  });
});
