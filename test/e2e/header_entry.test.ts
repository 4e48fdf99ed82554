import type { Browser } from 'playwright-core';

import { startHostUnderTest, type HostUnderTest } from '../integration/harness/running_host';
import { launchBrowser } from './harness/launch_browser';
import { openPage, subject } from './harness/open_picker';

describe('the entry beside "ML job settings"', () => {
  let browser: Browser;
  let host: HostUnderTest;

  beforeAll(async () => {
    [browser, host] = await Promise.all([launchBrowser(), startHostUnderTest({ environment: 'default' })]);
  });
  afterAll(async () => {
    await browser.close();
    await host.close();
  });

  it('stands in the header of the Security page and opens the picker', async () => {
    const { page, problems } = await openPage(browser, host, '/app/security/rules');
    await page.waitForSelector(`header ${subject('integrations-button')}`);
    await page.click(`header ${subject('mlJobPickerHeaderEntry')}`);
    await page.waitForSelector(subject('mlJobPickerApp'));
    expect(new URL(page.url()).pathname).toMatch(/^\/app\/mlJobPicker/);
    expect(problems).toEqual([]);
  });

  it('is nowhere else', async () => {
    const { page } = await openPage(browser, host, '/app/mlJobPicker/goals');
    await page.waitForSelector(subject('mlJobPickerApp'));
    expect(await page.locator(subject('mlJobPickerHeaderEntry')).count()).toBe(0);
  });
});
