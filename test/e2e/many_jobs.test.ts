import { modulesFolder, type ModulesFolder } from '../integration/harness/modules_folder';
import { startHostUnderTest, type HostUnderTest } from '../integration/harness/running_host';
import { flyoutOf, summarySays } from './harness/activation_flyout';
import { launchBrowser } from './harness/launch_browser';
import { openPicker, subject } from './harness/open_picker';

const SIXTY = 60;
const QUICK = 60_000;

/** 6 for creating, 1 for sharing, 12 for starting; these jobs have no rules (docs/decisions/0007-activation.md). */
const MOST_CHANGES = 19;

describe('sixty jobs', () => {
  let folder: ModulesFolder;
  let host: HostUnderTest;

  beforeAll(async () => {
    folder = await modulesFolder(SIXTY);
    host = await startHostUnderTest({ environment: 'default', modules: [folder.folder], timeScale: QUICK });
  });
  afterAll(async () => {
    await host.close();
    await folder.remove();
  });

  it('take few requests, and show progress from the first second on', async () => {
    const browser = await launchBrowser();
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
    expect(await page.evaluate(pressAndSeeProgress, subject('mlJobPickerActivate'))).toBeLessThan(1_000);
    await summarySays(page, '60 of 60 jobs running');
    const tookMs = Date.now() - startedMs;

    const ofKibana = changes.filter((pathname) => !pathname.includes('ml_job_picker'));
    expect(ofKibana).toHaveLength(MOST_CHANGES);
    // One every two seconds, those of the page that watches, and one at the beginning and the end.
    expect(looks.length).toBeLessThanOrEqual(3 + (2 * tookMs) / 2_000);
    expect(problems).toEqual([]);
    await browser.close();
  });
});

/** In the page: presses the button, and answers after how many ms a job is seen being acted on. */
function pressAndSeeProgress(button: string): Promise<number> {
  return new Promise((resolve) => {
    const pressedMs = performance.now();
    const observer = new MutationObserver(() => {
      if (document.querySelector('[data-phase="acting"]') === null) return;
      observer.disconnect();
      resolve(performance.now() - pressedMs);
    });
    observer.observe(document.body, { subtree: true, childList: true, attributes: true });
    document.querySelector<HTMLElement>(button)?.click();
  });
}
