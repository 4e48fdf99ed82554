import type { Browser } from 'playwright-core';

import { startHostUnderTest, type HostUnderTest } from '../integration/harness/running_host';
import { EVERY_PAGE } from './harness/every_page';
import { launchBrowser } from './harness/launch_browser';
import { openPage, subject } from './harness/open_picker';

describe('a window of 640 px', () => {
  let browser: Browser;
  let host: HostUnderTest;

  beforeAll(async () => {
    [browser, host] = await Promise.all([launchBrowser(), startHostUnderTest({ environment: 'default' })]);
  });
  afterAll(async () => {
    await browser.close();
    await host.close();
  });

  it.each(EVERY_PAGE)(
    'shows all of the page without scrolling sideways: $name',
    async ({ address, appears }) => {
      const { page, context } = await openPage(browser, host, address, { width: 640 });
      await page.waitForSelector(subject(appears));
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
      await context.close();
    }
  );
});
