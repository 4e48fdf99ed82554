import { clusterTruth } from '../integration/activation/harness/cluster_truth';
import { flyoutOf, pressActivate, summarySays } from './harness/activation_flyout';
import { axeViolations } from './harness/axe_violations';
import { onHost } from './harness/on_host';
import { openPicker, subject } from './harness/open_picker';

const QUICK = 60_000;

/** Job, note and what its text must say: of each conflict that the environment "conflicts" has. */
const CONFLICTS: ReadonlyArray<readonly [jobId: string, note: string, says: RegExp]> = [
  ['auth_rare_user_ea', 'resumes', /goes on after its latest document/],
  ['auth_rare_hour_for_a_user_ea', 'gap', /left out.*longer look-back/s],
  ['auth_high_count_logon_events_ea', 'failed_reopened', /has failed.*closed by force and opened again/],
  ['auth_rare_source_ip_for_a_user_ea', 'datafeed_created', /without a datafeed.*is created/],
  ['v3_windows_anomalous_script_ea', 'other_indices', /winlogbeat-\*, not logs-\*/],
  [
    'v3_linux_rare_metadata_process_ea',
    'stopped_by_itself',
    /closed by itself.*Check that its data arrives/s,
  ],
  ['v3_linux_rare_sudo_user_ea', 'shared_from_space', /space "ops" already.*instead of being created/],
  ['v3_windows_anomalous_service_ea', 'id_taken', /different job has this id.*left alone.*Clone that job/s],
  ['v3_linux_rare_metadata_user_ea', 'older_generation', /older job.*v3_linux_rare_metadata_user, runs here/],
];

describe('what stands in the way of an activation', () => {
  const on = onHost({ environment: 'conflicts', rules: 'built-in', timeScale: QUICK });

  it('is said of each job, with what to do about it, before anything is done', async () => {
    const jobIds = CONFLICTS.map(([jobId]) => jobId);
    const { page, problems } = await openPicker(on, `${flyoutOf(jobIds)}&pattern=logs-*`);
    await page.waitForSelector(subject('mlJobPickerActivate'));
    for (const [jobId, note, says] of CONFLICTS) {
      const card = page.locator(subject(`mlJobPickerPlanned-${jobId}`));
      const text = await card.locator(subject(`mlJobPickerNote-${note}`)).textContent();
      expect([jobId, text]).toEqual([jobId, expect.stringMatching(says)]);
    }
    expect(await axeViolations(page, subject('mlJobPickerActivationPanel'))).toEqual([]);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it('is repaired where it can be, and what others made is left as it is', async () => {
    const repaired = [
      'auth_high_count_logon_events_ea',
      'auth_rare_source_ip_for_a_user_ea',
      'v3_linux_rare_sudo_user_ea',
      'auth_rare_user_ea',
    ];
    const truth = clusterTruth(on.host);
    const foreignBefore = (await truth.jobs()).get('v3_windows_anomalous_service_ea');
    const { page } = await openPicker(on, flyoutOf([...repaired, 'v3_windows_anomalous_service_ea']));
    await pressActivate(page);
    await summarySays(page, '4 of 4 jobs running');
    const now = await truth.jobs();
    for (const jobId of repaired) {
      expect([jobId, now.get(jobId)]).toEqual([
        jobId,
        expect.objectContaining({ jobState: 'opened', datafeedState: 'started' }),
      ]);
    }
    expect(now.get('v3_windows_anomalous_service_ea')).toEqual(foreignBefore);
    await page.context().close();
    await truth.close();
  });
});

describe('jobs of two generations and rules without a running job', () => {
  const on = onHost({ environment: 'conflicts', rules: 'built-in', timeScale: QUICK });

  it('are listed on My jobs with the next step, and nothing offers to delete', async () => {
    const { page, problems } = await openPicker(on, 'jobs');
    const switches = page.locator(subject('mlJobPickerSwitches'));
    await switches.waitFor();
    const text = await switches.textContent();
    expect(text).toContain('v3_linux_rare_metadata_user');
    expect(text).toContain('v3_windows_rare_user_runas_event');
    const rules = page.locator(subject('mlJobPickerWaitingRules'));
    expect(await rules.textContent()).toContain('Unusual user compiles');
    expect(await page.getByRole('button', { name: /delete/i }).count()).toBe(0);
    expect(await axeViolations(page, subject('mlJobPickerApp'))).toEqual([]);
    expect(problems).toEqual([]);
    await page.context().close();
  });
});

describe('too little memory', () => {
  const on = onHost({ environment: 'small_ml_node', timeScale: QUICK });
  const JOBS = ['auth_rare_user_ea', 'auth_rare_hour_for_a_user_ea', 'v3_windows_anomalous_script_ea'];

  it('is said before, with the jobs that would wait, and afterwards they are seen waiting', async () => {
    const { page } = await openPicker(on, flyoutOf(JOBS));
    await page.waitForSelector(subject('mlJobPickerActivate'));
    const waiting = page.locator(subject('mlJobPickerNote-waits_for_memory'));
    const foretold = await waiting.count();
    expect(foretold).toBeGreaterThan(0);
    await pressActivate(page);
    await summarySays(page, `${foretold} waiting for a node`);
    await page.context().close();
  });
});

describe('no ML node', () => {
  const on = onHost({ environment: 'no_ml_node', timeScale: QUICK });

  it('keeps the plan from being carried out, and says why', async () => {
    const { page } = await openPicker(on, flyoutOf(['auth_rare_user_ea']));
    await page.waitForSelector(subject('mlJobPickerObstacle-no_ml_node'));
    expect(await page.locator(subject('mlJobPickerActivate')).count()).toBe(0);
    await page.context().close();
  });
});
