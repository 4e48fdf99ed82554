import type { Browser } from 'playwright-core';

import { startHostUnderTest, type HostUnderTest } from '../integration/harness/running_host';
import { launchBrowser } from './harness/launch_browser';
import { openPicker, subject } from './harness/open_picker';

const JOB = 'auth_rare_hour_for_a_user_ea';

describe('the address', () => {
  let browser: Browser;
  let host: HostUnderTest;

  beforeAll(async () => {
    [browser, host] = await Promise.all([launchBrowser(), startHostUnderTest({ environment: 'default' })]);
  });
  afterAll(async () => {
    await browser.close();
    await host.close();
  });

  it('keeps the selection over tabs, a reload and the back button', async () => {
    const { page } = await openPicker(browser, host, 'goals');
    await page.click(subject(`mlJobPickerSelect-${JOB}`));
    await page.click(subject('mlJobPickerTab-data'));
    await page.waitForSelector(subject('mlJobPickerSelectionCount'));
    await page.reload({ waitUntil: 'networkidle' });
    expect(await page.isChecked(subject(`mlJobPickerSelect-${JOB}`))).toBe(true);
    await page.goBack();
    await page.goBack();
    await page.waitForSelector(subject('mlJobPickerSelectionCount'), { state: 'detached' });
  });

  it('keeps the job that is open', async () => {
    const { page } = await openPicker(browser, host, 'goals');
    await page.click(subject(`mlJobPickerOpenJob-${JOB}`));
    await page.waitForSelector(subject('mlJobPickerJobFlyout'));
    await page.reload({ waitUntil: 'networkidle' });
    await page.waitForSelector(subject('mlJobPickerJobFlyout'));
    await page.keyboard.press('Escape');
    await page.waitForSelector(subject('mlJobPickerJobFlyout'), { state: 'detached' });
  });

  it('says where to look, and the states follow', async () => {
    const { page } = await openPicker(browser, host, 'data?pattern=no-such-index-*');
    await page.waitForSelector(subject(`mlJobPickerJob-${JOB}`));
    expect(await page.locator(subject('mlJobPickerState-ready')).count()).toBe(0);
    await page.fill(subject('mlJobPickerPattern'), 'logs-*');
    await page.click(subject('mlJobPickerApplyScope'));
    await page.waitForSelector(subject('mlJobPickerState-ready'));
    expect(new URL(page.url()).searchParams.get('pattern')).toBe('logs-*');
  });
});
