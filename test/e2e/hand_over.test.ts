import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

import type { Page } from 'playwright-core';

import { readHandOverFile } from '../../common/activation/hand_over/read_hand_over_file';
import { clusterTruth, type ClusterTruth } from '../integration/activation/harness/cluster_truth';
import { ruleStates } from '../integration/activation/harness/host_rules';
import { startHostUnderTest, type HostUnderTest } from '../integration/harness/running_host';
import { waitFor } from '../integration/harness/wait_for';
import { flyoutOf, pressActivate, summarySays } from './harness/activation_flyout';
import { launchBrowser } from './harness/launch_browser';
import { openPicker, subject } from './harness/open_picker';

const run = promisify(execFile);
const QUICK = 60_000;
const JOBS = ['auth_rare_hour_for_a_user_ea', 'rare_dns_question_ea'];
const ADMIN = { KIBANA_USER: 'elastic', KIBANA_PASSWORD: 'changeme' };

async function enabledRules(host: HostUnderTest): Promise<string[]> {
  return [...(await ruleStates(host))].filter(([, state]) => state === 'enabled').map(([ruleId]) => ruleId);
}

/** How jobs and rules stand, without what counts on. */
async function endState(host: HostUnderTest, truth: ClusterTruth) {
  const jobs = await waitFor(
    () => truth.jobs(),
    (seen) => seen.size === JOBS.length && [...seen.values()].every(({ documents }) => documents > 0)
  );
  return {
    jobs: [...jobs]
      .map(([id, { jobState, datafeedState, datafeedId, indices }]) => ({
        id,
        jobState,
        datafeedState,
        datafeedId,
        indices,
      }))
      .sort((a, b) => a.id.localeCompare(b.id)),
    enabledRules: await enabledRules(host),
  };
}

describe('a plan that is handed over', () => {
  it('is carried out by an admin with the script, to the same end as an activation in the browser', async () => {
    const browser = await launchBrowser();
    const options = { environment: 'default', rules: 'built-in', timeScale: QUICK };
    const handedOver = await startHostUnderTest({ ...options, user: 'reader' });
    const activated = await startHostUnderTest(options);
    const truths = [clusterTruth(handedOver), clusterTruth(activated)] as const;
    const enabledBefore = (await enabledRules(handedOver)).length;
    try {
      const { page } = await openPicker({ browser, host: handedOver }, flyoutOf(JOBS));
      await page.waitForSelector(subject('mlJobPickerHandOver'));
      expect(await page.locator(subject('mlJobPickerActivate')).count()).toBe(0);
      const script = await downloaded(page, 'mlJobPickerHandOverScript');
      const file = await readFile(await downloaded(page, 'mlJobPickerHandOverFile'), 'utf8');
      const read = readHandOverFile(file);
      expect(read).toMatchObject({ ok: true });
      const { stdout } = await run('sh', [script], {
        env: { ...process.env, ...ADMIN, KIBANA_URL: handedOver.url },
      });
      expect(stdout).toMatch(/Enable detection rules: .+\nDone\.\n$/);
      // Downloads are gone with their page.
      await page.context().close();

      const other = await openPicker({ browser, host: activated }, flyoutOf(JOBS));
      await pressActivate(other.page);
      await summarySays(other.page, '2 of 2 rules enabled');
      await other.context.close();

      const end = await endState(handedOver, truths[0]);
      expect(end.jobs.map(({ jobState, datafeedState }) => [jobState, datafeedState])).toEqual([
        ['opened', 'started'],
        ['opened', 'started'],
      ]);
      expect(end.enabledRules).toHaveLength(enabledBefore + JOBS.length);
      expect(end).toEqual(await endState(activated, truths[1]));
    } finally {
      await Promise.all(truths.map((truth) => truth.close()));
      await browser.close();
      await handedOver.close();
      await activated.close();
    }
  });
});

/** Presses a download button and answers the path of the file. */
async function downloaded(page: Page, button: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.click(subject(button))]);
  return download.path();
}
