import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { loadEnvironment } from './load_environment';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'environment-data-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function write(content: unknown, name = 'mine.json'): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, JSON.stringify(content));
  return path;
}

const stream = (rest: object = {}): object => ({ name: 'logs-a', ...rest });
const withField = (value: unknown, type: string): object => ({
  indices: [stream({ types: { f: type }, documents: [{ perDay: 1, fields: { f: value } }] })],
});

describe('what an environment says of its data', () => {
  it('has defaults for remote clusters and their indices', async () => {
    const path = await write({
      remoteClusters: [{ name: 'far' }, { name: 'off', connected: false, indices: [{ name: 'logs-b' }] }],
    });
    expect((await loadEnvironment(path)).remoteClusters).toEqual([
      { name: 'far', skipUnavailable: true, connected: true, indices: [] },
      {
        name: 'off',
        skipUnavailable: true,
        connected: false,
        indices: [expect.objectContaining({ kind: 'data_stream', fromDaysAgo: 30, documents: [] })],
      },
    ]);
  });

  it('is joined by name with what it builds on', async () => {
    await write(
      {
        indices: [stream()],
        aliases: [{ name: 'a', indices: ['logs-a'] }],
        remoteClusters: [{ name: 'far' }, { name: 'near' }],
        integrations: [{ name: 'system', version: '1.0.0' }],
        elasticsearch: { maxClauseCount: 1024 },
      },
      'base.json'
    );
    const environment = await loadEnvironment(
      await write({
        extends: './base.json',
        aliases: [{ name: 'b', indices: ['logs-a'] }],
        remoteClusters: [{ name: 'far', skipUnavailable: false }],
        integrations: [
          { name: 'system', version: '2.1.0' },
          { name: 'okta', version: '3.0.0-preview01', title: 'Okta' },
        ],
      })
    );
    expect(environment.aliases?.map(({ name }) => name)).toEqual(['b', 'a']);
    expect(environment.remoteClusters?.map(({ name, skipUnavailable }) => [name, skipUnavailable])).toEqual([
      ['far', false],
      ['near', true],
    ]);
    expect(environment.integrations).toEqual([
      { name: 'system', version: '2.1.0' },
      { name: 'okta', version: '3.0.0-preview01', title: 'Okta' },
    ]);
    expect(environment.elasticsearch).toEqual({ maxClauseCount: 1024 });
  });

  it.each([
    ['keyword', 443],
    ['keyword', { min: 1, max: 9 }],
    ['keyword', { secondsFromTimestamp: { min: 0, max: 1 } }],
    ['text', ['two', true]],
    ['long', { oneOf: [1, 2] }],
    ['double', { min: 1, max: 2 }],
    ['boolean', true],
    ['date', '2026-11-01T00:00:00Z'],
    ['ip', { prefix: '10.0.0.', size: 250 }],
  ])('may state the type %s for %j', async (type, value) => {
    const { indices } = await loadEnvironment(await write(withField(value, type)));
    expect(indices[0]?.types).toEqual({ f: type });
  });

  it('may settle by a stated type what kinds of documents disagree about', async () => {
    const documents = [
      { perDay: 1, fields: { f: 1 } },
      { perDay: 1, fields: { f: 'a' } },
    ];
    const path = await write({ indices: [stream({ types: { f: 'keyword' }, documents })] });
    expect((await loadEnvironment(path)).indices).toHaveLength(1);
  });

  it.each<[object, string]>([
    [withField('a', 'long'), '/indices/0 "logs-a": types["f"] is long, but documents[0].fields["f"] has "a"'],
    [withField([1, 1.5], 'long'), 'types["f"] is long, but documents[0].fields["f"] has 1.5'],
    [withField('12', 'double'), 'types["f"] is double, but documents[0].fields["f"] has "12"'],
    [withField('true', 'boolean'), 'types["f"] is boolean, but documents[0].fields["f"] has "true"'],
    [withField('soon', 'date'), 'types["f"] is date, but documents[0].fields["f"] has "soon"'],
    [
      withField({ prefix: '10.0.0.', size: 256 }, 'ip'),
      'types["f"] is ip, but documents[0].fields["f"] has "10.0.0.256"',
    ],
    [withField('a', 'wildcard'), '/indices/0/types/f must be one of "keyword", "text"'],
    [
      { indices: [stream({ types: { '@timestamp': 'keyword' } })] },
      'types["@timestamp"] is keyword, but the time field is always a date',
    ],
    [
      { indices: [stream({ types: { a: 'keyword', 'a.b': 'keyword' } })] },
      'field "a" has a value and is also the object of "a.b"',
    ],
    [{ indices: [stream({ state: 'frozen' })] }, '/indices/0/state must be one of "open", "closed"'],
    [{ indices: [stream({ clockAheadMinutes: 0 })] }, '/indices/0/clockAheadMinutes must be > 0'],
    [{ aliases: [{ name: 'a' }] }, "/aliases/0 must have required property 'indices'"],
    [{ aliases: [{ name: 'a', indices: ['x'] }] }, '/aliases/0/indices names the unknown index "x"'],
    [
      { indices: [stream()], aliases: [{ name: 'logs-a', indices: ['logs-a'] }] },
      '/aliases/0/name "logs-a" is the name of an index',
    ],
    [
      {
        indices: [stream()],
        aliases: [
          { name: 'a', indices: ['logs-a'] },
          { name: 'a', indices: ['logs-a'] },
        ],
      },
      '/aliases/1/name "a" is there twice',
    ],
    [
      {
        indices: [stream(), { name: 'plain', kind: 'index' }],
        aliases: [{ name: 'a', indices: ['logs-a', 'plain'] }],
      },
      '/aliases/0/indices has data streams and plain indices',
    ],
    [{ remoteClusters: [{ name: 'a:b' }] }, '/remoteClusters/0/name must match pattern'],
    [{ remoteClusters: [{ name: 'a' }, { name: 'a' }] }, '/remoteClusters/1/name "a" is there twice'],
    [
      { remoteClusters: [{ name: 'a', indices: [stream({ fromDaysAgo: 1, toDaysAgo: 2 })] }] },
      '/remoteClusters/0/indices/0/fromDaysAgo (1) must be greater than toDaysAgo (2)',
    ],
    [
      { indices: [stream({ documents: [{ perDay: 1, fromDaysAgo: 2, toDaysAgo: 2 }] })] },
      '/indices/0/documents/0 must have a fromDaysAgo (2) greater than its toDaysAgo (2)',
    ],
    [
      { indices: [stream({ fromDaysAgo: 5, documents: [{ perDay: 1 }, { perDay: 1, fromDaysAgo: 6 }] })] },
      '/indices/0/documents/1 must lie within 5…0 days ago',
    ],
    [
      { jobs: [{ job: { job_id: 'a' }, state: 'failed', finishedDaysAgo: 1 }] },
      '/jobs/0/finishedDaysAgo is only for a closed job',
    ],
    [{ jobs: [{ job: { job_id: 'a' }, lateDocuments: 0 }] }, '/jobs/0/lateDocuments must be >= 1'],
    [
      { jobs: [{ job: { job_id: 'a' }, message: { level: 'bad', text: 'x' } }] },
      '/jobs/0/message/level must be one of "info", "warning", "error"',
    ],
    [{ elasticsearch: { maxClauseCount: 0 } }, '/elasticsearch/maxClauseCount must be >= 1'],
    [{ elasticsearch: { maxBuckets: 1 } }, '/elasticsearch has an unknown member "maxBuckets"'],
    [{ integrations: [{ name: 'okta' }] }, "/integrations/0 must have required property 'version'"],
    [{ integrations: [{ name: 'okta', version: 'latest' }] }, '/integrations/0/version must match pattern'],
    [
      {
        integrations: [
          { name: 'okta', version: '1.0.0' },
          { name: 'okta', version: '2.0.0' },
        ],
      },
      '/integrations/1/name "okta" is there twice',
    ],
  ])('is refused when wrong: %j', async (content, text) => {
    await expect(loadEnvironment(await write(content))).rejects.toThrow(text);
  });
});
