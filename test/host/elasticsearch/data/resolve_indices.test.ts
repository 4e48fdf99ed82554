import { smallEnvironment } from '../testing/small_environment';
import type { Principal } from '../security/principal';
import { IndexCatalogue } from './index_catalogue';
import { indicesOptionsOf } from './indices_options';
import { resolveByCluster, resolveIndices } from './resolve_indices';

const ENVIRONMENT = smallEnvironment({
  indices: [
    { name: 'logs-a' },
    { name: 'logs-b' },
    { name: 'logs-shut', state: 'closed' },
    { name: 'plain', kind: 'index' },
    { name: 'plain-shut', kind: 'index', state: 'closed' },
  ],
  aliases: [
    { name: 'logs-all', indices: ['logs-a', 'logs-b'] },
    { name: 'some', indices: ['plain', 'plain-shut'] },
  ],
  remoteClusters: [
    { name: 'far', indices: [{ name: 'logs-a' }, { name: 'logs-c' }] },
    { name: 'faint', connected: false, indices: [{ name: 'logs-a' }] },
    { name: 'firm', connected: false, skipUnavailable: false },
  ],
});
const CATALOGUE = new IndexCatalogue(ENVIRONMENT.indices, Date.parse('2026-11-24T12:00:00Z'), ENVIRONMENT);

function user(...names: string[]): Principal {
  return { name: 'someone', cluster: [], indices: [{ names, privileges: ['read'] }] };
}

function resolved(
  expression: string,
  options: Record<string, unknown> = {},
  principal: Principal = user('*')
): string[] {
  const access = { principal, action: 'read', privileges: ['read'] };
  return resolveIndices([expression], indicesOptionsOf(options), CATALOGUE, access)
    .map(({ name }) => name)
    .filter((name) => !name.startsWith('.ml-'));
}

const ALL_STATES = { expand_wildcards: 'open,closed' };
const IGNORING = { ignore_unavailable: true };

describe('index expressions', () => {
  it.each<[string, object, string[]]>([
    ['some', IGNORING, ['plain']],
    ['logs-all', {}, ['logs-a', 'logs-b']],
    ['so*', {}, ['plain']],
    ['logs-*', {}, ['logs-a', 'logs-b']],
    ['logs-*,-logs-b,-logs-all', {}, ['logs-a']],
    ['logs-*,-logs-b', {}, ['logs-a', 'logs-b']],
    ['logs-a,logs-all', {}, ['logs-a', 'logs-b']],
    ['plain*', {}, ['plain']],
    ['logs-shut', IGNORING, []],
    ['plain*', { ...ALL_STATES, ...IGNORING }, ['plain']],
    ['plain*', { expand_wildcards: 'closed', ...IGNORING }, []],
    ['plain*', { expand_wildcards: 'none' }, []],
    ['far:logs-*', {}, ['far:logs-a', 'far:logs-c']],
    ['far:logs-c,logs-a', {}, ['logs-a', 'far:logs-c']],
    ['*:logs-*,-firm:*', {}, ['far:logs-a', 'far:logs-c']],
    ['fa*:logs-a', {}, ['far:logs-a']],
    ['faint:logs-*,logs-a', {}, ['logs-a']],
    ['no*:logs-*', {}, []],
    ['*', {}, ['logs-a', 'logs-b', 'plain']],
  ])('%s with %j means %j', (expression, options, names) => {
    expect(resolved(expression, { ...options })).toEqual(names);
  });

  it.each<[string, object, { status: number; type: string; message: string }]>([
    ['logs-shut', {}, { status: 400, type: 'index_closed_exception', message: 'closed' }],
    ['some', {}, { status: 400, type: 'index_closed_exception', message: 'closed' }],
    ['plain*', ALL_STATES, { status: 400, type: 'index_closed_exception', message: 'closed' }],
    [
      'nowhere:logs-*',
      IGNORING,
      {
        status: 404,
        type: 'no_such_remote_cluster_exception',
        message: 'no such remote cluster: [nowhere]',
      },
    ],
    [
      'firm:logs-*',
      {},
      { status: 502, type: 'connect_transport_exception', message: 'Unable to connect to [firm]' },
    ],
    [
      '*:logs-*',
      {},
      { status: 502, type: 'connect_transport_exception', message: 'Unable to connect to [firm]' },
    ],
    [
      'far:logs-*,-far:logs-a',
      {},
      {
        status: 400,
        type: 'illegal_argument_exception',
        message:
          "To exclude a cluster you must specify the '*' wildcard for the index expression, but found: [logs-a]",
      },
    ],
    [
      'logs-*,-far:*',
      {},
      {
        status: 400,
        type: 'illegal_argument_exception',
        message: 'Attempt to exclude cluster [far] failed as it is not included in [logs-*,-far:*]',
      },
    ],
    [
      'logs-a::failures',
      {},
      {
        status: 501,
        type: 'stand_in_not_implemented',
        message: 'the stand-in does not implement index component selectors, as in [logs-a::failures]',
      },
    ],
  ])('%s with %j is refused', (expression, options, error) => {
    expect(() => resolved(expression, { ...options })).toThrow(expect.objectContaining(error));
  });

  it('keep a remote cluster’s trouble in its part', () => {
    const access = { principal: user('*'), action: 'read', privileges: ['read'] };
    const parts = resolveByCluster(
      ['logs-a', 'far:logs-*,far:nothing', 'firm:logs-*'],
      indicesOptionsOf({}),
      CATALOGUE,
      access
    );
    expect(
      parts.map(({ remote, expressions, indices, error }) => [
        remote?.name,
        expressions,
        indices.length,
        error?.status,
      ])
    ).toEqual([
      [undefined, ['logs-a'], 1, undefined],
      ['far', ['logs-*', 'nothing'], 0, 404],
      ['firm', ['logs-*'], 0, 502],
    ]);
  });
});

describe('rights', () => {
  it('on an alias suffice for what it stands for, under that name only', () => {
    const aliasUser = user('logs-all');
    expect(resolved('logs-all', {}, aliasUser)).toEqual(['logs-a', 'logs-b']);
    expect(resolved('logs-*', {}, aliasUser)).toEqual(['logs-a', 'logs-b']);
    expect(() => resolved('logs-a', {}, aliasUser)).toThrow(expect.objectContaining({ status: 403 }));
  });

  it('on an index do not open an alias of it', () => {
    expect(() => resolved('logs-all', {}, user('logs-a', 'logs-b'))).toThrow(
      expect.objectContaining({ status: 403 })
    );
    expect(resolved('*', {}, user('logs-a'))).toEqual(['logs-a']);
  });

  it('hold for indices of that name in remote clusters', () => {
    expect(resolved('*,far:*', {}, user('logs-c'))).toEqual(['far:logs-c']);
    expect(resolved('far:logs-a', {}, user('logs-c'))).toEqual([]);
  });
});
