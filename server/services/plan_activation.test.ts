import { answered, NOW_MS, sourcesFixture, unanswered } from '../testing/sources_fixture';
import { moduleFixture } from '../../common/testing/module_fixture';
import { PlanImpossibleError, planActivation, UnknownJobsError } from './plan_activation';

const options = { jobIds: ['auth_rare_user_ea'], lookbackDays: 14 };

describe('planActivation', () => {
  it('plans the named jobs alone', async () => {
    const modules = [moduleFixture({}), moduleFixture({ jobId: 'other' })];
    const sources = sourcesFixture({ modules: () => Promise.resolve({ problems: [], modules }) });
    const plan = await planActivation(sources, { ...options, indexPatterns: ['remote:logs-*'] });
    expect(plan.jobs.map(({ jobId, indices }) => [jobId, indices])).toEqual([
      ['auth_rare_user_ea', ['remote:logs-*']],
    ]);
    expect(plan.asOfMs).toBe(NOW_MS);
  });

  it('counts as used what open jobs are charged', async () => {
    const counters = { documents: 0, missingFieldCount: 0, memoryLimitBytes: 100 };
    const jobs = new Map([
      ['open', { ...counters, id: 'open', state: 'opened' }],
      ['opening', { ...counters, id: 'opening', state: 'opening' }],
      ['closed', { ...counters, id: 'closed', state: 'closed' }],
    ]);
    const sources = sourcesFixture({ jobStats: () => answered({ jobs, datafeeds: new Map() }) });
    expect((await planActivation(sources, options)).memory.usedBytes).toBe(200);
  });

  it('names ids that no module has', async () => {
    const plan = planActivation(sourcesFixture(), { ...options, jobIds: ['nope', 'auth_rare_user_ea'] });
    await expect(plan).rejects.toThrow(new UnknownJobsError(['nope']));
  });

  it('does not plan on a guess', async () => {
    const blind = sourcesFixture({ installedJobs: () => unanswered('forbidden') });
    await expect(planActivation(blind, options)).rejects.toThrow(PlanImpossibleError);
    const failure = { cause: 'license' as const, detail: 'Platinum' };
    const catalogue = sourcesFixture({
      modules: () => Promise.resolve({ problems: [], modules: [], fromCatalogue: failure }),
    });
    await expect(planActivation(catalogue, options)).rejects.toThrow(PlanImpossibleError);
  });

  it('plans without memory totals where ML does not tell them, and says so', async () => {
    const plan = await planActivation(sourcesFixture({ mlInfo: () => unanswered('server_error') }), options);
    expect(plan.memory.verdict).toBe('unknown');
    expect(plan.warnings.map(({ code }) => code)).toEqual(['ml_info_unreadable']);
  });
});
