import type { Browser } from 'playwright-core';

import { loadEnvironment } from '../host/environments/load_environment';
import { jobsWithResults } from '../integration/harness/jobs_with_results';
import { startHostUnderTest } from '../integration/harness/running_host';
import { launchBrowser } from './harness/launch_browser';
import { openPage, subject } from './harness/open_picker';

interface Asked {
  /** Of the host by the page, by method and path, sorted; without what the page itself is made of. */
  ofKibana: string[];
  /** Of Elasticsearch by the host. */
  ofElasticsearch: string[];
}

const API = /^\/(?:api|internal)\//;

describe('"My jobs"', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  /** What a look at so many jobs costs: the list, the details of one, and the same by goal. */
  async function askedFor(jobs: number): Promise<Asked> {
    const environment = jobsWithResults(await loadEnvironment('default'), jobs);
    const host = await startHostUnderTest({ environment, rules: 'built-in' });
    try {
      const { page, problems, context } = await openPage({ browser, host }, '/app/security/rules');
      const { requests } = host.elasticsearch;
      requests.clear();
      const ofKibana: string[] = [];
      page.on('request', (request) => {
        const { pathname } = new URL(request.url());
        if (API.test(pathname)) ofKibana.push(`${request.method()} ${pathname}`);
      });
      await page.goto(new URL('/app/mlJobPicker/jobs', host.url).href, { waitUntil: 'networkidle' });
      expect(await page.textContent(subject('mlJobPickerInstalledCount'))).toBe(`${jobs} jobs`);
      await page.locator(subject('mlJobPickerSparkline')).first().waitFor();
      await page
        .getByRole('button', { name: /^Anomalies and checks of/ })
        .first()
        .click();
      await page.waitForSelector(subject('mlJobPickerAnomalies'));
      await page.click(subject('mlJobPickerGrouping-goal'));
      await page.waitForSelector(subject('mlJobPickerGoalResults'));
      await page.waitForLoadState('networkidle');
      expect(problems).toEqual([]);
      await context.close();
      return {
        ofKibana: ofKibana.sort(),
        ofElasticsearch: requests.entries.map(({ method, path }) => `${method} ${path}`).sort(),
      };
    } finally {
      await host.close();
    }
  }

  it('costs the same requests for 5 and for 100 jobs', async () => {
    const few = await askedFor(5);
    expect(few.ofKibana.filter((request) => request.endsWith('/results'))).toHaveLength(1);
    expect(await askedFor(100)).toEqual(few);
  });
});
