import { buildCoverage } from '../../common/coverage/build_coverage';
import type { CoverageJob } from '../../common/coverage/coverage_job';
import { moduleFixture } from '../../common/testing/module_fixture';
import type { InstalledJobSummary } from '../sources/installed_jobs';
import type { InstalledRule } from '../sources/installed_rules';
import type { JobCounters } from '../sources/job_stats';
import { MEBIBYTE } from '../testing/coverage_job_fixture';
import { evidenceFixture, noneAnswer, seenAnswer } from '../testing/evidence_fixture';
import { answered, NOW_MS, sourcesFixture, unanswered } from '../testing/sources_fixture';
import { coverAttack, type CoverageOptions } from './cover_attack';
import type { Sources } from './sources';

const JOB_ID = 'auth_rare_user_ea';
const OLDER_ID = 'auth_rare_user';
const LOGON = { tacticId: 'TA0001', techniqueId: 'T1078' };

function covered(parts: Partial<Sources> = {}, options: Partial<CoverageOptions> = {}) {
  return coverAttack(sourcesFixture(parts), { lookbackDays: 14, ...options }, '9.5.0');
}

async function coveredJob(id: string, parts: Partial<Sources> = {}): Promise<CoverageJob | undefined> {
  return (await covered(parts)).jobs.find((job) => job.id === id);
}

/** It runs in real time and has seen documents. */
const running = (id: string, more: Partial<InstalledJobSummary> = {}): InstalledJobSummary => ({
  id,
  groups: ['security'],
  jobState: 'opened',
  hasDatafeed: true,
  datafeedId: `datafeed-${id}`,
  datafeedState: 'started',
  indices: ['logs-*'],
  documents: 9,
  waitingForNode: false,
  ...more,
});

const counters = (id: string, more: Partial<JobCounters> = {}): JobCounters => ({
  id,
  state: 'opened',
  documents: 9,
  buckets: 100,
  missingFieldCount: 0,
  ...more,
});

const rule = (jobId: string, enabled = true): InstalledRule => ({
  ruleId: `reads-${jobId}`,
  name: `Reads ${jobId}`,
  enabled,
  objectId: 'object',
  jobIds: [jobId],
  pairs: [LOGON],
});

function withInstalled(jobs: InstalledJobSummary[], ...stats: JobCounters[]): Partial<Sources> {
  return {
    installedJobs: () => answered(jobs),
    jobStats: () =>
      answered({
        jobs: new Map(stats.map((job) => [job.id, job])),
        datafeeds: new Map(
          jobs.map(({ id }) => [`datafeed-${id}`, { id: `datafeed-${id}`, realTime: true }])
        ),
      }),
  };
}

describe('coverAttack', () => {
  it('tells of a job what module, data and rules say', async () => {
    const { jobs, rules, ...answer } = await covered({
      ruleAssets: () => answered([{ ruleId: 'r', name: 'Rule', jobIds: [JOB_ID], pairs: [LOGON] }]),
    });
    expect(jobs).toEqual([
      {
        id: JOB_ID,
        title: 'Rare User',
        family: 'auth_rare_user',
        moduleId: 'security_auth',
        state: 'ready',
        reasons: [expect.objectContaining({ code: 'data_found' })],
        installed: false,
        replacedBy: [],
        mappings: [{ ...LOGON, source: 'rule_asset', rules: [{ ruleId: 'r', name: 'Rule' }] }],
        unplaced: [],
        rule: 'not_installed',
        ruleIds: ['r'],
        memory: { bytes: 128 * MEBIBYTE, source: 'module' },
        sources: [{ name: 'system', seen: true }],
      },
    ]);
    expect(rules).toEqual([{ ruleId: 'r', name: 'Rule', status: 'not_installed' }]);
    expect(answer).toEqual({
      coverage: buildCoverage(jobs, 19, 'now'),
      warnings: [],
      partial: false,
      lookbackDays: 14,
      attackVersion: 19,
      kibanaAttackVersion: 19,
      kibanaVersion: '9.5.0',
      asOfMs: NOW_MS,
    });
    expect(answer.coverage.pairs).toMatchObject([{ ...LOGON, state: 'ready', rule: 'not_installed' }]);
  });

  it('answers in the version of ATT&CK that is asked for', async () => {
    const { coverage, attackVersion } = await covered({}, { attackVersion: 18 });
    expect([coverage.version, attackVersion]).toEqual([18, 18]);
  });

  it('takes the size of the model for a job that ran, and the limit for one that did not', async () => {
    const memoryOf = async (more: Partial<JobCounters>) =>
      (await coveredJob(JOB_ID, withInstalled([running(JOB_ID)], counters(JOB_ID, more))))?.memory;
    const limit = { bytes: 128 * MEBIBYTE, source: 'module' };
    expect(await memoryOf({ memoryBytes: 5_000_001 })).toEqual({ bytes: 5_000_001, source: 'measured' });
    expect(await memoryOf({ memoryBytes: 5_000_001, documents: 0 })).toEqual(limit);
    expect(await memoryOf({ memoryBytes: 0 })).toEqual(limit);
  });

  it('does not take a model for grown that is young, or that its limit keeps small', async () => {
    const memoryOf = async (more: Partial<JobCounters>) =>
      (await coveredJob(JOB_ID, withInstalled([running(JOB_ID)], counters(JOB_ID, more))))?.memory;
    const small = { memoryBytes: 50_000 };
    const limit = { bytes: 128 * MEBIBYTE, source: 'module' };
    expect(await memoryOf({ ...small, buckets: 19 })).toEqual(limit);
    expect(await memoryOf({ ...small, buckets: undefined })).toEqual(limit);
    expect(await memoryOf({ ...small, buckets: 20 })).toEqual({ bytes: 50_000, source: 'measured' });
    expect(await memoryOf({ ...small, memoryStatus: 'hard_limit' })).toEqual(limit);
    expect(await memoryOf({ ...small, memoryStatus: 'soft_limit' })).toMatchObject({ source: 'measured' });
  });

  it('takes the limit that an installed job really has', async () => {
    const raised = counters(JOB_ID, { memoryLimitBytes: 512 * MEBIBYTE });
    const job = await coveredJob(JOB_ID, withInstalled([running(JOB_ID)], raised));
    expect(job?.memory).toEqual({ bytes: 512 * MEBIBYTE, source: 'module' });
  });

  it('takes the default of the cluster, or of Elasticsearch, for a job without a limit', async () => {
    const modules = () =>
      Promise.resolve({ problems: [], modules: [moduleFixture({ job: { analysis_limits: undefined } })] });
    const known = await coveredJob(JOB_ID, { modules });
    expect(known?.memory).toEqual({ bytes: 2 ** 30, source: 'default' });
    const unknown = await coveredJob(JOB_ID, { modules, mlInfo: () => unanswered('forbidden') });
    expect(unknown?.memory).toEqual({ bytes: 2 ** 30, source: 'assumed' });
  });

  it('names what feeds a job, by package where it is known, each once', async () => {
    const evidence: Sources['evidence'] = (questions) =>
      Promise.resolve(
        evidenceFixture(questions, (question) => {
          const answer = seenAnswer(question);
          if (answer.details?.ok) {
            answer.details.value.sources = [
              { id: 'system.auth', documents: 4 },
              { id: 'system.security', documents: 2 },
              { id: 'custom.logons', documents: 1 },
              { id: 'auditbeat', documents: 1 },
              { id: 'windows.forwarded', documents: 0 },
            ];
          }
          return answer;
        })
      );
    expect((await coveredJob(JOB_ID, { evidence }))?.sources).toEqual([
      { name: 'auditbeat', seen: true },
      { name: 'custom.logons', seen: true },
      { name: 'system', seen: true },
    ]);
  });

  it('names the integrations that would bring what a job lacks', async () => {
    const job = await coveredJob(JOB_ID, {
      evidence: (questions) => Promise.resolve(evidenceFixture(questions, noneAnswer)),
    });
    expect(job?.state).toBe('needs_data');
    expect(job?.sources).toContainEqual({ name: 'system', seen: false });
    expect(job?.sources.every(({ seen }) => !seen)).toBe(true);
    const names = job?.sources.map(({ name }) => name) ?? [];
    expect(names).toEqual([...new Set(names)].sort());
  });

  it('counts an installed job that no module has, by the rules that read it and how it runs', async () => {
    const { jobs, coverage } = await covered({
      ...withInstalled(
        [running(OLDER_ID), running('own_job', { title: 'Our own', jobState: 'closed' })],
        counters(OLDER_ID, { memoryBytes: 3_000_000 }),
        counters('own_job', { documents: 0, memoryLimitBytes: 64 * MEBIBYTE })
      ),
      installedRules: () => answered([rule(OLDER_ID), rule('own_job', false)]),
    });
    expect(jobs.find(({ id }) => id === OLDER_ID)).toEqual({
      id: OLDER_ID,
      title: 'Auth rare user',
      family: 'auth_rare_user',
      state: 'active',
      reasons: [expect.objectContaining({ code: 'running' })],
      installed: true,
      replacedBy: [JOB_ID],
      mappings: [expect.objectContaining({ ...LOGON, source: 'installed_rule' })],
      unplaced: [],
      rule: 'enabled',
      ruleIds: [`reads-${OLDER_ID}`],
      memory: { bytes: 3_000_000, source: 'measured' },
      sources: [],
    });
    expect(jobs.find(({ id }) => id === 'own_job')).toMatchObject({
      title: 'Our own',
      state: 'blind',
      reasons: [{ code: 'job_not_open' }],
      replacedBy: [],
      rule: 'disabled',
      memory: { bytes: 64 * MEBIBYTE, source: 'module' },
    });
    expect(coverage.pairs.find(({ techniqueId }) => techniqueId === 'T1078')?.state).toBe('active');
    expect(jobs.map(({ title }) => title)).toEqual(['Auth rare user', 'Our own', 'Rare User']);
  });

  it("takes the family's mappings for one that no rule reads", async () => {
    const job = await coveredJob(OLDER_ID, withInstalled([running(OLDER_ID)]));
    expect(job?.mappings.length).toBeGreaterThan(0);
    expect(job?.mappings.every(({ source }) => source === 'catalogue')).toBe(true);
  });

  it('leaves out jobs that are none of the picker’s, and names none twice', async () => {
    const { jobs } = await covered(withInstalled([running('apm', { groups: ['apm'] }), running(JOB_ID)]));
    expect(jobs.map(({ id, state }) => [id, state])).toEqual([[JOB_ID, 'active']]);
  });

  it('says of no rule that it is not installed where that is not known', async () => {
    const { jobs, rules, partial, warnings } = await covered({
      installedRules: () => unanswered('forbidden'),
      ruleAssets: () => answered([{ ruleId: 'r', name: 'Rule', jobIds: [JOB_ID], pairs: [LOGON] }]),
    });
    expect(jobs[0]).toMatchObject({ rule: 'unknown', ruleIds: [], mappings: [{ source: 'rule_asset' }] });
    expect(rules).toEqual([]);
    expect([partial, warnings.map(({ code }) => code)]).toEqual([true, ['installed_rules_unreadable']]);
  });

  it('calls no job "not running" where installed jobs could not be read, and says why', async () => {
    const healthy = await covered({});
    const { jobs, coverage, partial } = await covered({ installedJobs: () => unanswered('forbidden') });
    expect(partial).toBe(true);
    expect(jobs.map(({ state, installed }) => [state, installed])).toEqual([['unknown', false]]);
    expect(jobs[0]?.reasons).toMatchObject([
      { code: 'check_failed', check: 'installed', failure: { cause: 'forbidden' } },
      ...(healthy.jobs[0]?.reasons ?? []),
    ]);
    expect(coverage.pairs.map(({ state }) => state)).toEqual(coverage.pairs.map(() => 'unknown'));
    expect(coverage.pairs.length).toBeGreaterThan(0);
  });

  it('is partial where a job could not be checked', async () => {
    const failure = { cause: 'forbidden' as const, detail: 'no' };
    const { jobs, partial, warnings } = await covered({
      evidence: (questions) =>
        Promise.resolve(evidenceFixture(questions, () => ({ presence: { kind: 'failed', failure } }))),
    });
    expect([jobs[0]?.state, partial, warnings]).toEqual(['unknown', true, []]);
  });

  it('asks each source once', async () => {
    const asked: string[] = [];
    const sources = sourcesFixture(withInstalled([running(OLDER_ID)], counters(OLDER_ID)));
    const counting = new Proxy(sources, {
      get: (target, name: string & keyof Sources) => {
        if (typeof target[name] === 'function') asked.push(name);
        return target[name];
      },
    });
    await coverAttack(counting, { lookbackDays: 14 }, '9.5.0');
    expect(asked.sort()).toEqual([
      'defaultIndexPattern',
      'evidence',
      'installedIntegrations',
      'installedJobs',
      'installedRules',
      'jobStats',
      'mlInfo',
      'modules',
      'ruleAssets',
    ]);
  });
});
