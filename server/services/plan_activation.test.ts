import { answered, NOW_MS, nodesAnswered, sourcesFixture, unanswered } from '../testing/sources_fixture';
import { moduleFixture } from '../../common/testing/module_fixture';
import { PlanImpossibleError, planActivation, UnknownJobsError, type PlanOptions } from './plan_activation';
import type { Sources } from './sources';

const JOB_ID = 'auth_rare_user_ea';

const options: PlanOptions = {
  jobIds: [JOB_ID],
  lookbackDays: 14,
  withRules: true,
  changeIndices: [],
  memoryLimits: {},
};

const rule = { ruleId: 'r', name: 'Rule', jobIds: [JOB_ID], pairs: [], version: 3 };

async function planned(parts: Partial<Sources> = {}, more: Partial<PlanOptions> = {}) {
  return planActivation(sourcesFixture(parts), { ...options, ...more });
}

describe('planActivation', () => {
  it('plans the named jobs alone', async () => {
    const modules = [moduleFixture({}), moduleFixture({ jobId: 'other' })];
    const plan = await planned(
      { modules: () => Promise.resolve({ problems: [], modules }) },
      { indexPatterns: ['remote:logs-*'] }
    );
    expect(plan.jobs.map(({ jobId, indices }) => [jobId, indices])).toEqual([[JOB_ID, ['remote:logs-*']]]);
    expect(plan.asOfMs).toBe(NOW_MS);
    expect(plan.warnings).toEqual([]);
  });

  it('gives each plan a name of its own, which its jobs carry', async () => {
    const plans = [await planned(), await planned()];
    expect(new Set(plans.map(({ activationId }) => activationId)).size).toBe(2);
    for (const { activationId, jobs } of plans) {
      expect(activationId).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
      expect(JSON.stringify(jobs[0]?.steps)).toContain(activationId);
    }
  });

  it('asks whether the user may read what the jobs would read, and blocks those that would be refused', async () => {
    const asked: Array<readonly string[]> = [];
    const forbiddenPatterns = (patterns: readonly string[]) => {
      asked.push(patterns);
      return answered(['logs-*']);
    };
    const plan = await planned({ forbiddenPatterns });
    expect(asked).toEqual([['auditbeat-*', 'logs-*']]);
    expect(plan.jobs[0]?.notes).toContainEqual({
      code: 'indices_forbidden',
      blocks: true,
      indices: ['logs-*'],
    });
  });

  it('are those of who will carry it out, where this user may not', async () => {
    const { jobs } = await planned({
      forbiddenPatterns: (patterns) => answered([...patterns]),
      mlCapabilities: () =>
        answered({ capabilities: {}, upgradeInProgress: false, mlFeatureEnabledInSpace: true }),
    });
    expect(jobs[0]?.notes).toEqual([]);
    expect(jobs[0]?.steps.length).toBeGreaterThan(0);
  });

  it('goes on where rights cannot be checked, and says so', async () => {
    const plan = await planned({
      forbiddenPatterns: () => unanswered('server_error'),
      mlCapabilities: () => unanswered('server_error'),
    });
    expect(plan.jobs[0]?.steps.length).toBeGreaterThan(0);
    expect(plan.warnings.map(({ code }) => code).sort()).toEqual([
      'ml_rights_unreadable',
      'read_rights_unreadable',
    ]);
  });

  it('says what stands in the way of the whole', async () => {
    const plan = await planned({
      mlInfo: () => answered({ upgradeMode: true }),
      mlCapabilities: () =>
        answered({ capabilities: {}, upgradeInProgress: true, mlFeatureEnabledInSpace: true }),
    });
    expect(plan.obstacles.filter(({ blocks }) => blocks)).toEqual([{ code: 'upgrade_mode', blocks: true }]);
  });

  it('counts on what nodes tell', async () => {
    const nodes = [{ name: 'ml-0', maxBytes: 2 ** 30, usedBytes: 50 * 2 ** 20 }];
    const { memory } = await planned({ mlNodes: () => nodesAnswered(nodes) });
    expect(memory).toMatchObject({ usedBytes: 50 * 2 ** 20, addedBytes: 138 * 2 ** 20, totalBytes: 2 ** 30 });
  });

  it('creates a job with the limit that was chosen for it', async () => {
    const plan = await planned({}, { memoryLimits: { [JOB_ID]: 256 * 2 ** 20 } });
    expect(plan.jobs[0]?.memoryBytes).toBe(256 * 2 ** 20);
  });

  it('plans the rules that read the jobs, unless they are not wanted', async () => {
    const ruleAssets = () => answered([rule, { ...rule, ruleId: 'x', jobIds: ['other'] }]);
    const plan = await planned({ ruleAssets });
    expect(plan.rules).toMatchObject([
      { ruleId: 'r', status: 'not_installed', version: 3, steps: ['install', 'enable'] },
    ]);
    const without = await planned({ ruleAssets }, { withRules: false });
    expect(without.rules.flatMap(({ steps }) => steps)).toEqual([]);
  });

  it('says in the plan why rules are missing', async () => {
    const plan = await planned({ installedRules: () => unanswered('forbidden') });
    expect(plan.rulesFailure?.cause).toBe('forbidden');
    expect(plan.warnings).toEqual([]);
  });

  it('changes the indices of an installed job only where that was asked for', async () => {
    const installed = {
      id: JOB_ID,
      groups: ['security'],
      jobState: 'closed',
      hasDatafeed: true,
      datafeedId: `datafeed-${JOB_ID}`,
      datafeedState: 'stopped',
      indices: ['old-*'],
      documents: 5,
      waitingForNode: false,
    };
    const parts = { installedJobs: () => answered([installed]) };
    const kinds = async (changeIndices: string[]) => {
      const { jobs } = await planned(parts, { indexPatterns: ['logs-*'], changeIndices });
      return jobs[0]?.steps.map(({ action }) => action.kind) ?? [];
    };
    expect(await kinds([])).not.toContain('update_datafeed');
    expect(await kinds([JOB_ID])).toContain('update_datafeed');
  });

  it('names ids that no module has', async () => {
    await expect(planned({}, { jobIds: ['nope', JOB_ID] })).rejects.toThrow(new UnknownJobsError(['nope']));
  });

  it('does not plan on a guess', async () => {
    await expect(planned({ installedJobs: () => unanswered('forbidden') })).rejects.toThrow(
      PlanImpossibleError
    );
    const failure = { cause: 'license' as const, detail: 'Platinum' };
    const modules = () => Promise.resolve({ problems: [], modules: [], fromCatalogue: failure });
    await expect(planned({ modules })).rejects.toThrow(PlanImpossibleError);
  });
});
