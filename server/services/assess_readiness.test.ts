import type { Sources } from './sources';
import {
  answered,
  nodesAnswered,
  nodesUnanswered,
  sourcesFixture,
  unanswered,
} from '../testing/sources_fixture';
import { assessReadiness } from './assess_readiness';

async function statuses(parts: Partial<Sources> = {}) {
  const { checks, canActivate } = await assessReadiness(sourcesFixture(parts));
  return { canActivate, ...Object.fromEntries(checks.map(({ id, status }) => [id, status])) };
}

const ALL_OK = {
  canActivate: true,
  license: 'ok',
  ml_available: 'ok',
  ml_view: 'ok',
  ml_activate: 'ok',
  index_read: 'ok',
  ml_memory: 'ok',
  data: 'ok',
  rules_package: 'warning',
};

const capabilities = (parts: Record<string, boolean>) => () =>
  answered({ capabilities: parts, upgradeInProgress: false, mlFeatureEnabledInSpace: true });

describe('assessReadiness', () => {
  it('is ready where everything is', async () => {
    expect(await statuses()).toEqual(ALL_OK);
  });

  it.each<[string, Partial<Sources>, object]>([
    [
      'a basic licence, under which nobody has any ML right, whatever the roles say,',
      {
        license: () => answered({ type: 'basic', isActive: true, allowsMl: false }),
        mlCapabilities: capabilities({}),
      },
      { canActivate: false, license: 'blocked', ml_view: 'unknown', ml_activate: 'unknown' },
    ],
    [
      'no ML plugin',
      { mlPluginPresent: false },
      { canActivate: false, ml_available: 'blocked', ml_view: 'unknown', ml_activate: 'unknown' },
    ],
    [
      'ML hidden in the space',
      {
        mlCapabilities: () =>
          answered({ capabilities: {}, upgradeInProgress: false, mlFeatureEnabledInSpace: false }),
      },
      { canActivate: false, ml_available: 'blocked', ml_view: 'unknown', ml_activate: 'unknown' },
    ],
    [
      'a user who may only look',
      { mlCapabilities: capabilities({ canGetJobs: true, canGetDatafeeds: true }) },
      { canActivate: false, ml_activate: 'blocked' },
    ],
    [
      'rights that cannot be found out',
      { mlCapabilities: () => unanswered('server_error') },
      { canActivate: false, ml_available: 'unknown', ml_view: 'unknown', ml_activate: 'unknown' },
    ],
    [
      'no ML node',
      { mlInfo: () => answered({ totalBytes: 0, upgradeMode: false }) },
      { ml_memory: 'blocked' },
    ],
    [
      'ML nodes that are full',
      { mlNodes: () => nodesAnswered([{ name: 'ml-0', maxBytes: 2 ** 31, usedBytes: 2 ** 31 }]) },
      { ml_memory: 'warning' },
    ],
    [
      'memory in use that is not told',
      { mlNodes: nodesUnanswered, jobStats: () => unanswered('server_error') },
      { ml_memory: 'unknown' },
    ],
    [
      'no rights to see nodes, while jobs are counted',
      { mlNodes: () => nodesUnanswered() },
      { ml_memory: 'ok' },
    ],
    ['memory that is not told', { mlInfo: () => answered({ upgradeMode: false }) }, { ml_memory: 'unknown' }],
    ['no data', { dataSources: () => answered({ sources: [], otherDocuments: 0 }) }, { data: 'blocked' }],
    [
      'no data that the user may see',
      {
        dataSources: () => answered({ sources: [], otherDocuments: 0 }),
        forbiddenPatterns: () => answered(['logs-*']),
      },
      { data: 'unknown', index_read: 'blocked' },
    ],
    [
      'some indices forbidden',
      {
        defaultIndexPattern: () => Promise.resolve(['logs-*', 'filebeat-*', '-logs-x']),
        forbiddenPatterns: () => answered(['filebeat-*']),
      },
      { index_read: 'warning' },
    ],
    [
      'prebuilt rules there',
      { ruleAssets: () => answered([{ ruleId: 'r', name: 'r', jobIds: ['j'], pairs: [] }]) },
      { rules_package: 'ok' },
    ],
    [
      'rules that the user may not see',
      { installedRules: () => unanswered('forbidden') },
      { rules_package: 'unknown' },
    ],
  ])('with %s says so and leaves the other checks as they are', async (_, parts, different) => {
    expect(await statuses(parts)).toEqual({ ...ALL_OK, ...different });
  });

  it('goes on to what comes after activation only if asked, without asking anything twice', async () => {
    const asked: string[] = [];
    const noting = (sources: Sources): Sources =>
      new Proxy(sources, {
        get(target, name, receiver) {
          const member: unknown = Reflect.get(target, name, receiver);
          if (typeof member === 'function') asked.push(String(name));
          return member;
        },
      });
    await assessReadiness(noting(sourcesFixture()));
    const without = asked.splice(0);
    const { checks } = await assessReadiness(noting(sourcesFixture()), { walk: true });
    expect(checks.slice(8).map(({ id, status }) => [id, status])).toEqual([
      ['jobs', 'blocked'],
      ['results', 'blocked'],
      ['notifications', 'warning'],
    ]);
    expect([...asked].sort()).toEqual([...without, 'alertRules', 'installedJobs'].sort());
    expect(new Set(asked).size).toBe(asked.length);
  });

  it('knows nothing of what comes after activation where jobs cannot be read', async () => {
    const { checks } = await assessReadiness(
      sourcesFixture({ installedJobs: () => unanswered('forbidden') }),
      { walk: true }
    );
    expect(checks.slice(8).map(({ status }) => status)).toEqual(['unknown', 'unknown', 'unknown']);
    expect(checks.slice(0, 8).map(({ status }) => status)).not.toContain('unknown');
  });
});
