import type { JobCounters } from '../sources/job_stats';
import { answered, nodesAnswered, nodesUnanswered, unanswered } from '../testing/sources_fixture';
import { chargedBytes, mlMemoryUse } from './ml_memory_use';

const MB = 2 ** 20;

function statsOf(...counters: Array<Partial<JobCounters>>) {
  const jobs = counters.map((job, n): JobCounters => ({
    id: `job${n}`,
    state: 'opened',
    documents: 0,
    missingFieldCount: 0,
    memoryLimitBytes: 100 * MB,
    ...job,
  }));
  return { jobs: new Map(jobs.map((job) => [job.id, job])), datafeeds: new Map() };
}

describe('chargedBytes', () => {
  it.each<[string, Array<Partial<JobCounters>>, number]>([
    ['no job', [], 0],
    ['a closed and a failed job', [{ state: 'closed' }, { state: 'failed', nodeName: 'ml-0' }], 0],
    ['an open job: limit, process, and code once', [{}], 140],
    ['two jobs of one node', [{ nodeName: 'ml-0' }, { nodeName: 'ml-0' }], 250],
    ['two jobs on a node each', [{ nodeName: 'ml-0' }, { nodeName: 'ml-1' }], 280],
    ['one that waits for a node', [{ state: 'opening' }], 0],
    ['one that is opened on a node', [{ state: 'opening', nodeName: 'ml-0' }], 140],
    ['one that is closing', [{ state: 'closing' }], 140],
    ['one whose limit is not told', [{ memoryLimitBytes: undefined }], 40],
  ])('%s', (_, jobs, expectedMb) => {
    expect(chargedBytes(statsOf(...jobs)) / MB).toBe(expectedMb);
  });
});

describe('mlMemoryUse', () => {
  it('believes the nodes, which know the jobs of all spaces', async () => {
    const nodes = await nodesAnswered([
      { name: 'ml-0', maxBytes: 9, usedBytes: 3 },
      { name: 'ml-1', maxBytes: 9, usedBytes: 4 },
    ]);
    expect(mlMemoryUse(nodes, await answered(statsOf({})))).toEqual({ ok: true, value: 7 });
    expect(mlMemoryUse(nodes, await unanswered('forbidden'))).toEqual({ ok: true, value: 7 });
  });

  it('reckons from the jobs where nodes are not told, and fails only without both', async () => {
    const nodes = await nodesUnanswered();
    expect(mlMemoryUse(nodes, await answered(statsOf({})))).toEqual({ ok: true, value: 140 * MB });
    expect(mlMemoryUse(nodes, await unanswered('server_error')).ok).toBe(false);
  });
});
