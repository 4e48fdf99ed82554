import type { Page } from 'playwright-core';

import { loadEnvironment } from '../host/environments/load_environment';
import { pressActivate, summarySays } from './harness/activation_flyout';
import { onHost } from './harness/on_host';
import { openPicker, subject } from './harness/open_picker';

/** Look-backs of two weeks take a few seconds. */
const VERY_QUICK = 400_000;
const PATIENCE = { timeout: 60_000 };

/** What somebody begins to collect: Windows logons, with an attack among them. */
const STREAM = /^logs-system\.security/;
const JOB = 'auth_high_count_logon_fails_ea';

describe('a newcomer', () => {
  const on = onHost({ environment: 'empty', rules: 'built-in', timeScale: VERY_QUICK });

  it('is led from a cluster without data to results and alerts, by links alone', async () => {
    const { page, problems } = await openPicker(on, 'readiness');
    await standsAt(page, 'data');

    const { indices } = await loadEnvironment('incident');
    on.host.elasticsearch.data.add(indices.filter(({ name }) => STREAM.test(name)));
    await page.click(subject('mlJobPickerRefresh'));
    await standsAt(page, 'goal');

    await page.click(subject('mlJobPickerReadyGoals'));
    await page
      .locator(subject('mlJobPickerGoal-failed_login_spike'))
      .locator(subject('mlJobPickerSelectGoal'))
      .click();
    await page.click(subject('mlJobPickerReview'));
    // Being told is a step of its own here.
    await page.getByRole('switch', { name: 'Install and enable the rules that read these jobs' }).click();
    await pressActivate(page);
    await summarySays(page, '1 of 1 job running');
    await page.click(subject('mlJobPickerToMyJobs'));
    await page.waitForSelector(
      `${subject(`mlJobPickerInstalled-${JOB}`)} [data-test-subj^="mlJobPickerScore-"]`,
      PATIENCE
    );

    await page.click(subject('mlJobPickerTab-readiness'));
    await stepIs(page, 'results', 'done');
    await standsAt(page, 'notifications');
    await page.click(subject('mlJobPickerToNotify'));
    await page.click(subject('mlJobPickerCreateRule'));
    await page.waitForSelector(subject('mlJobPickerCreatedRule'));
    await page.getByRole('button', { name: 'Done' }).click();

    await page.click(subject('mlJobPickerTab-readiness'));
    await stepIs(page, 'notifications', 'done');
    expect(await page.locator('[aria-current="step"]').count()).toBe(0);
    expect(problems).toEqual([]);
  });
});

async function standsAt(page: Page, step: string): Promise<void> {
  await page.waitForSelector(`${subject(`mlJobPickerStep-${step}`)}[aria-current="step"]`, PATIENCE);
}

async function stepIs(page: Page, step: string, status: string): Promise<void> {
  await page.waitForSelector(`${subject(`mlJobPickerStep-${step}`)}[data-status="${status}"]`, PATIENCE);
}
