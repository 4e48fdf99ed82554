import type { Failure } from '../../common/evidence/failure';
import { MOST_JOBS_IN_SEARCH } from '../../common/results/results_search';
import type { InstalledJobSummary } from '../sources/installed_jobs';
import { answered, NOW_MS, sourcesFixture, unanswered } from '../testing/sources_fixture';
import { JobsUnreadableError } from './list_jobs';
import { listResults } from './list_results';
import type { Sources } from './sources';

const DAY_MS = 24 * 3600e3;

function job(id: string, groups = ['security']): InstalledJobSummary {
  return {
    id,
    groups,
    jobState: 'opened',
    hasDatafeed: false,
    indices: [],
    documents: 1,
    waitingForNode: false,
  };
}

function resultsOf(...ids: string[]) {
  const buckets = ids.map((key) => ({ key, doc_count: 1, records: { doc_count: 4 } }));
  return {
    timed_out: false,
    _shards: { total: 1, failed: 0 },
    hits: { hits: [] },
    aggregations: { jobs: { buckets } },
  };
}

interface Asked {
  sources: Sources;
  /** Job ids of each search. */
  searches: string[][];
  lists: number;
}

type Searched = (jobIds: readonly string[]) => ReturnType<Sources['anomalies']>;

/** Jobs as each list in turn has them. */
function cluster(lists: InstalledJobSummary[][], searched: Searched): Asked {
  const asked: Asked = { sources: sourcesFixture(), searches: [], lists: 0 };
  asked.sources = sourcesFixture({
    installedJobs: () => answered(lists[Math.min(asked.lists++, lists.length - 1)] ?? []),
    anomalies: (_search, jobIds) => {
      asked.searches.push([...jobIds]);
      return searched(jobIds);
    },
    anomalyThreshold: () => Promise.resolve(33),
  });
  return asked;
}

const found: Searched = (jobIds) => answered(resultsOf(...jobIds));

function failing(failure: Failure): ReturnType<Sources['anomalies']> {
  return Promise.resolve({ ok: false, failure });
}

it('asks once for the jobs of the picker, in the last seven days', async () => {
  const asked = cluster([[job('a'), job('foreign', ['observability']), job('b')]], found);
  const answer = await listResults(asked.sources);
  expect(asked.searches).toEqual([['a', 'b']]);
  expect(answer).toMatchObject({
    jobs: [{ jobId: 'a', records: 4 }, { jobId: 'b' }],
    fromMs: NOW_MS - 7 * DAY_MS,
    toMs: NOW_MS,
    intervalMs: 3 * 3600e3,
    threshold: 33,
    warnings: [],
    asOfMs: NOW_MS,
  });
});

it('hands range and threshold to the search', async () => {
  const anomalies = jest.fn<ReturnType<Sources['anomalies']>, Parameters<Sources['anomalies']>>(() =>
    answered(resultsOf())
  );
  const sources = sourcesFixture({
    installedJobs: () => answered([job('a')]),
    anomalies,
    anomalyThreshold: () => Promise.resolve(77),
  });
  const fromMs = NOW_MS - DAY_MS;
  const answer = await listResults(sources, { fromMs, toMs: NOW_MS + DAY_MS });
  expect(answer).toMatchObject({ fromMs, toMs: NOW_MS + DAY_MS, intervalMs: 3600e3 });
  const search = JSON.stringify(anomalies.mock.calls[0]?.[0]);
  expect(search).toContain(`"gte":${fromMs},"lt":${NOW_MS + DAY_MS}`);
  expect(search).toContain('"record_score":{"gte":77}');
  expect(search).toContain('"fixed_interval":"60m"');
});

it('does not search without jobs', async () => {
  const asked = cluster([[job('foreign', [])]], found);
  expect((await listResults(asked.sources)).jobs).toEqual([]);
  expect(asked.searches).toEqual([]);
});

it('reads the list again, once, where a job is gone since', async () => {
  const gone: Failure = { cause: 'rejected', detail: 'b missing', status: 404 };
  const asked = cluster([[job('a'), job('b')], [job('a')]], (jobIds) =>
    jobIds.includes('b') ? failing(gone) : found(jobIds)
  );
  const answer = await listResults(asked.sources);
  expect(answer).toMatchObject({ jobs: [{ jobId: 'a' }], warnings: [] });
  expect(asked.searches).toEqual([['a', 'b'], ['a']]);

  const always = cluster([[job('a')]], () => failing(gone));
  expect((await listResults(always.sources)).warnings).toEqual([
    { code: 'results_unreadable', failure: gone },
  ]);
  expect([always.searches.length, always.lists]).toEqual([2, 2]);
});

it('says why results cannot be read, and does not try again', async () => {
  const failure: Failure = { cause: 'forbidden', detail: 'no', status: 403 };
  const asked = cluster([[job('a')]], () => failing(failure));
  const answer = await listResults(asked.sources);
  expect(answer).toMatchObject({ jobs: [], warnings: [{ code: 'results_unreadable', failure }] });
  expect(asked.searches).toHaveLength(1);
});

it('says that results are missing where the search did not come to its end', async () => {
  const asked = cluster([[job('a')]], (ids) => answered({ ...resultsOf(...ids), timed_out: true }));
  const answer = await listResults(asked.sources);
  expect(answer.jobs).toHaveLength(1);
  expect(answer.warnings.map(({ code }) => code)).toEqual(['results_incomplete']);
});

it('asks for as many jobs as one search holds, those with the newest results, and says so', async () => {
  const many = Array.from({ length: MOST_JOBS_IN_SEARCH + 2 }, (_, number) => ({
    ...job(`job-${number}`),
    // The first two are the ones without any result, and with the oldest.
    latestResultMs: number === 0 ? undefined : number,
  }));
  const asked = cluster([many], (ids) => answered(resultsOf(...ids.slice(0, 1))));
  const answer = await listResults(asked.sources);
  expect(asked.searches).toHaveLength(1);
  expect(asked.searches[0]).toHaveLength(MOST_JOBS_IN_SEARCH);
  expect(asked.searches[0]).not.toContain('job-0');
  expect(asked.searches[0]).not.toContain('job-1');
  const detail = `${MOST_JOBS_IN_SEARCH} of ${many.length} jobs were asked for their results`;
  expect(answer.warnings).toEqual([{ code: 'results_incomplete', failure: { cause: 'partial', detail } }]);
});

it('names both where the search of some jobs did not come to its end', async () => {
  const many = Array.from({ length: MOST_JOBS_IN_SEARCH + 1 }, (_, number) => job(`job-${number}`));
  const asked = cluster([many], () => answered({ ...resultsOf('job-1'), timed_out: true }));
  const { warnings } = await listResults(asked.sources);
  expect(warnings).toHaveLength(2);
});

it('throws the reason where ML gives no jobs', async () => {
  const sources = sourcesFixture({ installedJobs: () => unanswered('forbidden') });
  await expect(listResults(sources)).rejects.toThrow(JobsUnreadableError);
});
