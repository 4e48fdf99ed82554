import type { Page } from 'playwright-core';

import { axeViolations } from './axe_violations';
import { EVERY_PAGE, RESULT_PAGES, type PageOfOurs } from './every_page';
import { incidentEnvironment } from './incident_environment';
import { onHost, type OnHost } from './on_host';
import { openPage, subject } from './open_picker';

/** A theme changes nothing but colours, so in the second one only these are looked at again. */
const RULES = { light: undefined, dark: ['color-contrast'] } as const;

/** Declares the tests that axe finds nothing on any page in this theme, and that nothing goes wrong unseen. */
export function describeAccessibility(theme: 'light' | 'dark'): void {
  describe(`every page in ${theme}`, () => {
    checkPages(theme, onHost({ environment: 'default' }), EVERY_PAGE);
  });
  describe(`pages about results in ${theme}`, () => {
    checkPages(theme, onHost({ environment: incidentEnvironment, rules: 'built-in' }), RESULT_PAGES);
  });
}

function checkPages(theme: 'light' | 'dark', on: OnHost, pages: readonly PageOfOurs[]): void {
  it.each(pages)('gives axe nothing to find: $name', async ({ address, appears }) => {
    const { page, context, problems } = await openPage(on, address, { dark: theme === 'dark' });
    await page.waitForSelector(subject(appears));
    expect(await axeViolations(page, undefined, RULES[theme])).toEqual([]);
    if (theme === 'light') {
      // The page is there already: in a narrow window all of it is to be seen without scrolling sideways.
      await page.setViewportSize({ width: 640, height: 900 });
      await expectNoOverflow(page);
    }
    expect(problems).toEqual([]);
    await context.close();
  });
}

/** Layout may follow a change of the window a moment later. */
async function expectNoOverflow(page: Page): Promise<void> {
  await page
    .waitForFunction(() => document.documentElement.scrollWidth <= window.innerWidth, undefined, {
      timeout: 3_000,
    })
    .catch(() => undefined);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
}
