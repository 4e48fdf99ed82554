import path from 'node:path';

import type { Browser } from 'playwright-core';

import { startHost } from '../test/host/start_host';
import { flyoutOf, pressActivate, summarySays } from '../test/e2e/harness/activation_flyout';
import { launchBrowser } from '../test/e2e/harness/launch_browser';
import { subject } from '../test/e2e/harness/open_picker';

const IMAGES_DIR = path.resolve(__dirname, '..', 'docs', 'images');

interface Picture {
  file: string;
  /** On the host. */
  address: string;
  environment: string;
  /** `data-test-subj` of what must be there before the picture is taken. */
  appears: string;
  /** `data-test-subj` of what is pressed then. */
  press?: string;
  height?: number;
  /** Jobs that are activated before any picture of the environment is taken. */
  activated?: readonly string[];
}

/** They notice the attack in the environment `incident`. */
const NOTICING_JOBS = [
  'auth_high_count_logon_fails_ea',
  'suspicious_login_activity_ea',
  'auth_rare_user_ea',
  'rare_destination_country',
  'high_count_network_denies',
  'v3_windows_anomalous_service_ea',
];

/** Slow enough that jobs which have read all there is do not complain at once that nothing new comes. */
const UNHURRIED = 200;
const PATIENCE = { timeout: 120_000 };

/** Of each kind of step, and one that stays out. */
const REVIEWED_JOBS = [
  'auth_rare_user_ea',
  'auth_rare_source_ip_for_a_user_ea',
  'v3_linux_rare_sudo_user_ea',
  'v3_linux_rare_metadata_user_ea',
  'v3_windows_anomalous_service_ea',
];

const PICTURES: readonly Picture[] = [
  {
    file: 'my_data.png',
    address: '/app/mlJobPicker/data',
    environment: 'default',
    appears: 'mlJobPickerState-ready',
  },
  {
    file: 'goals.png',
    address: '/app/mlJobPicker/goals',
    environment: 'default',
    appears: 'mlJobPickerState-ready',
  },
  {
    file: 'coverage.png',
    address: '/app/mlJobPicker/attack',
    environment: 'conflicts',
    appears: 'mlJobPickerMatrix',
    height: 1250,
  },
  {
    file: 'selection.png',
    address: '/app/mlJobPicker/selection?memory=1gb',
    environment: 'conflicts',
    appears: 'mlJobPickerCurve',
    height: 1250,
  },
  {
    file: 'activation_review.png',
    address: `/app/mlJobPicker/data?pattern=logs-*&jobs=${REVIEWED_JOBS.join(',')}&panel=activate`,
    environment: 'conflicts',
    appears: 'mlJobPickerActivate',
    height: 1150,
  },
  {
    file: 'my_jobs.png',
    address: '/app/mlJobPicker/jobs',
    environment: 'incident',
    appears: 'mlJobPickerResultsSummary',
    press: 'mlJobPickerDetails-auth_high_count_logon_fails_ea',
    height: 1350,
    activated: NOTICING_JOBS,
  },
  {
    file: 'goal_results.png',
    address: '/app/mlJobPicker/jobs?group=goal',
    environment: 'incident',
    appears: 'mlJobPickerGoalExplorer',
    height: 1150,
    activated: NOTICING_JOBS,
  },
  {
    file: 'get_notified.png',
    address:
      '/app/mlJobPicker/jobs?panel=notify&njobs=auth_high_count_logon_fails_ea,suspicious_login_activity_ea',
    environment: 'incident',
    appears: 'mlJobPickerAlertPreview',
    height: 1400,
    activated: NOTICING_JOBS,
  },
  {
    file: 'readiness.png',
    address: '/app/mlJobPicker/readiness',
    environment: 'default',
    appears: 'mlJobPickerStep-goal',
    height: 1600,
  },
];

/** `npm run screenshots [-- <file>…]`: takes the README's pictures, or those named, of the built package on the host. */
async function takeScreenshots(files: readonly string[]): Promise<void> {
  const wanted = PICTURES.filter(({ file }) => files.length === 0 || files.includes(file));
  const browser = await launchBrowser();
  try {
    for (const environment of new Set(wanted.map((picture) => picture.environment))) {
      await takeOn(
        environment,
        wanted.filter((picture) => picture.environment === environment),
        browser
      );
    }
  } finally {
    await browser.close();
  }
}

async function takeOn(environment: string, pictures: readonly Picture[], browser: Browser): Promise<void> {
  const jobIds = [...new Set(pictures.flatMap(({ activated = [] }) => activated))];
  const timeScale = jobIds.length > 0 ? UNHURRIED : undefined;
  const host = await startHost({ port: 0, environment, rules: 'built-in', quiet: true, timeScale });
  try {
    if (jobIds.length > 0) await activate(jobIds, host.url, browser);
    for (const { file, address, appears, press, height = 900 } of pictures) {
      const page = await browser.newPage({ viewport: { width: 1280, height } });
      await page.goto(new URL(address, host.url).href, { waitUntil: 'networkidle' });
      await page.waitForSelector(subject(appears));
      if (press !== undefined) await page.click(subject(press));
      // Nothing is pointed at, and what fades in has done so.
      await page.mouse.move(0, 0);
      await page.waitForTimeout(500);
      await page.screenshot({ path: path.join(IMAGES_DIR, file) });
      console.log(`docs/images/${file}`);
      await page.close();
    }
  } finally {
    await host.close();
  }
}

/** Activates jobs and their rules, and waits until results are there. */
async function activate(jobIds: readonly string[], url: string, browser: Browser): Promise<void> {
  const page = await browser.newPage();
  await page.goto(new URL(`/app/mlJobPicker/${flyoutOf([...jobIds])}`, url).href);
  await pressActivate(page);
  await summarySays(page, `${jobIds.length} of ${jobIds.length} jobs running`);
  await page
    .locator(subject('mlJobPickerRunSummary'), { hasNotText: 'You may close this' })
    .waitFor(PATIENCE);
  await page.goto(new URL('/app/mlJobPicker/jobs', url).href);
  await page.waitForSelector(subject('mlJobPickerResultsSummary'), PATIENCE);
  await page.close();
}

takeScreenshots(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
