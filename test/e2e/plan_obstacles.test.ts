import type { Browser } from 'playwright-core';

import type { Environment } from '../host/environments/environment';
import { loadEnvironment } from '../host/environments/load_environment';
import { modulesFolder } from '../integration/harness/modules_folder';
import { startHostUnderTest } from '../integration/harness/running_host';
import type { HostOptions } from '../host/start_host';
import { flyoutOf } from './harness/activation_flyout';
import { launchBrowser } from './harness/launch_browser';
import { openPicker, subject } from './harness/open_picker';

const MEGABYTE = 1024 * 1024;
const JOBS = ['auth_rare_user_ea', 'rare_dns_question_ea'];

interface Situation {
  name: string;
  options(): Promise<Partial<HostOptions> & Pick<HostOptions, 'environment'>>;
  jobIds?: readonly string[];
  /** `data-test-subj` of what says it. */
  said: string;
  says: RegExp;
  /** Whether jobs can be activated all the same. */
  mayActivate: boolean;
}

async function defaultWith(change: (environment: Environment) => Partial<Environment>): Promise<Environment> {
  const environment = await loadEnvironment('default');
  return { ...environment, ...change(environment) };
}

const SITUATIONS: Situation[] = [
  {
    name: 'ML is in upgrade mode',
    options: async () => ({
      environment: await defaultWith(({ ml }) => ({ ml: { ...ml, upgradeMode: true } })),
    }),
    said: 'mlJobPickerActivationBlocked',
    says: /upgrade mode/i,
    mayActivate: false,
  },
  {
    name: 'jobs wait until autoscaling adds a node',
    options: async () => ({ environment: 'autoscaling' }),
    jobIds: ['auth_rare_user_ea', 'rare_dns_question_ea', 'v3_windows_anomalous_script_ea'],
    said: 'mlJobPickerMemory-waits_for_nodes',
    says: /autoscaling adds nodes.*start by themselves when there is room/s,
    mayActivate: true,
  },
  {
    name: 'a job is larger than any node could hold',
    options: async () => ({
      environment: await defaultWith(({ ml }) => ({
        ml: { ...ml, nodes: [{ name: 'ml-0', memoryBytes: 200 * MEGABYTE }] },
      })),
    }),
    said: 'mlJobPickerNote-too_large_for_node',
    says: /256 MB.*160 MB/s,
    mayActivate: true,
  },
  {
    name: 'the user may not read what the datafeed would read',
    options: async () => ({
      environment: await defaultWith(({ users: [admin, ...others] }) => ({
        users: admin
          ? [{ ...admin, elasticsearch: { cluster: ['monitor_ml'], indices: [] } }, ...others]
          : others,
      })),
    }),
    said: 'mlJobPickerNote-indices_forbidden',
    says: /may not read.*role with "read"/s,
    mayActivate: false,
  },
];

describe('what keeps a whole plan, or a job of it, from being carried out', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it.each(SITUATIONS)('$name', async ({ options, jobIds = JOBS, said, says, mayActivate }) => {
    const host = await startHostUnderTest(await options());
    try {
      const { page } = await openPicker({ browser, host }, flyoutOf(jobIds));
      const saying = page.locator(subject(said)).first();
      await saying.waitFor({ state: 'attached' });
      expect(await saying.textContent()).toMatch(says);
      await page.waitForSelector(subject(`mlJobPickerPlanned-${jobIds[0] ?? ''}`));
      expect(await page.locator(subject('mlJobPickerActivate')).count()).toBe(mayActivate ? 1 : 0);
      await page.context().close();
    } finally {
      await host.close();
    }
  });

  it('more than ten jobs are opened in turns, and a job whose id Elasticsearch takes not is left out', async () => {
    const folder = await modulesFolder(12, { badJobId: 'Not An Id' });
    const host = await startHostUnderTest({ environment: 'default', modules: [folder.folder] });
    try {
      const jobIds = Array.from({ length: 12 }, (_, position) => `made_up_job_${position}`);
      const { page } = await openPicker(
        { browser, host },
        flyoutOf([...jobIds, encodeURIComponent('Not An Id')])
      );
      await page.waitForSelector(subject('mlJobPickerObstacle-many_jobs'));
      expect(await page.textContent(subject('mlJobPickerNote-invalid_id'))).toMatch(/not accept its id/);
      expect(await page.textContent(subject('mlJobPickerActivate'))).toContain('12 jobs');
      await page.context().close();
    } finally {
      await host.close();
      await folder.remove();
    }
  });
});
