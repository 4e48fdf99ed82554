import type { Browser } from 'playwright-core';

import { startHostUnderTest } from '../integration/harness/running_host';
import { axeViolations } from './harness/axe_violations';
import { launchBrowser } from './harness/launch_browser';
import { openPicker, subject } from './harness/open_picker';

describe('people who may not activate', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it.each([
    ['has a basic licence', { environment: 'no_license' }, /licen[cs]e/i],
    ['may only look', { environment: 'default', user: 'reader' }, /Machine Learning/],
    ['has no ML right', { environment: 'default', user: 'no_ml' }, /Machine Learning/],
  ])('see every job and the reason when the user %s, and no dead button', async (_, options, reason) => {
    const host = await startHostUnderTest(options);
    try {
      const { page, problems } = await openPicker(
        { browser, host },
        'data?jobs=auth_rare_hour_for_a_user_ea&panel=activate'
      );
      await page.waitForSelector(subject('mlJobPickerActivationBlocked'));
      expect(await page.textContent(subject('mlJobPickerActivationBlocked'))).toMatch(reason);
      expect(await page.locator(subject('mlJobPickerActivate')).count()).toBe(0);
      // A button may rest while something is being asked; none stays so.
      await page.waitForFunction(
        () => document.querySelector('button:disabled, [aria-disabled="true"]') === null
      );
      expect(await axeViolations(page, subject('mlJobPickerActivationPanel'))).toEqual([]);

      await page.goto(new URL('/app/mlJobPicker/goals', host.url).href, { waitUntil: 'networkidle' });
      await page.waitForSelector(subject('mlJobPickerBlocked'));
      await page.waitForSelector(subject('mlJobPickerJob-auth_rare_hour_for_a_user_ea'));
      expect(await page.locator('[data-test-subj^="mlJobPickerJob-"]').count()).toBeGreaterThanOrEqual(40);
      expect(problems.filter((problem) => !problem.includes('403'))).toEqual([]);
    } finally {
      await host.close();
    }
  });
});
