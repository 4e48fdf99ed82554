import type { JobRule } from '../../common/api/jobs';
import {
  ID,
  JOBS,
  PERFORM,
  START,
  activatingKibana,
  createRunner,
  routes,
} from '../testing/activation_kibana';
import {
  LOGIN_HOUR,
  NOW_MS,
  activationPlan,
  installedJob,
  jobsResponse,
  plannedJob,
  plannedRule,
} from '../testing/fixtures';
import { resumedJob } from '../testing/plans';

const LOST = { waitsForNode: true, explanation: 'node left' } as const;
const BACK = { waitsForNode: undefined, explanation: undefined } as const;
const WITHOUT_RULES = { ruleIds: [] };

it('holds a job that ran and lost its node, and calls it done when it is back', async () => {
  const kibana = activatingKibana();
  const { runner, progressOf } = createRunner(kibana);
  await runner.begin(activationPlan(), WITHOUT_RULES);
  kibana.model.patch(ID, LOST);
  runner.observe(jobsResponse(kibana.model.look(), { asOfMs: NOW_MS + 1e6 }));
  expect(progressOf()).toMatchObject({ phase: 'held', seen: { explanation: 'node left' } });

  kibana.model.patch(ID, BACK);
  runner.observe(jobsResponse(kibana.model.look(), { asOfMs: NOW_MS + 2e6 }));
  expect(progressOf()?.phase).toBe('done');
});

it('holds a job that lost its node right after it was opened, without waiting a minute', async () => {
  const kibana = activatingKibana({ looksUntilRunning: 2 });
  let looks = 0;
  kibana.http.on(JOBS, () => {
    looks += 1;
    if (looks === 2) kibana.model.patch(ID, LOST);
    return jobsResponse(kibana.model.look(), { asOfMs: NOW_MS + looks });
  });
  const { runner, progressOf, nowMs } = createRunner(kibana);
  await runner.begin(activationPlan(), WITHOUT_RULES);
  expect(progressOf()?.phase).toBe('held');
  expect(nowMs()).toBeLessThan(NOW_MS + 10_000);
});

it('does not start again what is started and has lost its node', async () => {
  const kibana = activatingKibana({ jobs: [installedJob(LOST)] });
  const { runner, progressOf } = createRunner(kibana);
  await runner.begin(activationPlan([resumedJob(LOGIN_HOUR)]), WITHOUT_RULES);
  expect(progressOf()?.phase).toBe('held');
  expect(routes(kibana.http)).not.toContain(START);
});

it('installs a rule whose job lost its node, and does not enable it', async () => {
  const rule: JobRule = { ruleId: 'a', name: 'A', status: 'not_installed', jobIds: [ID] };
  const kibana = activatingKibana({ jobs: [installedJob(LOST)], rules: [rule] });
  const { runner, ruleProgressOf } = createRunner(kibana);
  const running = plannedJob(LOGIN_HOUR, { steps: [] });
  await runner.begin(activationPlan([running], { rules: [plannedRule({ ruleId: 'a' })] }), {
    ruleIds: ['a'],
  });
  expect(routes(kibana.http)).toContain(PERFORM);
  expect(ruleProgressOf('a')).toEqual({ phase: 'skipped', why: 'job_not_running' });
  expect(kibana.model.rules.get('a')?.status).toBe('disabled');
});
