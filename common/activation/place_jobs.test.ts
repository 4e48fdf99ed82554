import { MEGABYTES, memoryFacts } from '../testing/plan_input_fixture';
import { estimateCharge, mlNodes, placeJobs } from './place_jobs';

const node = (name: string, max: number, used = 0) => ({
  name,
  maxBytes: max * MEGABYTES,
  usedBytes: used * MEGABYTES,
});
const jobs = (...megabytes: number[]) =>
  megabytes.map((size, index) => ({ jobId: `job-${index}`, chargedBytes: size * MEGABYTES }));

describe('placeJobs', () => {
  it('charges a job its limit and its process', () => {
    expect(estimateCharge(64 * MEGABYTES)).toBe(74 * MEGABYTES);
  });

  /** Per row, in MB: nodes (name, most, used), charges of jobs, charged after by node, who waits. */
  it.each([
    ['native code once on a node that was not used', [node('a', 500)], [100, 50], [180], []],
    ['no native code on a node that is used', [node('a', 500, 90)], [100], [190], []],
    ['a job that fits to the byte', [node('a', 130)], [100], [130], []],
    ['a job that is one MB too large', [node('a', 130)], [101], [0], ['job-0']],
    ['the node with most room', [node('a', 300, 200), node('b', 300)], [100], [200, 130], []],
    ['the first of equals', [node('a', 300), node('b', 300)], [100, 100, 10], [140, 130], []],
    ['a small one after a large one that waits', [node('a', 300)], [400, 100], [130], ['job-0']],
    ['no room on a node that is overfull', [node('a', 100, 200)], [10], [200], ['job-0']],
    [
      'no room on two nodes that have it together',
      [node('a', 130), node('b', 130)],
      [150],
      [0, 0],
      ['job-0'],
    ],
  ])('knows %s', (_name, nodes, charges, after, waitingJobIds) => {
    const memory = placeJobs(jobs(...charges), memoryFacts({ nodes }));
    expect(memory.nodes.map(({ afterBytes }) => afterBytes / MEGABYTES)).toEqual(after);
    expect(memory.waitingJobIds).toEqual(waitingJobIds);
    expect(memory.verdict).toBe(waitingJobIds.length > 0 ? 'too_small' : 'fits');
  });

  it('adds up what nodes have, and leaves the given ones as they are', () => {
    const nodes = [node('a', 300, 80), node('b', 200)];
    expect(placeJobs(jobs(100, 100), memoryFacts({ nodes, usedBytes: 5, lazyNodes: 2 }))).toEqual({
      usedBytes: 80 * MEGABYTES,
      addedBytes: 230 * MEGABYTES,
      afterBytes: 310 * MEGABYTES,
      totalBytes: 500 * MEGABYTES,
      nodes: [
        { ...node('a', 300, 80), afterBytes: 180 * MEGABYTES },
        { ...node('b', 200), afterBytes: 130 * MEGABYTES },
      ],
      lazyNodes: 2,
      waitingJobIds: [],
      verdict: 'fits',
    });
    expect(nodes).toEqual([node('a', 300, 80), node('b', 200)]);
  });

  it('takes the total for one node where nodes are not known', () => {
    const facts = memoryFacts({
      nodes: undefined,
      limits: { totalBytes: 300 * MEGABYTES },
      usedBytes: 100 * MEGABYTES,
      lazyNodes: 1,
    });
    expect(placeJobs(jobs(150, 60), facts)).toEqual({
      usedBytes: 100 * MEGABYTES,
      addedBytes: 150 * MEGABYTES,
      afterBytes: 250 * MEGABYTES,
      totalBytes: 300 * MEGABYTES,
      nodes: [],
      lazyNodes: 1,
      waitingJobIds: ['job-1'],
      verdict: 'waits_for_nodes',
    });
  });

  it('has no verdict where nothing is known of nodes', () => {
    const facts = memoryFacts({ nodes: undefined, lazyNodes: undefined });
    const memory = placeJobs(jobs(100), facts);
    expect(memory).toMatchObject({ addedBytes: 130 * MEGABYTES, waitingJobIds: [], verdict: 'unknown' });
    expect(memory.totalBytes).toBeUndefined();
    expect(placeJobs([], facts).addedBytes).toBe(0);
    expect(placeJobs(jobs(100), { ...facts, usedBytes: 1 }).addedBytes).toBe(100 * MEGABYTES);
  });

  it.each([
    ['an empty list', { nodes: [] }],
    ['nodes without memory for ML', { nodes: [node('a', 0)] }],
    ['a total of nothing', { nodes: undefined, limits: { totalBytes: 0 } }],
  ])('lets all wait with %s', (_name, changes) => {
    const facts = memoryFacts(changes);
    expect(mlNodes(facts)).toEqual([]);
    expect(placeJobs(jobs(1, 2), facts)).toMatchObject({
      waitingJobIds: ['job-0', 'job-1'],
      addedBytes: 0,
      totalBytes: 0,
      verdict: 'too_small',
    });
  });
});
