import fc from 'fast-check';

import { ruleFilter } from '../../../test/host/rules/find/rule_filter';
import type { PlannedRule } from '../activation_plan';
import type { JobActionKind } from '../job_action';
import { ACTIONS, DATAFEED_ID, JOB_ID } from '../testing/job_actions_fixture';
import { handedOverJobs, handedOverRules } from './handed_over';
import { handOverCalls } from './hand_over_calls';
import { jobCalls } from './job_calls';
import { ruleCalls } from './rule_calls';
import { ModelKibana } from './testing/model_kibana';
import {
  SITUATIONS,
  SPACE,
  planOf,
  plannedIn,
  plannedRule,
  putInto,
  type Situation,
} from './testing/plan_fixture';

const jobIds = (count: number) => Array.from({ length: count }, (_, index) => `job_${index}`);

describe('handOverCalls', () => {
  it('takes sixty new jobs and their rules in 21 calls', () => {
    const plan = planOf(
      jobIds(60).map((jobId) => plannedIn('absent', jobId)),
      jobIds(60).map((jobId) => plannedRule({ ruleId: `rule of ${jobId}`, jobIds: [jobId] }))
    );
    const calls = handOverCalls(plan, { ruleIds: plan.rules.map(({ ruleId }) => ruleId) });
    const counts = new Map<string, number>();
    calls.forEach(({ title }) => counts.set(title, (counts.get(title) ?? 0) + 1));
    expect(Object.fromEntries(counts)).toEqual({
      create: 6,
      share: 1,
      start: 12,
      install_rules: 1,
      enable_rules: 1,
    });
    expect(new Set(calls.map(({ id }) => id)).size).toBe(calls.length);
    expect(new Set(calls.flatMap(({ title, ids }) => (title === 'start' ? ids : [])))).toEqual(
      new Set(jobIds(60))
    );
  });

  it('starts together only what starts from the same time', () => {
    const plan = planOf(jobIds(4).map((jobId, index) => plannedIn('stopped', jobId, index % 2)));
    expect(handOverCalls(plan, { ruleIds: [] }).map(({ body }) => body)).toEqual([
      { datafeedIds: ['datafeed-job_0', 'datafeed-job_2'], start: 0 },
      { datafeedIds: ['datafeed-job_1', 'datafeed-job_3'], start: 1 },
    ]);
  });

  it('has nothing for jobs that are blocked or run already', () => {
    const plan = planOf([plannedIn('blocked', 'a'), plannedIn('running', 'b')]);
    expect(handOverCalls(plan, { ruleIds: [] })).toEqual([]);
  });

  const ML = '/internal/ml';
  const oneJob = { jobIds: [JOB_ID] };
  const spaces = (spacesToAdd: string[], spacesToRemove: string[]) => ({
    jobType: 'anomaly-detector',
    jobIds: [JOB_ID],
    spacesToAdd,
    spacesToRemove,
  });
  const items = (flag: string, count = 1) => ({ kind: 'items', flag, count });

  it.each<[JobActionKind, string, object | undefined, object]>([
    ['add_to_space', `POST ${ML}/saved_objects/update_jobs_spaces`, spaces(['soc'], []), items('success')],
    ['stop', `POST ${ML}/jobs/stop_datafeeds`, { datafeedIds: [DATAFEED_ID] }, items('stopped')],
    ['close', `POST ${ML}/jobs/close_jobs`, oneJob, items('closed')],
    ['create', `POST ${ML}/jobs/bulk_create`, [ACTIONS.create.body], items('success', 2)],
    [
      'share',
      `POST ${ML}/saved_objects/update_jobs_spaces`,
      spaces(['*'], []),
      { ...items('success'), optional: true },
    ],
    ['delete_datafeed', `DELETE ${ML}/datafeeds/${DATAFEED_ID}`, undefined, { kind: 'accepted' }],
    [
      'update_datafeed',
      `POST ${ML}/datafeeds/${DATAFEED_ID}/_update`,
      { indices: ['logs-*', 'winlogbeat-*'] },
      { kind: 'accepted' },
    ],
    ['delete', `POST ${ML}/jobs/delete_jobs`, oneJob, items('deleted')],
    [
      'remove_from_space',
      `POST ${ML}/saved_objects/update_jobs_spaces`,
      spaces([], ['soc']),
      items('success'),
    ],
    [
      'start',
      `POST ${ML}/jobs/force_start_datafeeds`,
      { datafeedIds: [DATAFEED_ID], start: 1_000 },
      items('started'),
    ],
  ])('has a call for %s', (kind, route, body, expectation) => {
    const calls = jobCalls(kind, Object.values(ACTIONS));
    const inSpace = kind === 'add_to_space' ? { spaceId: 'default' } : {};
    const [method, path] = route.split(' ');
    expect(calls).toEqual([
      {
        title: kind,
        ids: [JOB_ID],
        method,
        path,
        version: '1',
        ...inSpace,
        ...(body && { body }),
        expect: expectation,
      },
    ]);
  });
});

describe('handedOverRules', () => {
  const ids = (rules: PlannedRule[], chosen = rules.map(({ ruleId }) => ruleId)) => {
    const plan = planOf(
      [plannedIn('absent', 'new'), plannedIn('running', 'runs'), plannedIn('blocked', 'blocked')],
      rules
    );
    return handedOverRules(plan, chosen).map(({ ruleId }) => ruleId);
  };
  const ofJobs = (...jobs: string[]) => plannedRule({ jobIds: jobs });

  it.each<[string, PlannedRule, boolean]>([
    ['of a job that is started', ofJobs('new'), true],
    ['of a job that runs', ofJobs('runs'), true],
    ['of a job that is blocked', ofJobs('blocked'), false],
    ['of one that is blocked and one that runs', ofJobs('blocked', 'runs'), true],
    ['of a job that is not planned', ofJobs('another'), false],
    ['that is enabled', plannedRule({ jobIds: ['new'], status: 'enabled', steps: [] }), false],
    ['whose version is not known', plannedRule({ jobIds: ['new'], version: undefined }), false],
    [
      'that is installed, whose version is not known',
      plannedRule({ jobIds: ['new'], version: undefined, status: 'disabled', steps: ['enable'] }),
      true,
    ],
  ])('a rule %s', (_label, rule, expected) => {
    expect(ids([rule])).toEqual(expected ? [rule.ruleId] : []);
    expect(ids([rule], [])).toEqual([]);
  });
});

describe('the calls for rules', () => {
  it('name rules in a query that finds these alone, whatever their ids are', () => {
    const names = fc.uniqueArray(fc.string({ minLength: 1, unit: 'binary' }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(names, fc.string({ unit: 'binary' }), (ruleIds, other) => {
        const rules = ruleIds.map((ruleId) => ({ ruleId, name: '', jobIds: [], enable: true }));
        const [call] = ruleCalls(rules);
        const { query } = call?.body as { query: string };
        const passes = ruleFilter(query);
        const finds = (ruleId: string) =>
          passes({ params: { ruleId } } as unknown as Parameters<typeof passes>[0]);
        expect(ruleIds.map(finds)).toEqual(ruleIds.map(() => true));
        expect(finds(other)).toBe(ruleIds.includes(other));
      })
    );
  });

  it('enable a hundred at a time, and install before', () => {
    const rules = jobIds(101).map((ruleId) => ({
      ruleId,
      name: '',
      jobIds: [],
      installVersion: 1,
      enable: true,
    }));
    expect(ruleCalls(rules).map(({ title, ids }) => [title, ids.length])).toEqual([
      ['install_rules', 101],
      ['enable_rules', 100],
      ['enable_rules', 1],
    ]);
    expect(ruleCalls([])).toEqual([]);
  });
});

describe('made one after the other', () => {
  const situations = fc.array(fc.tuple(fc.constantFrom(...SITUATIONS), fc.constantFrom(1, 2, 3)), {
    maxLength: 30,
  });
  const rules = fc.array(
    fc.record({
      jobIds: fc.uniqueArray(fc.constantFrom(...jobIds(10)), { minLength: 1, maxLength: 2 }),
      status: fc.constantFrom<PlannedRule['status']>('enabled', 'disabled', 'not_installed'),
      chosen: fc.boolean(),
    })
  );

  function kibanaWith(jobs: readonly Situation[], planned: readonly PlannedRule[]): ModelKibana {
    const kibana = new ModelKibana(new Map(planned.map(({ ruleId }) => [ruleId, 3])));
    jobs.forEach((situation, index) => putInto(kibana, situation, `job_${index}`));
    planned.forEach(({ ruleId, status }) => status !== 'not_installed' && kibana.addRule(ruleId, 3));
    return kibana;
  }

  it('they lead where the actions of the plan lead', () => {
    fc.assert(
      fc.property(situations, rules, (jobs, some) => {
        const planned = some.map(({ jobIds: read, status }, index) => {
          const steps = { enabled: [], disabled: ['enable'], not_installed: ['install', 'enable'] } as const;
          return plannedRule({ ruleId: `r"${index}\\`, jobIds: read, status, steps: [...steps[status]] });
        });
        const plan = planOf(
          jobs.map(([situation, startMs], index) => plannedIn(situation, `job_${index}`, startMs)),
          planned
        );
        const chosen = planned.filter((_, index) => some[index]?.chosen).map(({ ruleId }) => ruleId);
        const kinds = jobs.map(([situation]) => situation);

        const byActions = kibanaWith(kinds, planned);
        for (const job of handedOverJobs(plan)) {
          for (const { action } of job.steps) expect(byActions.carryOut(action, SPACE)).toBeUndefined();
        }
        for (const rule of planned.filter(({ ruleId }) => chosen.includes(ruleId))) {
          const runs = rule.jobIds.some((id) => {
            const situation = kinds[Number(id.slice('job_'.length))];
            return situation !== undefined && situation !== 'blocked';
          });
          if (!runs) continue;
          if (rule.steps.includes('install')) byActions.install(rule.ruleId, 3);
          if (rule.steps.includes('enable')) byActions.enable(rule.ruleId);
        }

        const byCalls = kibanaWith(kinds, planned);
        for (const { method, path, spaceId = SPACE, body } of handOverCalls(plan, { ruleIds: chosen })) {
          expect(byCalls.answer(method, path, spaceId, body).status).toBe(200);
        }
        expect(byCalls.state()).toEqual(byActions.state());
      })
    );
  });
});
