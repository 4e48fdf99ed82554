import type { Browser } from 'playwright-core';

import { modulesFolder, type ModulesFolder } from '../integration/harness/modules_folder';
import { startHostUnderTest, type HostUnderTest } from '../integration/harness/running_host';
import { flyoutOf, pressActivate, summarySays } from './harness/activation_flyout';
import { launchBrowser } from './harness/launch_browser';
import { openPicker, subject } from './harness/open_picker';

const SIXTY = 60;
const QUICK = 60_000;

/** 6 for creating, 1 for sharing, 12 for starting; these jobs have no rules (docs/decisions/0007-activation.md). */
const MOST_CHANGES = 19;

describe('sixty jobs', () => {
  let folder: ModulesFolder;
  let host: HostUnderTest;
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchBrowser();
    folder = await modulesFolder(SIXTY);
    host = await startHostUnderTest({ environment: 'default', modules: [folder.folder], timeScale: QUICK });
  });
  afterAll(async () => {
    await browser.close();
    await host.close();
    await folder.remove();
  });

  it('take few requests, and show progress before the first answer', async () => {
    const jobIds = Array.from({ length: SIXTY }, (_, position) => `made_up_job_${position}`);
    const { page, problems } = await openPicker({ browser, host }, flyoutOf(jobIds));
    await page.waitForSelector(subject('mlJobPickerActivate'));
    const changes: string[] = [];
    const looks: number[] = [];
    page.on('request', (request) => {
      const { pathname } = new URL(request.url());
      if (request.method() !== 'GET') changes.push(pathname);
      else if (pathname.endsWith('/jobs')) looks.push(Date.now());
    });
    const startedMs = Date.now();
    let answer = (): void => undefined;
    const answered = new Promise<void>((resolve) => (answer = resolve));
    await page.route(/bulk_create/, async (route) => {
      await answered;
      await route.continue();
    });
    await pressActivate(page);
    // Nothing has been answered yet.
    await page.waitForSelector(`${subject('mlJobPickerRun-made_up_job_0')}[data-phase="acting"]`);
    answer();
    await summarySays(page, '60 of 60 jobs running');
    const tookMs = Date.now() - startedMs;

    const ofKibana = changes.filter((pathname) => !pathname.includes('ml_job_picker'));
    expect(ofKibana).toHaveLength(MOST_CHANGES);
    // One every two seconds, those of the page that watches, and one at the beginning and the end.
    expect(looks.length).toBeLessThanOrEqual(3 + (2 * tookMs) / 2_000);
    expect(problems).toEqual([]);
  });
});
