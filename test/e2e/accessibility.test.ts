import type { Browser } from 'playwright-core';

import { startHostUnderTest, type HostUnderTest } from '../integration/harness/running_host';
import { axeViolations } from './harness/axe_violations';
import { launchBrowser } from './harness/launch_browser';
import { openPage, subject } from './harness/open_picker';

const JOB = 'auth_rare_hour_for_a_user_ea';

/** What is looked at: name, address, and what appears when it is there. */
const PAGES: Array<[string, string, string]> = [
  ['goals', '/app/mlJobPicker/goals', `mlJobPickerJob-${JOB}`],
  ['ATT&CK', '/app/mlJobPicker/attack', `mlJobPickerJob-${JOB}`],
  ['data', '/app/mlJobPicker/data', 'mlJobPickerSource-endpoint.events.process'],
  ['jobs without any', '/app/mlJobPicker/jobs', 'mlJobPickerApp'],
  ['readiness', '/app/mlJobPicker/readiness', 'mlJobPickerCheck-license'],
  ['a job', `/app/mlJobPicker/goals?job=${JOB}`, 'mlJobPickerJobFlyout'],
  ['a selection', `/app/mlJobPicker/goals?jobs=${JOB},no_such_job`, 'mlJobPickerUnknownJobs'],
  ['the review', `/app/mlJobPicker/data?jobs=${JOB}&panel=activate`, `mlJobPickerPlanned-${JOB}`],
  ["Security's page with our entry", '/app/security/rules', 'mlJobPickerHeaderEntry'],
];

describe('every page', () => {
  let browser: Browser;
  let host: HostUnderTest;

  beforeAll(async () => {
    [browser, host] = await Promise.all([launchBrowser(), startHostUnderTest({ environment: 'default' })]);
  });
  afterAll(async () => {
    await browser.close();
    await host.close();
  });

  describe.each(['light', 'dark'])('in %s', (theme) => {
    it.each(PAGES)('gives axe nothing to find: %s', async (_, path, appears) => {
      const { page, context, problems } = await openPage(browser, host, path, { dark: theme === 'dark' });
      await page.waitForSelector(subject(appears));
      expect(await axeViolations(page)).toEqual([]);
      expect(problems).toEqual([]);
      await context.close();
    });
  });

  it.each(PAGES)('fits a narrow window: %s', async (_, path, appears) => {
    const { page, context } = await openPage(browser, host, path, { width: 640 });
    await page.waitForSelector(subject(appears));
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await context.close();
  });
});
