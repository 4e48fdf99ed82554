import { moduleFixture } from '../../common/testing/module_fixture';
import { evidenceFixture, noneAnswer, seenAnswer } from '../testing/evidence_fixture';
import { answered, NOW_MS, sourcesFixture, unanswered } from '../testing/sources_fixture';
import { recommendJobs } from './recommend_jobs';

const options = { lookbackDays: 14 };

describe('recommendJobs', () => {
  it('gives each job its state, reason, cost and indices', async () => {
    const answer = await recommendJobs(sourcesFixture(), options);
    expect(answer).toMatchObject({ warnings: [], partial: false, lookbackDays: 14 });
    expect(answer.jobs).toHaveLength(1);
    expect(answer.jobs[0]).toMatchObject({
      id: 'auth_rare_user_ea',
      state: 'ready',
      reasons: [{ code: 'data_found', documents: 7 }],
      installed: false,
      cost: { memoryBytes: 128 * 2 ** 20, source: 'module' },
      indexPatterns: ['auditbeat-*', 'logs-*'],
    });
  });

  it('looks where the user says, except where the datafeed names its indices itself', async () => {
    const asked: string[][] = [];
    const modules = [
      moduleFixture({}),
      moduleFixture({ jobId: 'rdp', datafeed: { indices: ['ml-rdp-lmd_ea'] } }),
    ];
    await recommendJobs(
      sourcesFixture({
        modules: () => Promise.resolve({ problems: [], modules }),
        evidence: (questions) => {
          asked.push(...questions.groups.map(({ indices }) => indices));
          return Promise.resolve(evidenceFixture(questions));
        },
      }),
      { ...options, indexPatterns: ['remote:logs-*'] }
    );
    expect(asked).toEqual([['ml-rdp-lmd_ea'], ['remote:logs-*']]);
  });

  it("falls back to Security's default indices for a package's module", async () => {
    const module = moduleFixture({ module: { defaultIndexPattern: undefined } });
    const { jobs } = await recommendJobs(
      sourcesFixture({ modules: () => Promise.resolve({ problems: [], modules: [module] }) }),
      options
    );
    expect(jobs[0]?.indexPatterns).toEqual(['logs-*']);
  });

  it('prefers what runs to what could', async () => {
    const { jobs } = await recommendJobs(
      sourcesFixture({
        installedJobs: () =>
          answered([
            {
              id: 'auth_rare_user_ea',
              groups: ['security'],
              jobState: 'closed',
              hasDatafeed: true,
              datafeedState: 'stopped',
              indices: ['logs-*'],
              documents: 1,
              waitingForNode: false,
            },
          ]),
      }),
      options
    );
    expect(jobs[0]).toMatchObject({ installed: true, state: 'blind' });
    expect(jobs[0]?.reasons.map(({ code }) => code)).toEqual(['job_not_open', 'data_found']);
  });

  it.each([
    ['installedJobs', 'installed_jobs_unreadable'],
    ['ruleAssets', 'rules_unreadable'],
    ['installedRules', 'rules_unreadable'],
    ['mlInfo', 'ml_info_unreadable'],
  ])('says that %s failed and answers the rest', async (source, code) => {
    const answer = await recommendJobs(
      sourcesFixture({ [source]: () => unanswered('server_error') }),
      options
    );
    expect(answer.warnings.map((warning) => warning.code)).toEqual([code]);
    expect(answer.partial).toBe(true);
    expect(answer.jobs[0]?.state).toBe('ready');
  });

  it('shows the jobs of the catalogue, said to be so, where Kibana gives none', async () => {
    const failure = { cause: 'license' as const, detail: 'Platinum' };
    const answer = await recommendJobs(
      sourcesFixture({
        modules: () =>
          Promise.resolve({ problems: [], modules: [moduleFixture({})], fromCatalogue: failure }),
      }),
      options
    );
    expect(answer.warnings).toEqual([{ code: 'modules_from_catalogue', failure }]);
    expect(answer.jobs).toHaveLength(1);
  });

  it('makes only the jobs unknown whose check failed', async () => {
    const modules = [
      moduleFixture({}),
      moduleFixture({ jobId: 'other', datafeed: { query: { exists: { field: 'a' } } } }),
    ];
    const { jobs } = await recommendJobs(
      sourcesFixture({
        modules: () => Promise.resolve({ problems: [], modules }),
        evidence: (questions) =>
          Promise.resolve(
            evidenceFixture(questions, (question) =>
              'exists' in question.query
                ? seenAnswer(question)
                : { presence: { kind: 'failed', failure: { cause: 'forbidden', detail: 'no' } } }
            )
          ),
      }),
      options
    );
    expect(jobs.map(({ id, state }) => [id, state])).toEqual([
      ['other', 'ready'],
      ['auth_rare_user_ea', 'unknown'],
    ]);
  });

  it('names a job of a module that cannot be understood', async () => {
    const module = moduleFixture({ job: { analysis_config: null } });
    const answer = await recommendJobs(
      sourcesFixture({ modules: () => Promise.resolve({ problems: [], modules: [module] }) }),
      options
    );
    expect(answer.warnings).toEqual([
      {
        code: 'module_unreadable',
        moduleId: 'security_auth',
        detail: 'job auth_rare_user_ea has no detectors',
      },
    ]);
  });
});

describe('evidence', () => {
  it('comes with the job, and the reasons rest on it', async () => {
    const { jobs, evidence, asOfMs } = await recommendJobs(sourcesFixture(), options);
    expect(evidence).toBe('asked');
    expect(asOfMs).toBe(NOW_MS);
    expect(jobs[0]?.evidence).toMatchObject({ documents: 7, sources: [{ id: 'system.auth', documents: 7 }] });
  });

  it('is left out as requested, and nothing is asked', async () => {
    const answer = await recommendJobs(
      sourcesFixture({ evidence: () => Promise.reject(new Error('asked')) }),
      { ...options, evidence: false }
    );
    expect(answer).toMatchObject({ evidence: 'omitted', partial: false, warnings: [] });
    expect(answer.jobs[0]).toMatchObject({ state: 'unknown', reasons: [{ code: 'not_checked' }] });
  });

  it('names what would bring missing data, and whether it is installed', async () => {
    const sources = sourcesFixture({
      evidence: (questions) => Promise.resolve(evidenceFixture(questions, noneAnswer)),
      installedIntegrations: () => answered(['system']),
    });
    const { jobs } = await recommendJobs(sources, options);
    expect(jobs[0]).toMatchObject({ state: 'needs_data' });
    expect(jobs[0]?.reasons[0]).toMatchObject({
      code: 'no_data',
      integrations: expect.arrayContaining([{ package: 'system', title: 'System', installed: true }]),
    });
  });

  it('says nothing about installed integrations where Fleet says nothing', async () => {
    const sources = sourcesFixture({
      evidence: (questions) => Promise.resolve(evidenceFixture(questions, noneAnswer)),
      installedIntegrations: () => unanswered('forbidden'),
    });
    const answer = await recommendJobs(sources, options);
    expect(answer.warnings).toEqual([]);
    const [reason] = answer.jobs[0]?.reasons ?? [];
    expect(reason?.code === 'no_data' && reason.integrations[0]).not.toHaveProperty('installed');
  });

  it('warns of parts that could not be asked', async () => {
    const failure = { cause: 'timeout', detail: 'slow' } as const;
    const failed = { ok: false, failure } as const;
    const { warnings, jobs } = await recommendJobs(
      sourcesFixture({
        evidence: (questions) =>
          Promise.resolve({
            ...evidenceFixture(questions),
            fields: failed,
            forbidden: failed,
            coldIndices: failed,
          }),
      }),
      options
    );
    expect(warnings.map(({ code }) => code)).toEqual([
      'privileges_unreadable',
      'field_types_unreadable',
      'cold_tiers_unreadable',
    ]);
    expect(jobs[0]?.state).toBe('ready');
  });
});

describe('generations', () => {
  const older = moduleFixture({ id: 'siem_auth', jobId: 'auth_rare_user' });
  const newer = moduleFixture({ id: 'security_auth', jobId: 'auth_rare_user_ea' });

  it('never puts a job before the newer one of its family that this Kibana ships', async () => {
    const { jobs } = await recommendJobs(
      sourcesFixture({
        modules: () => Promise.resolve({ problems: [], modules: [older, newer] }),
      }),
      options
    );
    expect(jobs.map(({ id, generation }) => [id, generation.status, generation.replacedBy])).toEqual([
      ['auth_rare_user_ea', 'current', []],
      ['auth_rare_user', 'outdated_twin', ['auth_rare_user_ea']],
    ]);
  });

  it('says which rule reads exactly this job, and which older job is installed', async () => {
    const rule = {
      ruleId: 'r',
      name: 'Rule',
      jobIds: ['auth_rare_user_ea'],
      pairs: [],
      enabled: true,
      objectId: 'o',
    };
    const installed = {
      id: 'auth_rare_user',
      groups: ['security'],
      jobState: 'opened',
      hasDatafeed: true,
      datafeedState: 'started',
      indices: ['logs-*'],
      documents: 1,
      waitingForNode: false,
    };
    const { jobs, rules } = await recommendJobs(
      sourcesFixture({
        modules: () => Promise.resolve({ problems: [], modules: [newer] }),
        installedRules: () => answered([rule]),
        installedJobs: () => answered([installed]),
      }),
      options
    );
    expect(rules).toEqual([{ ruleId: 'r', name: 'Rule', status: 'enabled' }]);
    expect(jobs[0]?.generation).toEqual({
      status: 'current',
      replacedBy: [],
      installedOlder: ['auth_rare_user'],
      ruleIds: ['r'],
    });
  });
});

describe('ATT&CK', () => {
  const rule = { ruleId: 'r', name: 'Rule', jobIds: ['auth_rare_user_ea'], enabled: true, objectId: 'o' };
  const evasion = { ...rule, pairs: [{ tacticId: 'TA0005', techniqueId: 'T1562' }] };

  it('is mapped in the version of the running Kibana, with what moved', async () => {
    const answer = await recommendJobs(
      sourcesFixture({ installedRules: () => answered([evasion]) }),
      options
    );
    expect([answer.attackVersion, answer.kibanaAttackVersion]).toEqual([19, 19]);
    expect(answer.jobs[0]?.mappings).toEqual([
      expect.objectContaining({
        source: 'installed_rule',
        tacticId: 'TA0112',
        movedFrom: { tacticId: 'TA0005', techniqueId: 'T1562' },
      }),
    ]);
  });

  it('is mapped in the version that is asked for', async () => {
    const answer = await recommendJobs(sourcesFixture({ installedRules: () => answered([evasion]) }), {
      ...options,
      attackVersion: 18,
    });
    expect(answer.attackVersion).toBe(18);
    expect(answer.jobs[0]?.mappings[0]).toMatchObject({ tacticId: 'TA0005', techniqueId: 'T1562' });
  });

  it('falls back to the catalogue where no rule can be read', async () => {
    const answer = await recommendJobs(
      sourcesFixture({ installedRules: () => unanswered('forbidden') }),
      options
    );
    expect(answer.warnings.map(({ code }) => code)).toEqual(['rules_unreadable']);
    expect(answer.jobs[0]?.mappings.map(({ source }) => source)).toContain('catalogue');
  });
});
