import type { InstalledJobSummary } from '../sources/installed_jobs';
import { answered, NOW_MS, sourcesFixture, unanswered } from '../testing/sources_fixture';
import { JobsUnreadableError, listJobs } from './list_jobs';

const job: InstalledJobSummary = {
  id: 'auth_rare_user_ea',
  groups: ['security'],
  jobState: 'opened',
  hasDatafeed: true,
  datafeedId: 'datafeed-auth_rare_user_ea',
  datafeedState: 'started',
  indices: ['logs-*'],
  documents: 0,
  waitingForNode: false,
};

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

  it('believes the counters more than the summary', async () => {
    const stats = {
      jobs: new Map([
        [job.id, { id: job.id, state: 'opened', documents: 9, missingFieldCount: 2, memoryBytes: 10 }],
      ]),
      datafeeds: new Map([['datafeed-auth_rare_user_ea', { id: 'd', realTime: true }]]),
    };
    const { jobs } = await listJobs(
      sourcesFixture({ installedJobs: () => answered([job]), jobStats: () => answered(stats) })
    );
    expect(jobs[0]).toMatchObject({
      state: 'active',
      documents: 9,
      missingFieldCount: 2,
      realTime: true,
      memoryBytes: 10,
    });
  });

  it('tells how far the look-back has come', async () => {
    const counters = { id: job.id, state: 'opened', documents: 9, missingFieldCount: 0 };
    const stats = {
      jobs: new Map([
        [job.id, { ...counters, earliestRecordMs: NOW_MS - 1000, latestRecordMs: NOW_MS - 900 }],
      ]),
      datafeeds: new Map([
        ['datafeed-auth_rare_user_ea', { id: 'd', realTime: false, searchedToMs: NOW_MS - 750 }],
      ]),
    };
    const { jobs } = await listJobs(
      sourcesFixture({ installedJobs: () => answered([job]), jobStats: () => answered(stats) })
    );
    expect(jobs[0]?.reasons[0]).toEqual({ code: 'look_back_running', documents: 9, fraction: 0.25 });
  });

  it('still lists without counters, and says so', async () => {
    const { jobs, warnings } = await listJobs(
      sourcesFixture({ installedJobs: () => answered([job]), jobStats: () => unanswered('server_error') })
    );
    expect(jobs[0]).toMatchObject({ state: 'blind', reasons: [{ code: 'no_documents_yet' }] });
    expect(warnings.map(({ code }) => code)).toEqual(['datafeed_stats_unreadable']);
  });

  it('throws the reason where ML gives no jobs', async () => {
    const sources = sourcesFixture({ installedJobs: () => unanswered('forbidden') });
    await expect(listJobs(sources)).rejects.toThrow(JobsUnreadableError);
  });
});
