import { estimateCharge } from '../../common/activation/place_jobs';
import { pairKey } from '../../common/catalogue/attack/attack_pair';
import { attackMappings } from '../../common/jobs/attack_mappings';
import { profilesFromModules } from '../../common/jobs/job_profile_from_module';
import { selectionCurve } from '../../common/selection/selection_curve';
import type { SelectionProblem, SelectionResult } from '../../common/selection/selection_problem';
import { solveSelection } from '../../common/selection/solve_selection';
import { builtSolver, type BuiltSolver } from '../bench/selection/built_solver';
import { realModules, realRules } from './real_data';

const GB = 2 ** 30;

/** What a module without a limit gets from Elasticsearch unless the cluster says otherwise. */
const DEFAULT_LIMIT = GB;

const mappingsOf = attackMappings({ installedRules: [], ruleAssets: realRules() }, 18);
const { profiles } = profilesFromModules([...realModules('kibana-9.5'), ...realModules('fleet-9.5')]);
const candidates = profiles.map((profile) => ({
  id: profile.id,
  family: profile.family,
  chargeBytes: estimateCharge(profile.memoryLimitBytes ?? DEFAULT_LIMIT),
  itemKeys: mappingsOf(profile).pairs.map(pairKey),
}));
const keys = [...new Set(candidates.flatMap(({ itemKeys }) => itemKeys))].sort();
const real: SelectionProblem = {
  items: keys.map((key) => ({ key, weight: 1 })),
  candidates,
  pinned: [],
  covered: [],
};

describe('the best selection of the 105 real jobs', () => {
  let solver: BuiltSolver;
  beforeAll(() => {
    solver = builtSolver();
  });
  afterAll(() => solver.close());

  async function best(
    budget: Partial<SelectionProblem>
  ): Promise<Extract<SelectionResult, { kind: 'selected' }>> {
    const result = await solveSelection({ ...real, ...budget }, { solve: solver.solve, timeLimitMs: 30_000 });
    if (result.kind === 'impossible') throw new Error(result.why.code);
    return result;
  }

  it('has all pairs of the 105 to win', () => {
    expect(candidates).toHaveLength(105);
    expect(keys.length).toBeGreaterThan(60);
  });

  it('is proven for 0.25 to 4 GB, keeps the budget, and wins more with more', async () => {
    let before = 0;
    for (const gigabytes of [0.25, 0.5, 1, 2, 4]) {
      const result = await best({ memoryBytes: gigabytes * GB });
      expect(result).toMatchObject({ proof: 'optimal', bound: result.weight });
      expect(result.weight).toBeGreaterThanOrEqual(before);
      expect(memoryOf(result.jobIds)).toBeLessThanOrEqual(gigabytes * GB);
      expect(wonBy(result.jobIds)).toBe(result.weight);
      before = result.weight;
    }
  });

  it('is proven for 1 to 40 jobs, none of which wins less than one job fewer', async () => {
    const weights = [0];
    for (let maxJobs = 1; maxJobs <= 40; maxJobs += 1) {
      const result = await best({ maxJobs });
      expect(result).toMatchObject({ proof: 'optimal', bound: result.weight });
      expect(result.jobIds.length).toBeLessThanOrEqual(maxJobs);
      expect(wonBy(result.jobIds)).toBe(result.weight);
      weights.push(result.weight);
    }
    expect(weights).toEqual([...weights].sort((a, b) => a - b));
    // 36 are the least that cover every pair; more win nothing.
    expect(weights.indexOf(keys.length)).toBe(36);
  }, 300_000);

  it('needs 29 jobs, no fewer, where a technique stands for its sub-techniques', async () => {
    const withoutSub = (key: string) => key.replace(/\.\d+$/, '');
    const techniques = {
      items: [...new Set(keys.map(withoutSub))].map((key) => ({ key, weight: 1 })),
      candidates: candidates.map((job) => ({ ...job, itemKeys: job.itemKeys.map(withoutSub) })),
    };
    const all = techniques.items.length;
    expect((await best({ ...techniques, maxJobs: 29 })).weight).toBe(all);
    expect((await best({ ...techniques, maxJobs: 28 })).bound).toBe(all - 1);
  });

  it('has a curve that ends with every pair', async () => {
    const curve = await selectionCurve(real, { solve: solver.solve, timeLimitMs: 30_000, points: 12 });
    expect(curve.length).toBeGreaterThan(6);
    expect(curve.every(({ optimal }) => optimal)).toBe(true);
    expect(curve.at(-1)?.weight).toBe(keys.length);
  });

  function memoryOf(jobIds: readonly string[]): number {
    return candidates.reduce(
      (total, { id, chargeBytes }) => total + (jobIds.includes(id) ? chargeBytes : 0),
      0
    );
  }

  function wonBy(jobIds: readonly string[]): number {
    return new Set(candidates.flatMap(({ id, itemKeys }) => (jobIds.includes(id) ? itemKeys : []))).size;
  }
});
