import type { Warning } from '../../common/api/warning';
import type { InstalledJobSummary } from '../sources/installed_jobs';
import {
  answered,
  nodesAnswered,
  nodesUnanswered,
  sourcesFixture,
  unanswered,
} from '../testing/sources_fixture';
import { gatherPlanFacts } from './gather_plan_facts';
import type { Sources } from './sources';

const MB = 2 ** 20;

async function gathered(parts: Partial<Sources> = {}) {
  const warnings: Warning[] = [];
  const facts = await gatherPlanFacts(sourcesFixture(parts), warnings);
  return { facts, codes: warnings.map(({ code }) => code) };
}

const openJob = () =>
  answered({
    jobs: new Map([
      [
        'open',
        {
          id: 'open',
          state: 'opened',
          documents: 4,
          missingFieldCount: 0,
          memoryLimitBytes: 100 * MB,
          lastDataMs: 8,
        },
      ],
    ]),
    datafeeds: new Map(),
  });

const capabilities = (granted: Record<string, boolean>, upgradeInProgress = false) => ({
  mlCapabilities: () => answered({ capabilities: granted, upgradeInProgress, mlFeatureEnabledInSpace: true }),
});

describe('memory', () => {
  it('is what each node tells, with what open jobs must be charged in reserve', async () => {
    const nodes = [{ name: 'ml-0', maxBytes: 9, usedBytes: 3 }];
    const { facts, codes } = await gathered({ jobStats: openJob, mlNodes: () => nodesAnswered(nodes, 2) });
    expect(facts.memory).toMatchObject({ nodes, lazyNodes: 2, usedBytes: 140 * MB });
    expect(facts.memory.limits.totalBytes).toBe(2 ** 31);
    expect(codes).toEqual([]);
  });

  it('is reckoned where nodes may not be seen, which is no trouble', async () => {
    const mlNodes = () => nodesUnanswered('forbidden');
    const { facts, codes } = await gathered({ jobStats: openJob, mlNodes });
    expect(facts.memory).toMatchObject({ usedBytes: 140 * MB, limits: { totalBytes: 2 ** 31 } });
    expect(facts.memory.nodes).toBeUndefined();
    expect(codes).toEqual([]);
  });

  it('says so where nodes could not be seen for another reason', async () => {
    const { codes } = await gathered({ mlNodes: () => nodesUnanswered('server_error') });
    expect(codes).toEqual(['ml_nodes_unreadable']);
  });

  it('has no total where nobody tells how much of it is taken', async () => {
    const { facts } = await gathered({
      jobStats: () => unanswered('server_error'),
      mlNodes: nodesUnanswered,
    });
    expect(facts.memory.limits.totalBytes).toBeUndefined();
  });

  it('says where only the nodes to come are not known', async () => {
    const lazyNodes = await unanswered<number>('forbidden');
    const { codes } = await gathered({
      mlNodes: async () => ({ ...(await nodesAnswered([])), lazyNodes }),
    });
    expect(codes).toEqual(['lazy_nodes_unreadable']);
  });
});

describe('rights', () => {
  it('names what the user lacks for activating', async () => {
    const { facts } = await gathered(
      capabilities({ canGetJobs: true, canGetDatafeeds: true, canOpenJob: true })
    );
    expect(facts.missingCapabilities).toEqual([
      'canCreateJob',
      'canCreateDatafeed',
      'canStartStopDatafeed',
      'canPreviewDatafeed',
    ]);
  });

  it.each<[string, Partial<Sources>]>([
    ['ML says so with the rights', capabilities({}, true)],
    ['only ML’s information says so', { ...capabilities({}), mlInfo: () => answered({ upgradeMode: true }) }],
  ])('says nothing of them in upgrade mode, where %s', async (_, parts) => {
    const { facts } = await gathered(parts);
    expect([facts.upgradeMode, facts.missingCapabilities]).toEqual([true, []]);
  });

  it('takes rights that cannot be checked for granted, and says so', async () => {
    const { facts, codes } = await gathered({ mlCapabilities: () => unanswered('server_error') });
    expect([facts.upgradeMode, facts.missingCapabilities]).toEqual([false, []]);
    expect(codes).toEqual(['ml_rights_unreadable']);
  });
});

describe('installed jobs', () => {
  const job: InstalledJobSummary = {
    id: 'open',
    groups: ['security'],
    jobState: 'closed',
    hasDatafeed: true,
    datafeedId: 'datafeed-open',
    indices: [],
    documents: 0,
    waitingForNode: false,
  };

  it('are described by summary, counters and configuration', async () => {
    const analysisConfig = { bucket_span: '15m' };
    const { facts } = await gathered({
      jobStats: openJob,
      jobConfigs: () =>
        answered({
          jobs: new Map([['open', { analysisConfig, finishedMs: 7, hasSavedModel: true }]]),
          datafeeds: new Map([['datafeed-open', { maxEmptySearches: 10 }]]),
        }),
    });
    expect(facts.installedJob(job)).toMatchObject({
      id: 'open',
      groups: ['security'],
      datafeedId: 'datafeed-open',
      documents: 4,
      memoryLimitBytes: 100 * MB,
      lastDataMs: 8,
      analysisConfig,
      finishedMs: 7,
      maxEmptySearches: 10,
    });
  });

  it('are described as far as they are known', async () => {
    const { facts, codes } = await gathered({
      jobConfigs: () => unanswered('server_error'),
      jobStats: () => unanswered('server_error'),
    });
    expect(facts.installedJob(job)).toMatchObject({ id: 'open', documents: 0, analysisConfig: undefined });
    expect(codes).toEqual(['datafeed_stats_unreadable', 'job_configs_unreadable']);
  });
});

it('lets rules say their own failure', async () => {
  const { facts, codes } = await gathered({ installedRules: () => unanswered('forbidden') });
  expect([facts.rules, facts.rulesFailure?.cause, codes]).toEqual([[], 'forbidden', []]);
});
