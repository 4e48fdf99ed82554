import type { Browser, BrowserContext, Page } from 'playwright-core';

import { axeViolations } from './axe_violations';
import { launchBrowser } from './launch_browser';
import { pageProblems } from './page_problems';

const GOOD_PAGE =
  '<html lang="en"><title>Good</title><main><h1>Good</h1><label>Name <input></label></main></html>';
const BAD_PAGE = '<html lang="en"><title>Bad</title><main><h1>Bad</h1><input id="nameless"></main></html>';

describe('the browser harness', () => {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    browser = await launchBrowser();
  });

  beforeEach(async () => {
    context = await browser.newContext();
    page = await context.newPage();
  });

  afterEach(() => context.close());
  afterAll(() => browser.close());

  it('finds nothing on an accessible page', async () => {
    await page.setContent(GOOD_PAGE);
    expect(await axeViolations(page)).toEqual([]);
  });

  it('names the rule and the element that break', async () => {
    await page.setContent(BAD_PAGE);
    expect(await axeViolations(page)).toEqual([expect.stringMatching(/^label \(.+\) at #nameless: .+/)]);
  });

  it('sees console errors and uncaught exceptions', async () => {
    const problems = pageProblems(page);
    await page.setContent(`${GOOD_PAGE}<script>console.error('seen'); throw new Error('thrown');</script>`);
    expect(problems).toEqual(['console: seen', 'uncaught: thrown']);
  });

  it('sees what the content security policy refuses', async () => {
    const problems = pageProblems(page);
    await page.route('http://host.test/', (route) =>
      route.fulfill({
        contentType: 'text/html',
        headers: { 'content-security-policy': "script-src 'self'" },
        body: `${GOOD_PAGE}<script>document.title = 'inline script ran';</script>`,
      })
    );
    await page.goto('http://host.test/');

    expect(await page.title()).toBe('Good');
    expect(problems).toEqual([expect.stringContaining('Content Security Policy')]);
  });
});
