import type { Browser, Page } from 'playwright-core';

import type { Fault } from '../host/elasticsearch/elasticsearch_stand_in';
import { startHostUnderTest, type HostUnderTest } from '../integration/harness/running_host';
import { launchBrowser } from './harness/launch_browser';
import { openPicker, subject } from './harness/open_picker';

const TROUBLED = 'rare_dns_question_ea';
/** Jobs open at once: here it is about what goes wrong. */
const QUICK = 12_000;
const FINE = 'auth_rare_hour_for_a_user_ea';

describe('a step that fails', () => {
  let browser: Browser;
  let host: HostUnderTest;

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  beforeEach(async () => {
    host = await startHostUnderTest({ environment: 'default', timeScale: QUICK });
  });
  afterEach(() => host.close());
  afterAll(() => browser.close());

  async function activate(): Promise<Page> {
    const { page } = await openPicker({ browser, host }, `readiness?jobs=${TROUBLED},${FINE}&panel=activate`);
    await page.click(subject('mlJobPickerActivate'));
    return page;
  }

  function summary(page: Page, text: string): Promise<unknown> {
    return page.waitForFunction(
      ([selector, wanted]) => document.querySelector(selector ?? '')?.textContent?.includes(wanted ?? ''),
      [subject('mlJobPickerRunSummary'), text] as const,
      { timeout: 60_000 }
    );
  }

  const onJob = (path: string): RegExp => new RegExp(`${path}`);
  it.each<[string, Fault]>([
    [
      'creating the datafeed: 403',
      { match: { method: 'PUT', path: onJob(`datafeeds/datafeed-${TROUBLED}$`) }, effect: { status: 403 } },
    ],
    [
      'starting: 500',
      {
        match: { method: 'POST', path: onJob(`datafeeds/datafeed-${TROUBLED}/_start`) },
        effect: { status: 500 },
      },
    ],
  ])('(%s) is shown with its cause, stops no other job, and can be tried again', async (step, fault) => {
    host.elasticsearch.faults.add(fault);
    const page = await activate();
    await page.waitForSelector(subject(`mlJobPickerRetry-${TROUBLED}`), { timeout: 60_000 });
    await summary(page, '1 of 2 jobs running');
    const status = /\d{3}$/.exec(step)?.[0] ?? '';
    expect(await page.textContent(subject(`mlJobPickerRun-${TROUBLED}`))).toContain(status);
    expect(await page.textContent(subject(`mlJobPickerRun-${TROUBLED}`))).not.toContain('Running');

    host.elasticsearch.faults.clear();
    await page.click(subject(`mlJobPickerRetry-${TROUBLED}`));
    await summary(page, '2 of 2 jobs running');
    await page.context().close();
  });
});
