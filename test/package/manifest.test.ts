import { readFileSync } from 'node:fs';
import path from 'node:path';

import { builtZips } from './built_zips';
import { readZip } from './read_zip';

/** What the runtime's parser accepts; any other member is an error there (plugin_manifest_parser.ts). */
const ACCEPTED_MEMBERS = [
  'id',
  'version',
  'kibanaVersion',
  'owner',
  'server',
  'ui',
  'configPath',
  'requiredPlugins',
  'optionalPlugins',
  'requiredBundles',
  'runtimePluginDependencies',
  'extraPublicDirs',
  'type',
  'serviceFolders',
  'description',
  'enabledOnAnonymousPages',
];

const zips = builtZips();

async function contentsOf(file: string): Promise<Map<string, Buffer>> {
  return new Map((await readZip(file)).map(({ name, content }) => [name, content]));
}

async function manifestOf(file: string): Promise<Record<string, unknown>> {
  return JSON.parse(String((await contentsOf(file)).get('kibana/mlJobPicker/kibana.json')));
}

describe.each(zips)('kibana.json for Kibana $kibanaVersion', ({ file, kibanaVersion }) => {
  it('has only members that Kibana accepts', async () => {
    const members = Object.keys(await manifestOf(file));
    expect(members.filter((member) => !ACCEPTED_MEMBERS.includes(member))).toEqual([]);
  });

  it('says what Kibana demands', async () => {
    const { version } = JSON.parse(readFileSync(path.join(__dirname, '..', '..', 'package.json'), 'utf8'));
    expect(await manifestOf(file)).toEqual({
      id: 'mlJobPicker',
      version,
      kibanaVersion,
      owner: { name: expect.stringMatching(/./) },
      description: expect.stringMatching(/./),
      configPath: ['mlJobPicker'],
      server: true,
      ui: true,
      requiredPlugins: expect.arrayContaining(['features']),
      optionalPlugins: expect.arrayContaining(['ml']),
      requiredBundles: [],
    });
  });
});

it('differs between versions in kibanaVersion only, and nothing else differs', async () => {
  const [first, ...others] = await Promise.all(zips.map(({ file }) => contentsOf(file)));
  for (const other of others) {
    expect([...other.keys()]).toEqual([...(first?.keys() ?? [])]);
    const different = [...other].filter(([name, content]) => !first?.get(name)?.equals(content));
    expect(different.map(([name]) => name)).toEqual(['kibana/mlJobPicker/kibana.json']);
  }

  const [manifest, ...otherManifests] = await Promise.all(zips.map(({ file }) => manifestOf(file)));
  for (const other of otherManifests) {
    expect({ ...other, kibanaVersion: '' }).toEqual({ ...manifest, kibanaVersion: '' });
  }
});
