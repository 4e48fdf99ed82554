import { clusterTruth, type ClusterTruth } from '../integration/activation/harness/cluster_truth';
import { ruleStates } from '../integration/activation/harness/host_rules';
import { kibanaClient } from '../integration/harness/kibana_client';
import { waitFor } from '../integration/harness/wait_for';
import { ROUTES } from '../../common/api/routes';
import type { ActivationPlanResponse } from '../../common/api/activation_plan';
import type { RecommendationsResponse } from '../../common/api/recommendations';
import { axeViolations } from './harness/axe_violations';
import { flyoutOf, pressActivate, summarySays, undoShown } from './harness/activation_flyout';
import { onHost } from './harness/on_host';
import { openPage, openPicker, subject } from './harness/open_picker';

const TWELVE = 12;
const QUICK = 60_000;

describe('twelve jobs with their rules', () => {
  const on = onHost({ environment: 'default', rules: 'built-in', timeScale: QUICK });
  let truth: ClusterTruth;
  let chosen: string[];
  let memoryAfter: number;
  let enabledBefore: number;

  beforeAll(async () => {
    truth = clusterTruth(on.host);
    enabledBefore = await enabledRules();
    const client = kibanaClient(on.host.url);
    const { body } = await client.post<RecommendationsResponse>(ROUTES.recommendations, {});
    // The smallest, so that the one ML node has room for all of them.
    chosen = body.jobs
      .filter(({ state, groups }) => state === 'ready' && groups.includes('security'))
      .sort((a, b) => a.cost.memoryBytes - b.cost.memoryBytes)
      .slice(0, TWELVE)
      .map(({ id }) => id);
    expect(chosen).toHaveLength(TWELVE);
    const plan = await client.post<ActivationPlanResponse>(ROUTES.activationPlan, { jobIds: chosen });
    memoryAfter = plan.body.memory.afterBytes;
  });
  afterAll(() => truth.close());

  async function enabledRules(): Promise<number> {
    return [...(await ruleStates(on.host)).values()].filter((state) => state === 'enabled').length;
  }

  it('are activated in one click, seen running, and their rules read them', async () => {
    const { page, problems, context } = await openPicker(on, flyoutOf(chosen));
    await page.waitForSelector(subject('mlJobPickerPlanRules'));
    expect(await axeViolations(page, subject('mlJobPickerActivationPanel'))).toEqual([]);
    await pressActivate(page);
    await summarySays(page, '12 of 12 jobs running');
    await summarySays(page, '12 of 12 rules enabled');
    expect(await axeViolations(page, subject('mlJobPickerActivationPanel'))).toEqual([]);
    expect(problems).toEqual([]);
    await context.close();

    const jobs = await truth.jobs();
    expect([...jobs.keys()].sort()).toEqual([...chosen].sort());
    for (const job of jobs.values()) {
      expect(job).toMatchObject({ jobState: 'opened', datafeedState: 'started' });
    }
    expect(await enabledRules()).toBe(enabledBefore + TWELVE);
  });

  it('take the memory that the plan foretold', async () => {
    expect(await truth.chargedBytes()).toBe(memoryAfter);
  });

  it('stand in "ML job settings" of the host, as if they had been activated there', async () => {
    const { page, context } = await openPage(on, '/app/security/rules');
    await page.getByRole('button', { name: 'ML job settings' }).click();
    for (const jobId of chosen.slice(0, 3)) {
      await page.getByRole('searchbox', { name: 'Search jobs' }).fill(jobId);
      await page.keyboard.press('Enter');
      const state = page.locator(subject(`securityJobState-${jobId}`));
      await state.waitFor();
      expect(await state.textContent()).toContain('Running');
    }
    await context.close();
  });

  it('are not made or read a second time', async () => {
    await waitFor(
      () => truth.jobs(),
      (jobs) => [...jobs.values()].some(({ documents }) => documents > 0)
    );
    const before = await truth.jobs();
    const { page, context } = await openPicker(on, flyoutOf(chosen));
    await page.waitForSelector(subject('mlJobPickerNothingToDo'));
    expect(await page.locator(subject('mlJobPickerActivate')).count()).toBe(0);
    await context.close();
    expect([...(await truth.jobs()).keys()]).toEqual([...before.keys()]);
  });

  it('stop and start again without reading anything twice', async () => {
    const [jobId = ''] = chosen;
    const documentsOf = async () => (await truth.jobs()).get(jobId)?.documents ?? 0;
    const { page, context } = await openPicker(on, 'jobs');
    const row = page.locator(subject(`mlJobPickerInstalled-${jobId}`));
    await row.getByRole('button', { name: /^Stop/ }).click();
    await page.click(`${subject('mlJobPickerStopModal')} ${subject('confirmModalConfirmButton')}`);
    await waitFor(
      () => truth.jobs(),
      (jobs) => jobs.get(jobId)?.jobState === 'closed'
    );
    const before = await documentsOf();
    expect(before).toBeGreaterThan(0);

    await row.getByRole('link', { name: /^Start/ }).click();
    await pressActivate(page);
    await summarySays(page, '1 of 1 job running');
    await waitFor(
      () => truth.jobs(),
      (jobs) => jobs.get(jobId)?.datafeedState === 'started'
    );
    // Two weeks of it were read before; a second reading would double them.
    expect(await documentsOf()).toBeLessThan(before * 1.1 + 10);
    await context.close();
  });
});

describe('an activation that is undone', () => {
  const on = onHost({ environment: 'conflicts', rules: 'built-in', timeScale: QUICK });
  const JOBS = ['auth_rare_hour_for_a_user_ea', 'rare_dns_question_ea'];

  it('leaves the cluster and the rules as they were', async () => {
    const truth = clusterTruth(on.host);
    const shape = async () => ({
      jobs: [...(await truth.jobs())].map(([id, { jobState, datafeedState, datafeedId, indices }]) => ({
        id,
        jobState,
        datafeedState,
        datafeedId,
        indices,
      })),
      rules: [...(await ruleStates(on.host))],
    });
    const before = await shape();
    const { page, context } = await openPicker(on, flyoutOf(JOBS));
    await pressActivate(page);
    await summarySays(page, '2 of 2 jobs running');
    await summarySays(page, '2 of 2 rules enabled');
    expect(await shape()).not.toEqual(before);
    await undoShown(page, 2);
    expect(await shape()).toEqual(before);
    await context.close();
    await truth.close();
  });
});
