import { MEBIBYTE } from '../testing/coverage_job_fixture';
import { answered, nodesAnswered, nodesUnanswered, unanswered } from '../testing/sources_fixture';
import type { JobCounters, JobStatsAnswer } from '../sources/job_stats';
import { freeMemory, largestCharge } from './selection_memory';

const node = (name: string, maxMb: number, usedMb: number) => ({
  name,
  maxBytes: maxMb * MEBIBYTE,
  usedBytes: usedMb * MEBIBYTE,
});

const running = (id: string, nodeName: string): JobCounters => ({
  id,
  state: 'opened',
  documents: 5,
  missingFieldCount: 0,
  memoryLimitBytes: 100 * MEBIBYTE,
  nodeName,
});

const stats = (...jobs: JobCounters[]) =>
  answered<JobStatsAnswer>({ jobs: new Map(jobs.map((job) => [job.id, job])), datafeeds: new Map() });

describe('freeMemory', () => {
  it('is what each node has left, less the native code where nothing runs yet', async () => {
    const nodes = await nodesAnswered([node('a', 512, 0), node('b', 1024, 300), node('c', 100, 200)]);
    expect(freeMemory(nodes, await stats(), {}, [])).toEqual({
      nodes: [
        { name: 'a', freeBytes: 482 * MEBIBYTE },
        { name: 'b', freeBytes: 724 * MEBIBYTE },
        { name: 'c', freeBytes: 0 },
      ],
      notes: [],
    });
  });

  it('gives back what reconsidered jobs are charged, on their nodes, and never the native code', async () => {
    const nodes = await nodesAnswered([node('a', 512, 140), node('b', 512, 300)]);
    const free = freeMemory(nodes, await stats(running('j', 'a'), running('k', 'b')), {}, [
      { jobId: 'j', chargeBytes: 200 * MEBIBYTE },
      { jobId: 'k', chargeBytes: 110 * MEBIBYTE },
    ]);
    expect(free.nodes).toEqual([
      { name: 'a', freeBytes: 482 * MEBIBYTE },
      { name: 'b', freeBytes: 322 * MEBIBYTE },
    ]);
  });

  it('is one node where single ones may not be seen, and says so', async () => {
    const limits = { totalBytes: 1024 * MEBIBYTE };
    expect(freeMemory(await nodesUnanswered(), await stats(running('j', 'a')), limits, [])).toEqual({
      nodes: [{ name: '', freeBytes: (1024 - 100 - 10 - 30) * MEBIBYTE }],
      notes: [{ code: 'nodes_unknown' }],
    });
  });

  it('is not known without a total, or without knowing what is taken of it', async () => {
    const unknown = { notes: [{ code: 'free_memory_unknown' }] };
    const nodes = await nodesUnanswered();
    expect(freeMemory(nodes, await stats(), {}, [])).toEqual(unknown);
    expect(freeMemory(nodes, await unanswered('server_error'), { totalBytes: 2 ** 30 }, [])).toEqual(unknown);
  });

  it('is nothing where there is no ML node', async () => {
    expect(freeMemory(await nodesAnswered([]), await stats(), {}, [])).toEqual({ nodes: [], notes: [] });
  });
});

describe('largestCharge', () => {
  const nodes = [node('a', 512, 0), node('b', 1024, 300)];

  it.each([
    ['the largest node, if none may come', nodesAnswered(nodes), {}, 994],
    [
      'what ML says, nodes that may come included',
      nodesAnswered(nodes, 2),
      { largestBytes: 4086 * MEBIBYTE },
      4096,
    ],
    ['the larger of the two', nodesAnswered(nodes), { largestBytes: 500 * MEBIBYTE }, 994],
    ['what ML says alone', nodesUnanswered(), { largestBytes: 500 * MEBIBYTE }, 510],
  ])('is %s', async (_, answer, limits, expectedMb) => {
    expect(largestCharge(await answer, limits)).toBe(expectedMb * MEBIBYTE);
  });

  it.each([
    ['larger nodes may come', nodesAnswered(nodes, 1), {}],
    ['nobody tells', nodesUnanswered(), {}],
    ['there is no node yet', nodesAnswered([]), { largestBytes: 0 }],
  ])('is not known where %s', async (_, answer, limits) => {
    expect(largestCharge(await answer, limits)).toBeUndefined();
  });
});
