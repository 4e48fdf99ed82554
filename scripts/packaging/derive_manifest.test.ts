import { readFileSync } from 'node:fs';
import path from 'node:path';

import { deriveManifest } from './derive_manifest';

const OWN = readFileSync(path.join(__dirname, '..', '..', 'kibana.jsonc'), 'utf8');
const VERSIONS = { plugin: '1.2.3', kibana: '9.4.3' };

describe('deriveManifest', () => {
  it('flattens this repository’s kibana.jsonc', () => {
    expect(deriveManifest(OWN, VERSIONS)).toEqual({
      id: 'mlJobPicker',
      version: '1.2.3',
      kibanaVersion: '9.4.3',
      owner: { name: 'ml-job-picker' },
      description: expect.stringMatching(/./),
      configPath: ['mlJobPicker'],
      server: true,
      ui: true,
      requiredPlugins: expect.any(Array),
      optionalPlugins: expect.any(Array),
      requiredBundles: [],
    });
  });

  it.each([
    [
      'a member that is not known',
      '"type": "plugin"',
      '"type": "plugin", "surprise": 1',
      /top level.*surprise/,
    ],
    ['an id with a dot', '"id": "mlJobPicker"', '"id": "ml.jobPicker"', /plugin\.id: must be camelCase/],
    [
      'a plugin list that is none',
      '"requiredBundles": []',
      '"requiredBundles": "all"',
      /plugin\.requiredBundles/,
    ],
    ['neither side', /"(server|browser)": true/g, '"$1": false', /one of server and ui must be true/],
    ['no owner', '"owner": ["ml-job-picker"]', '"owner": []', /owner/],
  ])('refuses %s, naming it', (_, from, to, message) => {
    const changed = OWN.replace(from, to);
    expect(changed).not.toBe(OWN);
    expect(() => deriveManifest(changed, VERSIONS)).toThrow(message);
  });

  it('names the line of a syntax error', () => {
    expect(() => deriveManifest('{\n  "type": "plugin",\n  oops\n}', VERSIONS)).toThrow(
      'kibana.jsonc, line 3'
    );
  });

  it.each([
    [{ plugin: '1.2.3', kibana: 'kibana' }, 'kibanaVersion: must be exactly x.y.z'],
    [{ plugin: 'kibana', kibana: '9.4.3' }, 'version: must start with x.y.z'],
  ])('refuses versions that Kibana’s installer can’t compare: %j', (versions, message) => {
    expect(() => deriveManifest(OWN, versions)).toThrow(message);
  });
});
