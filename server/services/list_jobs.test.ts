import type { InstalledJobSummary } from '../sources/installed_jobs';
import type { JobConfig } from '../sources/job_configs';
import type { DatafeedCounters, JobCounters } from '../sources/job_stats';
import { moduleFixture } from '../../common/testing/module_fixture';
import { answered, NOW_MS, sourcesFixture, unanswered } from '../testing/sources_fixture';
import { JobsUnreadableError, listJobs } from './list_jobs';
import type { Sources } from './sources';

const DATAFEED_ID = 'datafeed-auth_rare_user_ea';

const job: InstalledJobSummary = {
  id: 'auth_rare_user_ea',
  groups: ['security'],
  jobState: 'opened',
  hasDatafeed: true,
  datafeedId: DATAFEED_ID,
  datafeedState: 'started',
  indices: ['logs-*'],
  documents: 0,
  waitingForNode: false,
};

interface Seen {
  summary?: Partial<InstalledJobSummary>;
  counters?: Partial<JobCounters>;
  datafeed?: Partial<DatafeedCounters>;
  config?: Partial<JobConfig>;
  maxEmptySearches?: number;
  queryDelayMs?: number;
}

/** A cluster with this one job. */
function sourcesWith({ summary, counters, datafeed, config, maxEmptySearches, queryDelayMs }: Seen): Sources {
  return sourcesFixture({
    installedJobs: () => answered([{ ...job, ...summary }]),
    jobStats: () =>
      answered({
        jobs: new Map([
          [job.id, { id: job.id, state: 'opened', documents: 9, missingFieldCount: 2, ...counters }],
        ]),
        datafeeds: new Map([[DATAFEED_ID, { id: DATAFEED_ID, ...datafeed }]]),
      }),
    jobConfigs: () =>
      answered({
        jobs: new Map([[job.id, { hasSavedModel: false, ...config }]]),
        datafeeds: new Map([[DATAFEED_ID, { maxEmptySearches, queryDelayMs }]]),
      }),
  });
}

async function listed(seen: Seen) {
  const { jobs } = await listJobs(sourcesWith(seen));
  return jobs[0];
}

describe('listJobs', () => {
  it('lists security jobs of both group names, by title', async () => {
    const installedJobs = () =>
      answered([
        { ...job, id: 'b', title: 'Beta', groups: ['siem'] },
        { ...job, id: 'x', groups: ['observability'] },
        { ...job, id: 'a', title: 'Alpha' },
      ]);
    const { jobs } = await listJobs(sourcesFixture({ installedJobs }));
    expect(jobs.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('lists what an activation made and what has the id of a security job, whatever groups they are in', async () => {
    const installedJobs = () =>
      answered([
        { ...job, id: 'ours', title: 'Ours', groups: [], activationId: 'a-1' },
        { ...job, id: 'auth_rare_user_ea', title: 'Regrouped', groups: ['team-a'] },
        { ...job, id: 'other', groups: ['team-a'] },
      ]);
    const { jobs } = await listJobs(sourcesFixture({ installedJobs }));
    expect(jobs.map(({ id }) => id)).toEqual(['ours', 'auth_rare_user_ea']);
  });

  it('tells what the cluster counted, and believes the counters more than the summary', async () => {
    const counters = {
      buckets: 7,
      emptyBuckets: 3,
      memoryBytes: 10,
      nodeName: 'ml-0',
      lastDataMs: 5,
      explanation: 'as it is opened',
    };
    expect(
      await listed({ summary: { activationId: 'a-1' }, counters, datafeed: { realTime: true } })
    ).toMatchObject({
      state: 'active',
      documents: 9,
      missingFieldCount: 2,
      realTime: true,
      memoryBytes: 10,
      buckets: 7,
      emptyBuckets: 3,
      nodeName: 'ml-0',
      lastDataMs: 5,
      activationId: 'a-1',
      lookBack: undefined,
    });
  });

  it('tells when a job had its last result, and what the timing of alerts rests on', async () => {
    const summary = { latestResultMs: 7, bucketSpanMs: 900_000 };
    expect(await listed({ summary, queryDelayMs: 70_000 })).toMatchObject({
      ...summary,
      queryDelayMs: 70_000,
    });
    expect((await listed({}))?.latestResultMs).toBeUndefined();
  });

  it('says why a job has no node', async () => {
    const counters = { state: 'opening', explanation: 'not enough memory' };
    expect(await listed({ summary: { jobState: 'opening', waitingForNode: true }, counters })).toMatchObject({
      explanation: 'not enough memory',
      waitsForNode: true,
      reasons: [{ code: 'waiting_for_node' }],
    });
  });

  it('does not take an open job that lost its node for a running one', async () => {
    const summary = { jobState: 'opened', datafeedState: 'started', waitingForNode: false };
    const lost = { state: 'opened', nodeName: undefined, explanation: 'its node has left' };
    expect(await listed({ summary, counters: lost })).toMatchObject({
      state: 'blind',
      waitsForNode: true,
      explanation: 'its node has left',
      reasons: [{ code: 'waiting_for_node' }],
    });
    const hidden = { state: 'opened', nodeName: undefined, explanation: undefined };
    expect(await listed({ summary, counters: hidden })).toMatchObject({ state: 'active' });
    const placed = await listed({ summary, counters: { ...lost, nodeName: 'ml-0' } });
    expect(placed?.waitsForNode).toBeUndefined();
  });

  it('reads delayed documents from the latest message', async () => {
    const text = 'Datafeed has missed 1,100 documents due to ingest latency, latest bucket is [x]';
    expect(await listed({ summary: { message: text, messageLevel: 'warning' } })).toMatchObject({
      message: { level: 'warning', text },
      delayedDocuments: 1100,
    });
  });

  it('still lists without counters and configurations, and says so', async () => {
    const { jobs, warnings } = await listJobs(
      sourcesFixture({
        installedJobs: () => answered([job]),
        jobStats: () => unanswered('server_error'),
        jobConfigs: () => unanswered('server_error'),
      })
    );
    expect(jobs[0]).toMatchObject({ state: 'blind', reasons: [{ code: 'no_documents_yet' }] });
    expect(warnings.map(({ code }) => code)).toEqual(['datafeed_stats_unreadable', 'job_configs_unreadable']);
  });

  it('throws the reason where ML gives no jobs', async () => {
    const sources = sourcesFixture({ installedJobs: () => unanswered('forbidden') });
    await expect(listJobs(sources)).rejects.toThrow(JobsUnreadableError);
  });
});

describe('look-back', () => {
  const reading: Seen = {
    counters: { earliestRecordMs: NOW_MS - 1000, latestRecordMs: NOW_MS - 900, openForMs: 60_000 },
    datafeed: { realTime: false, searchedToMs: NOW_MS - 750 },
  };

  it('is told with how far it has come and how long the rest takes at that speed', async () => {
    const found = await listed(reading);
    expect(found?.lookBack).toEqual({ fraction: 0.25, remainingMs: 180_000 });
    expect(found?.reasons[0]).toEqual({ code: 'look_back_running', documents: 9, fraction: 0.25 });
  });

  it.each<[string, Seen]>([
    ['a job that was opened before', { ...reading, config: { hasSavedModel: true } }],
    ['an opening that nobody dates', { ...reading, counters: { ...reading.counters, openForMs: undefined } }],
    [
      'nothing read yet',
      { ...reading, datafeed: { realTime: false, searchedToMs: reading.counters?.earliestRecordMs } },
    ],
  ])('does not guess how long the rest takes with %s', async (_, seen) => {
    const found = await listed(seen);
    expect(found?.lookBack).toBeDefined();
    expect(found?.lookBack?.remainingMs).toBeUndefined();
  });

  it('does not guess where configurations are not known', async () => {
    const { jobs } = await listJobs({
      ...sourcesWith(reading),
      jobConfigs: () => unanswered('server_error'),
    });
    expect(jobs[0]?.lookBack).toEqual({ fraction: 0.25 });
  });

  it.each<[string, Seen]>([
    ['in real time', { ...reading, datafeed: { realTime: true } }],
    ['stopped', { ...reading, summary: { datafeedState: 'stopped' } }],
  ])('is over %s', async (_, seen) => {
    expect((await listed(seen))?.lookBack).toBeUndefined();
  });
});

describe('a job that closed after empty searches', () => {
  const closed: Seen = {
    summary: { jobState: 'closed', datafeedState: 'stopped' },
    counters: { state: 'closed', documents: 0 },
    config: { finishedMs: NOW_MS - 5 },
    maxEmptySearches: 10,
  };

  it.each<[string, Seen, number | undefined]>([
    ['never saw a document', closed, 10],
    ['saw some', { ...closed, counters: { state: 'closed', documents: 1 } }, undefined],
    ['was never open', { ...closed, config: {} }, undefined],
    ['has no such limit', { ...closed, maxEmptySearches: undefined }, undefined],
  ])('which %s', async (_, seen, expected) => {
    expect((await listed(seen))?.stoppedAfterEmptySearches).toBe(expected);
  });
});

describe('rules', () => {
  const rule = {
    ruleId: 'r',
    name: 'Rule',
    jobIds: ['auth_rare_user'],
    pairs: [],
    enabled: true,
    objectId: 'o',
  };
  const asset = { ruleId: 'x', name: 'Other', jobIds: [job.id], pairs: [], version: 2 };
  const parts: Partial<Sources> = {
    installedJobs: () => answered([{ ...job, id: 'auth_rare_user' }, job]),
    installedRules: () => answered([rule]),
    ruleAssets: () => answered([asset]),
    modules: () => Promise.resolve({ problems: [], modules: [moduleFixture({})] }),
  };

  it('are not read unless asked for, since each read is audited', async () => {
    const unread = () => Promise.reject(new Error('asked'));
    const answer = await listJobs(sourcesFixture({ ...parts, installedRules: unread, ruleAssets: unread }));
    expect(answer).not.toHaveProperty('rules');
    expect(answer).not.toHaveProperty('switches');
  });

  it('come with those of the package and with what is to be done about older jobs', async () => {
    const { rules, switches, warnings } = await listJobs(sourcesFixture(parts), { rules: true });
    expect(rules).toEqual([
      { ruleId: 'x', name: 'Other', status: 'not_installed', jobIds: [job.id] },
      { ruleId: 'r', name: 'Rule', status: 'enabled', jobIds: ['auth_rare_user'], objectId: 'o' },
    ]);
    expect(switches).toMatchObject([
      { oldJobId: 'auth_rare_user', newJobId: job.id, ruleIdsOnOld: ['r'], ruleIdsOnNew: [] },
    ]);
    expect(warnings).toEqual([]);
  });

  it('that cannot be read leave the list as it is', async () => {
    const answer = await listJobs(
      sourcesFixture({ ...parts, installedRules: () => unanswered('forbidden') }),
      { rules: true }
    );
    expect(answer.jobs).toHaveLength(2);
    expect(answer).not.toHaveProperty('rules');
    expect(answer.warnings.map(({ code }) => code)).toEqual(['job_rules_unreadable']);
  });
});
