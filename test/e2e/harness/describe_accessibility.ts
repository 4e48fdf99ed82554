import type { Browser } from 'playwright-core';

import { startHostUnderTest, type HostUnderTest } from '../../integration/harness/running_host';
import { axeViolations } from './axe_violations';
import { EVERY_PAGE } from './every_page';
import { launchBrowser } from './launch_browser';
import { openPage, subject } from './open_picker';

/** Declares the tests that axe finds nothing on any page in this theme, and that nothing goes wrong unseen. */
export function describeAccessibility(theme: 'light' | 'dark'): void {
  describe(`every page in ${theme}`, () => {
    let browser: Browser;
    let host: HostUnderTest;

    beforeAll(async () => {
      [browser, host] = await Promise.all([launchBrowser(), startHostUnderTest({ environment: 'default' })]);
    });
    afterAll(async () => {
      await browser.close();
      await host.close();
    });

    it.each(EVERY_PAGE)('gives axe nothing to find: $name', async ({ address, appears }) => {
      const { page, context, problems } = await openPage(browser, host, address, { dark: theme === 'dark' });
      await page.waitForSelector(subject(appears));
      expect(await axeViolations(page)).toEqual([]);
      expect(problems).toEqual([]);
      await context.close();
    });
  });
}
