import type { BrowserContext, Page, Route } from 'playwright-core';

import { clusterTruth, type ClusterTruth } from '../integration/activation/harness/cluster_truth';
import { ruleStates } from '../integration/activation/harness/host_rules';
import { flyoutOf, pressActivate, summarySays, undoShown } from './harness/activation_flyout';
import { onHost } from './harness/on_host';
import { openPicker, subject } from './harness/open_picker';

const JOBS = ['auth_rare_hour_for_a_user_ea', 'rare_dns_question_ea'];
const QUICK = 60_000;
/** Requests that an activation sends to Kibana's own APIs. */
const OF_KIBANA = /\/(internal\/ml|internal\/detection_engine|api\/detection_engine)\//;
/** More than any activation of two jobs sends. */
const MOST_CUTS = 20;

/** A page that was closed so long ago that its activation is plainly not under way any more. */
const LATER = `{ const now = Date.now; Date.now = () => now() + 60_000; }`;

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
    for (let cut = 1; cut <= MOST_CUTS; cut++) {
      const { page, context } = await openPicker(on, flyoutOf(JOBS));
      const closedAfter = await activateUntil(page, cut);
      if (closedAfter === undefined) {
        await undoShown(page, JOBS.length);
        await context.close();
        break;
      }
      cutAfter.push(closedAfter);
      const reopened = await openLater(context);
      await reopened.click(subject('mlJobPickerShowInterrupted'));
      await reopened.click(subject('mlJobPickerGoOn'));
      await summarySays(reopened, '2 of 2 jobs running');
      await summarySays(reopened, '2 of 2 rules enabled');
      expect([...(await truth.jobs()).keys()].sort()).toEqual([...JOBS].sort());

      await undoShown(reopened, JOBS.length);
      expect([...(await truth.jobs()).keys()]).toEqual([]);
      expect(await ruleStates(on.host)).toEqual(rulesBefore);
      await context.close();
    }
    expect(cutAfter.length).toBeGreaterThanOrEqual(7);
    expect(cutAfter.length).toBeLessThan(MOST_CUTS);
  }, 240_000);

  /**
   * Activates, and closes the page when Kibana has carried out the request of this number but not answered it. Answers
   * which one it was, or undefined if the activation needed fewer.
   */
  async function activateUntil(page: Page, cut: number): Promise<string | undefined> {
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
    // The review has asked its questions already.
    await page.waitForSelector(subject('mlJobPickerActivate'));
    sent = 0;
    await pressActivate(page);
    const ended = summarySays(page, '2 of 2 rules enabled').catch(() => undefined);
    await Promise.race([ended, page.waitForEvent('close')]);
    if (closedAfter === undefined) await page.unroute(OF_KIBANA);
    return closedAfter;
  }

  async function openLater(context: BrowserContext): Promise<Page> {
    const page = await context.newPage();
    await page.addInitScript(LATER);
    await page.goto(new URL('/app/mlJobPicker/readiness', on.host.url).href);
    return page;
  }
});
