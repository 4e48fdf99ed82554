import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { VPN_SOURCES } from '../../../common/catalogue/own_jobs/vpn_sources';
import { IndexCatalogue } from '../elasticsearch/data/index_catalogue';
import { EnvironmentError } from './environment_error';
import { knownEnvironments, loadEnvironment } from './load_environment';

const NOW = Date.parse('2026-11-24T12:00:00Z');

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'environment-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function write(content: unknown, name = 'mine.json'): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

async function messageFor(nameOrFile: string): Promise<string> {
  const error: unknown = await loadEnvironment(nameOrFile).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(EnvironmentError);
  return error instanceof Error ? error.message : '';
}

function documentsOf(indices: Awaited<ReturnType<typeof loadEnvironment>>['indices']): number {
  return new IndexCatalogue(indices, NOW).all.reduce((sum, index) => sum + index.countBefore(NOW), 0);
}

describe('the environments of the host', () => {
  it('all load, with the superuser among their users', async () => {
    const names = await knownEnvironments();
    expect(names).toEqual([
      'autoscaling',
      'beats',
      'cloud',
      'conflicts',
      'default',
      'empty',
      'everything',
      'incident',
      'no_license',
      'no_ml_node',
      'read_only_user',
      'small_ml_node',
      'vpn',
    ]);
    for (const name of names) {
      const environment = await loadEnvironment(name);
      expect(environment.name).toBe(name);
      expect(environment.description).not.toBe('');
      expect(environment.users).toContainEqual(expect.objectContaining({ name: 'elastic', kibana: 'all' }));
    }
  });

  it('default has a realistic amount of data, most of it still coming', async () => {
    const { indices, users } = await loadEnvironment('default');
    expect(documentsOf(indices)).toBeGreaterThan(100_000);
    expect(documentsOf(indices)).toBeLessThan(130_000);
    expect(indices.filter(({ toDaysAgo }) => toDaysAgo === 0).length).toBeGreaterThan(indices.length - 2);
    expect(users.map(({ name }) => name)).toEqual(['elastic', 'reader', 'no_ml', 'blind_reader']);
  });

  it('the others differ in what they are named for', async () => {
    expect(documentsOf((await loadEnvironment('empty')).indices)).toBe(0);
    expect((await loadEnvironment('no_license')).license.type).toBe('basic');
    expect((await loadEnvironment('small_ml_node')).ml.nodes).toEqual([
      { name: 'ml-0', memoryBytes: 512 * 1024 ** 2 },
    ]);
    expect((await loadEnvironment('read_only_user')).users[0]?.kibana).toMatchObject({ ml: 'read' });
    const beats = (await loadEnvironment('beats')).indices;
    expect(
      beats.flatMap(({ documents }) => documents.flatMap(({ fields }) => Object.keys(fields)))
    ).not.toContain('data_stream.dataset');
    const everything = (await loadEnvironment('everything')).indices.map(({ name }) => name);
    for (const base of ['default', 'beats', 'cloud', 'vpn']) {
      for (const { name } of (await loadEnvironment(base)).indices) expect(everything).toContain(name);
    }
  });

  it('vpn has every source of VPN events that the catalogue knows, and stays small', async () => {
    const { indices } = await loadEnvironment('vpn');
    const datasets = indices.map(({ documents }) => documents[0]?.fields['event.dataset']);
    expect(datasets).toEqual(expect.arrayContaining(VPN_SOURCES.map(({ dataset }) => dataset)));
    expect(documentsOf(indices)).toBeLessThan(60_000);
  });

  it('default has rules of our own, two enabled and one not, and those that build on it have them too', async () => {
    const { rules = [] } = await loadEnvironment('default');
    expect(rules.map(({ enabled, inline }) => [enabled, inline !== undefined])).toEqual([
      [true, true],
      [true, true],
      [false, true],
    ]);
    expect((await loadEnvironment('read_only_user')).rules).toEqual(rules);
  });

  it('have the same documents in every run', async () => {
    const { indices } = await loadEnvironment('cloud');
    const read = (): unknown => {
      const [index] = new IndexCatalogue(indices, NOW).all;
      return Array.from({ length: 50 }, (_, i) =>
        [...(index?.mapping.keys() ?? [])].map((f) => index?.valuesAt(f, i))
      );
    };
    expect(read()).toEqual(read());
  });
});

const CONNECTOR = { id: 'c', name: 'C', type: '.index' };
const ALERT_RULE = { kind: 'health', name: 'Mine', params: {} };

describe('an environment file', () => {
  it('may leave everything out', async () => {
    expect(await loadEnvironment(await write({}))).toEqual({
      name: 'mine',
      description: '',
      license: { type: 'trial', status: 'active' },
      users: [expect.objectContaining({ name: 'elastic', password: 'changeme', kibana: 'all' })],
      ml: {
        enabled: true,
        upgradeMode: false,
        nodes: [{ name: 'ml-0', memoryBytes: 2 * 1024 ** 3 }],
        lazyNodes: 0,
      },
      indices: [],
      aliases: [],
      remoteClusters: [],
      elasticsearch: {},
      integrations: [],
      jobs: [],
      rules: [],
      connectors: [],
      alertRules: [],
      spaces: [{ id: 'default', name: 'Default' }],
      uiSettings: {},
    });
  });

  it('builds on others, by name or by path, replacing what has the same name', async () => {
    await write(
      { indices: [{ name: 'logs-a' }, { name: 'logs-b', tier: 'data_warm' }], ml: { lazyNodes: 1 } },
      'base.json'
    );
    const path = await write({
      extends: ['empty', './base.json'],
      ml: { upgradeMode: true },
      users: [{ name: 'me' }],
      indices: [{ name: 'logs-b', fields: { 'a.b': 1 }, documents: [{ perDay: 2, fields: { c: 'd' } }] }],
    });
    const { users, ml, indices } = await loadEnvironment(path);
    expect(users.map(({ name }) => name)).toEqual(['me', 'elastic', 'no_ml']);
    expect(ml).toMatchObject({ lazyNodes: 1, upgradeMode: true });
    expect(indices.map(({ name, tier }) => [name, tier])).toEqual([
      ['logs-b', 'data_hot'],
      ['logs-a', 'data_hot'],
    ]);
    expect(indices[0]?.documents).toEqual([{ perDay: 2, fields: { 'a.b': 1, c: 'd' } }]);
  });

  it('names rules of the rules file, or says inline what they are', async () => {
    await write({ rules: [{ ruleId: 'a', enabled: false }, { ruleId: 'b' }] }, 'base.json');
    const path = await write({
      extends: './base.json',
      spaces: [{ id: 'soc', name: 'SOC' }],
      rules: [
        { ruleId: 'own', name: 'Own', jobIds: ['j'], pairs: ['TA0006/T1110.003', 'TA0008'], spaces: ['soc'] },
        { ruleId: 'a', name: 'A', jobIds: ['j'], spaces: ['soc'] },
        { ruleId: 'a', enabled: false },
      ],
    });
    expect((await loadEnvironment(path)).rules).toEqual([
      {
        ruleId: 'own',
        enabled: true,
        spaces: ['soc'],
        inline: { name: 'Own', jobIds: ['j'], pairs: ['TA0006/T1110.003', 'TA0008'] },
      },
      { ruleId: 'a', enabled: true, spaces: ['soc'], inline: { name: 'A', jobIds: ['j'], pairs: [] } },
      { ruleId: 'a', enabled: false, spaces: ['default'] },
      { ruleId: 'b', enabled: true, spaces: ['default'] },
    ]);
  });

  it('is documented by an example that loads', async () => {
    const readme = await readFile(join(__dirname, 'README.md'), 'utf8');
    const example = /```json\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
    const environment = await loadEnvironment(await write(example));
    expect(environment.indices.length).toBeGreaterThan(0);
    expect(documentsOf(environment.indices)).toBeGreaterThan(0);
  });
});

describe('errors', () => {
  it('of an unknown name list the known ones', async () => {
    expect(await messageFor('defualt')).toMatch(
      /unknown environment "defualt"; known are: autoscaling, beats, cloud, conflicts, default, empty/
    );
  });

  it('of a missing file name it', async () => {
    expect(await messageFor(join(folder, 'none.json'))).toContain(
      `${join(folder, 'none.json')}: cannot read`
    );
  });

  const index = (rest: object): object => ({ indices: [{ name: 'logs-a', ...rest }] });
  const fields = (value: unknown): object => index({ documents: [{ perDay: 1, fields: { f: value } }] });
  it.each<[unknown, string]>([
    ['{ "name": ', 'not JSON'],
    [[], 'the file must be object'],
    [{ nmae: 'x' }, 'the file has an unknown member "nmae"'],
    [{ license: { type: 'gratis' } }, '/license/type must be one of "basic", "standard"'],
    [{ users: [] }, '/users must NOT have fewer than 1 items'],
    [{ users: [{}] }, "/users/0 must have required property 'name'"],
    [{ users: [{ name: 'a', kibana: { ml: 'some' } }] }, '/users/0/kibana/ml must be one of "all", "read"'],
    [{ users: [{ name: 'a' }, { name: 'a' }] }, '/users/1/name "a" is there twice'],
    [{ ml: { nodes: [{ name: 'n', memoryBytes: '2gb' }] } }, '/ml/nodes/0/memoryBytes must be integer'],
    [index({ name: 'logs-*' }), '/indices/0/name must match pattern'],
    [
      index({ fromDaysAgo: 3, toDaysAgo: 5 }),
      '/indices/0/fromDaysAgo (3) must be greater than toDaysAgo (5)',
    ],
    [index({ documents: [{ fields: {} }] }), "/indices/0/documents/0 must have required property 'perDay'"],
    [index({ documents: [{ perDay: 0 }] }), '/indices/0/documents/0/perDay must be > 0'],
    [fields({ anyOf: ['a'] }), '/indices/0/documents/0/fields/f has an unknown member "anyOf"'],
    [
      fields({ prefix: 'a' }),
      '/indices/0/documents/0/fields/f must have property size when property prefix is present',
    ],
    [
      fields({ share: 0.5 }),
      '/indices/0/documents/0/fields/f is not as described: One of the objects {oneOf}',
    ],
    [fields({ oneOf: ['a'], min: 1, max: 2 }), '/indices/0/documents/0/fields/f is not as described'],
    [{ users: [{ name: 'a', kibana: 'some' }] }, '/users/0/kibana'],
    [fields({ oneOf: [] }), '/indices/0/documents/0/fields/f/oneOf must NOT have fewer than 1 items'],
    [fields(null), '/indices/0/documents/0/fields/f must be string,number,boolean,array'],
    [
      index({
        documents: [
          { perDay: 1, fields: { f: 1 } },
          { perDay: 1, fields: { f: 'a' } },
        ],
      }),
      '/indices/0 "logs-a": documents[1].fields["f"] is keyword, but another kind of document has long',
    ],
    [
      index({ documents: [{ perDay: 1, fields: { a: 1, 'a.b': 1 } }] }),
      '/indices/0 "logs-a": field "a" has a value and is also the object of "a.b"',
    ],
    [
      { jobs: [{ job: { job_id: 'j' }, datafeedState: 'started' }] },
      '/jobs/0/datafeedState can only be "started"',
    ],
    [{ jobs: [{ job: { job_id: 'j' }, spaces: ['none'] }] }, '/jobs/0/spaces names the unknown space "none"'],
    [{ rules: [{}] }, "/rules/0 must have required property 'ruleId'"],
    [{ rules: [{ ruleId: 'r', jobs: ['j'] }] }, '/rules/0 has an unknown member "jobs"'],
    [
      { rules: [{ ruleId: 'r', name: 'R' }] },
      '/rules/0 must have property jobIds when property name is present',
    ],
    [
      { rules: [{ ruleId: 'r', pairs: ['TA0006/T1110'] }] },
      '/rules/0 must have properties name, jobIds when property pairs is present',
    ],
    [
      { rules: [{ ruleId: 'r', name: 'R', jobIds: ['j'], pairs: ['T1110'] }] },
      '/rules/0/pairs/0 must match pattern',
    ],
    [{ rules: [{ ruleId: 'r', spaces: ['none'] }] }, '/rules/0/spaces names the unknown space "none"'],
    [{ connectors: [CONNECTOR, CONNECTOR] }, '/connectors/1/id "c" is there twice'],
    [{ connectors: [{ ...CONNECTOR, type: '.pager' }] }, '/connectors/0/type must be one of'],
    [{ alertRules: [ALERT_RULE, ALERT_RULE] }, '/alertRules/1/name "Mine" is there twice'],
    [{ alertRules: [{ ...ALERT_RULE, interval: '0m' }] }, '/alertRules/0/interval must match pattern'],
    [
      { alertRules: [{ ...ALERT_RULE, spaces: ['none'] }] },
      '/alertRules/0/spaces names the unknown space "none"',
    ],
    [
      { rules: [{ ruleId: 'r' }, { ruleId: 'r' }] },
      '/rules/1/ruleId "r" is there twice in the space "default"',
    ],
    [{ extends: './mine.json' }, '/extends leads back to the file itself'],
    [{ extends: 'nothing' }, 'unknown environment "nothing"'],
  ])('of %j say where and what', async (content, text) => {
    const message = await messageFor(await write(content));
    expect(message).toContain(text);
    if (!text.startsWith('unknown')) expect(message).toContain('mine.json: ');
  });
});
