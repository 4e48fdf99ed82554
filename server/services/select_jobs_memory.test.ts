import { MEBIBYTE } from '../testing/coverage_job_fixture';
import { A, B, C, cluster, idsOf, inMegabytes, selected } from '../testing/selection_cluster';
import { answered, nodesAnswered, nodesUnanswered } from '../testing/sources_fixture';
import type { Sources } from './sources';

describe('selectJobs and memory', () => {
  it('has each job fit on one node, where the budget is what is free', async () => {
    const nodes = [
      { name: 'ml-0', maxBytes: 110 * MEBIBYTE, usedBytes: 0 },
      { name: 'ml-1', maxBytes: 150 * MEBIBYTE, usedBytes: 90 * MEBIBYTE },
    ];
    const answer = await selected(cluster([A, B, C], { mlNodes: () => nodesAnswered(nodes, 1) }), {
      budget: { free: true },
    });
    expect(answer.budget.nodes?.map(({ freeBytes }) => inMegabytes(freeBytes))).toEqual([80, 60]);
    // All of them need 180 MB, C alone 100.
    expect(idsOf(answer).sort()).toEqual(['a', 'b']);
    expect(answer.notes).toEqual([]);
  });

  it('takes all nodes for one where single ones may not be seen, and says so', async () => {
    const sources = (parts: Partial<Sources>) =>
      cluster([A, B, C], { mlNodes: () => nodesUnanswered(), ...parts });
    const mlInfo = () => answered({ totalBytes: 130 * MEBIBYTE, upgradeMode: false });
    const answer = await selected(sources({ mlInfo }), { budget: { free: true } });
    expect(answer).toMatchObject({ notes: [{ code: 'nodes_unknown' }], warnings: [], jobs: [{ id: 'c' }] });
    const unknown = await selected(sources({ mlInfo: () => answered({ upgradeMode: false }) }), {
      budget: { free: true },
    });
    expect(unknown).toMatchObject({ notes: [{ code: 'free_memory_unknown' }], weight: 4, partial: false });
  });

  it('warns where nodes could not be read for another reason than rights', async () => {
    const { warnings, partial } = await selected(
      cluster([A], { mlNodes: () => nodesUnanswered('timeout') }),
      {}
    );
    expect([warnings.map(({ code }) => code), partial]).toEqual([['ml_nodes_unreadable'], true]);
  });

  describe('a job that is too big for every node', () => {
    const mlNodes = () => nodesAnswered([{ name: 'ml-0', maxBytes: 120 * MEBIBYTE, usedBytes: 0 }]);

    it('is no candidate, whatever the budget, and is named', async () => {
      const answer = await selected(cluster([A, C], { mlNodes }), { budget: { memoryBytes: 2 ** 40 } });
      expect(idsOf(answer)).toEqual(['a']);
      expect(answer.notes).toEqual([
        { code: 'too_big_for_nodes', jobIds: ['c'], largestBytes: 90 * MEBIBYTE },
      ]);
      expect(answer.uncovered).toContainEqual(
        expect.objectContaining({
          key: 'TA0002/T1059',
          why: 'too_big',
          cheapest: expect.objectContaining({ jobId: 'c' }),
        })
      );
      const alone = await selected(cluster([C], { mlNodes }), {});
      expect(alone.notes.map(({ code }) => code)).toEqual(['too_big_for_nodes']);
    });

    it('cannot be pinned', async () => {
      const sources = cluster([A, C], { mlNodes });
      for (const budget of [{}, { free: true }]) {
        const answer = await selected(sources, { budget, include: ['c'] });
        expect(answer.impossible).toEqual({
          code: 'pin_fits_no_node',
          jobId: 'c',
          chargeBytes: 100 * MEBIBYTE,
          largestBytes: 90 * MEBIBYTE,
        });
        expect(answer).toMatchObject({ jobs: [], weight: 0, bound: 0, optimal: false, covered: [] });
      }
    });
  });

  describe('jobs that run', () => {
    const sources = (parts: Partial<Sources> = {}) =>
      cluster([{ ...A, runs: { modelMb: 5 } }, B, C], { ...parts });

    it('stay, and what they cover is covered', async () => {
      const answer = await selected(sources(), { budget: { maxJobs: 1 }, include: ['a'], exclude: ['c'] });
      expect(answer.kept).toEqual({ jobIds: ['a'], weight: 2 });
      expect(answer.jobs).toEqual([
        expect.objectContaining({ id: 'b', adds: ['TA0011/T1071.004'], only: ['TA0011/T1071.004'] }),
      ]);
      expect(answer).toMatchObject({ weight: 3, bound: 3, everything: { jobs: 1, weight: 3 } });
      expect(answer.covered).toContainEqual({ key: 'TA0006/T1110', weight: 1, jobIds: ['b', 'a'] });
    });

    it('are candidates like others if they are reconsidered, at the size of their models', async () => {
      const answer = await selected(sources(), {
        budget: { memoryBytes: 60 * MEBIBYTE },
        running: 'reconsider',
      });
      expect(
        answer.jobs.map(({ id, memoryBytes, memorySource }) => [id, inMegabytes(memoryBytes), memorySource])
      ).toEqual([
        ['a', 15, 'measured'],
        ['b', 40, 'module'],
      ]);
      expect(answer.kept).toEqual({ jobIds: [], weight: 0 });
    });

    it('give back their memory if they are reconsidered', async () => {
      const mlNodes = () =>
        nodesAnswered([{ name: 'ml-0', maxBytes: 130 * MEBIBYTE, usedBytes: (30 + 15) * MEBIBYTE }]);
      const budget = { free: true };
      const keeping = await selected(sources({ mlNodes }), { budget });
      expect(keeping.budget.nodes).toEqual([{ name: 'ml-0', freeBytes: 85 * MEBIBYTE }]);
      expect(idsOf(keeping)).toEqual(['b']);
      const reconsidering = await selected(sources({ mlNodes }), { budget, running: 'reconsider' });
      expect(reconsidering.budget.nodes).toEqual([{ name: 'ml-0', freeBytes: 100 * MEBIBYTE }]);
      expect(idsOf(reconsidering)).toEqual(['c']);
    });
  });
});
