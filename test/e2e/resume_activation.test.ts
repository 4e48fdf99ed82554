import type { BrowserContext, Page, Route } from 'playwright-core';

import { clusterTruth, type ClusterTruth } from '../integration/activation/harness/cluster_truth';
import { ruleStates } from '../integration/activation/harness/host_rules';
import { flyoutOf, pressActivate, summarySays, undoShown } from './harness/activation_flyout';
import { onHost } from './harness/on_host';
import { subject } from './harness/open_picker';

const JOBS = ['auth_rare_hour_for_a_user_ea', 'rare_dns_question_ea'];
const QUICK = 60_000;
/** Requests that an activation sends to Kibana's own APIs. */
const OF_KIBANA = /\/(internal\/ml|internal\/detection_engine|api\/detection_engine)\//;
/** More than any activation of two jobs sends. */
const MOST_CUTS = 20;

/** The page waits and counts time so much faster: most of what an activation takes is waiting between two looks. */
const HASTE = 8;

/** A hasty clock, so far ahead that what a former page had under way is plainly under way no more. */
function hastyClock(minutesAhead: number): string {
  return `{
    const now = Date.now, wait = window.setTimeout, began = now();
    Date.now = () => began + (now() - began) * ${HASTE} + ${minutesAhead} * 60_000;
    window.setTimeout = (act, ms = 0, ...args) => wait(act, ms / ${HASTE}, ...args);
  }`;
}

describe('a tab that is closed in the middle of an activation', () => {
  const on = onHost({ environment: 'default', rules: 'built-in', timeScale: QUICK });
  let truth: ClusterTruth;
  let rulesBefore: Map<string, string>;

  beforeAll(async () => {
    truth = clusterTruth(on.host);
    rulesBefore = await ruleStates(on.host);
  });
  afterAll(() => truth.close());

  it('can be opened again after each single request, and goes on to the same end', async () => {
    const cutAfter: string[] = [];
    const context = await on.browser.newContext();
    let page = await openAt(context, flyoutOf(JOBS), 0);
    for (let cut = 1; cut <= MOST_CUTS; cut++) {
      const closedAfter = await activateUntil(page, cut);
      if (closedAfter === undefined) break;
      cutAfter.push(closedAfter);

      page = await openAt(context, `readiness?jobs=${JOBS.join(',')}`, 10 * cut);
      await page.click(subject('mlJobPickerShowInterrupted'));
      await page.click(subject('mlJobPickerGoOn'));
      await summarySays(page, '2 of 2 jobs running');
      await summarySays(page, '2 of 2 rules enabled');
      expect([...(await truth.jobs()).keys()].sort()).toEqual([...JOBS].sort());

      await undoShown(page, JOBS.length);
      expect([...(await truth.jobs()).keys()]).toEqual([]);
      expect(await ruleStates(on.host)).toEqual(rulesBefore);
      await page.click(subject('mlJobPickerBackToReview'));
    }
    await context.close();
    expect(cutAfter.length).toBeGreaterThanOrEqual(7);
    expect(cutAfter.length).toBeLessThan(MOST_CUTS);
  }, 240_000);

  /**
   * Activates, and closes the page when Kibana has carried out the request of this number but not answered it. Answers
   * which one it was, or undefined if the activation needed fewer.
   */
  async function activateUntil(page: Page, cut: number): Promise<string | undefined> {
    // The review asks Kibana too; only what follows it counts.
    await page.waitForSelector(subject('mlJobPickerActivate'));
    let sent = 0;
    let closedAfter: string | undefined;
    await page.route(OF_KIBANA, async (route: Route) => {
      if (route.request().method() === 'GET') return route.continue();
      sent += 1;
      if (sent !== cut) return route.continue();
      closedAfter = route.request().url();
      await route.fetch();
      await page.close();
    });
    await pressActivate(page);
    const ended = summarySays(page, '2 of 2 rules enabled').catch(() => undefined);
    await Promise.race([ended, page.waitForEvent('close')]);
    return closedAfter;
  }

  async function openAt(context: BrowserContext, path: string, minutesAhead: number): Promise<Page> {
    const page = await context.newPage();
    await page.addInitScript(hastyClock(minutesAhead));
    await page.goto(new URL(`/app/mlJobPicker/${path}`, on.host.url).href);
    return page;
  }
});
