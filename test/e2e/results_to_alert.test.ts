import type { Page } from 'playwright-core';

import { waitFor } from '../integration/harness/wait_for';
import { ANOMALY_RULE_TYPE, HEALTH_RULE_TYPE } from '../../common/alerting/rule_bodies';
import { flyoutOf, pressActivate, summarySays } from './harness/activation_flyout';
import { alertRule, alertRules } from './harness/alert_rules';
import { onHost } from './harness/on_host';
import { openPicker, subject, type OpenPage } from './harness/open_picker';
import { storedResults, type StoredResult } from './harness/stored_results';

/** Look-backs of two weeks take a few seconds. */
const VERY_QUICK = 400_000;
const WEEK_MS = 7 * 86_400e3;
const PATIENCE_MS = 60_000;

const LOGONS = 'auth_high_count_logon_fails_ea';
const USERS = 'auth_rare_user_ea';
const JOBS = [LOGONS, USERS];
const SEVERITY = 20;
const CONNECTOR = { id: 'soc-channel', name: 'Channel of the SOC' };

describe('from an activation to an alert rule', () => {
  const on = onHost({ environment: 'incident', rules: 'built-in', timeScale: VERY_QUICK });
  let open: OpenPage;

  beforeAll(async () => {
    open = await openPicker(on, flyoutOf(JOBS));
  });
  afterAll(() => open.context.close());
  afterEach(() => expect(open.problems).toEqual([]));

  async function lastWeek(jobIds: readonly string[]): Promise<StoredResult[]> {
    const stored = await storedResults(on.host, jobIds);
    return stored.filter(({ timestamp }) => timestamp >= Date.now() - WEEK_MS);
  }

  async function bestScore(jobId: string): Promise<number> {
    const buckets = (await lastWeek([jobId])).filter(({ result_type: type }) => type === 'bucket');
    return Math.floor(Math.max(0, ...buckets.map(({ anomaly_score: score }) => score)));
  }

  it('one sees what the jobs noticed, as it is stored', async () => {
    const { page } = open;
    await pressActivate(page);
    await summarySays(page, '2 of 2 jobs running');
    await page.click(subject('mlJobPickerToMyJobs'));
    for (const jobId of JOBS) {
      // The page asks for results now and then while a job reads the past, and once it has.
      const [shown, best] = await waitFor(
        async () => [await scoreShown(page, jobId), await bestScore(jobId)],
        ([score, stored]) => score === stored,
        PATIENCE_MS
      );
      expect([shown, best > 0]).toEqual([best, true]);
    }
  });

  it('with the entity that stood out most', async () => {
    const { page } = open;
    for (const jobId of JOBS) {
      const influencers = (await lastWeek([jobId])).filter(({ result_type: type }) => type === 'influencer');
      const scoresOf = (wanted: (influencer: StoredResult) => boolean) =>
        Math.max(...influencers.filter(wanted).map(({ influencer_score: score }) => score));
      const shown = await page
        .locator(row(jobId))
        .locator(subject('mlJobPickerEntity-host.name'))
        .first()
        .textContent();
      expect(shown).toBe('dc-1');
      expect(scoresOf(({ influencer_field_value: value }) => value === shown)).toBe(scoresOf(() => true));
    }
  });

  it('one is told beforehand how often a rule would have fired', async () => {
    const { page } = open;
    await page.click(subject('mlJobPickerNotify-several'));
    await page.waitForSelector(subject('mlJobPickerCreateRule'));
    const stored = await lastWeek(JOBS);
    const counts = [75, SEVERITY].map((severity) => timesFired(stored, severity));
    expect(new Set(counts).size).toBe(2);
    await previewSays(page, counts[0] ?? Number.NaN);
    await page.getByRole('spinbutton', { name: 'From score' }).fill(String(SEVERITY));
    await previewSays(page, counts[1] ?? Number.NaN);
  });

  it('the rule is made as the form says', async () => {
    const { page } = open;
    await page.getByLabel('Tell by connector').selectOption({ label: CONNECTOR.name });
    await page.click(subject('mlJobPickerCreateRule'));
    await page.waitForSelector(subject('mlJobPickerCreatedRule'));
    const rules = await alertRules(on.host, [ANOMALY_RULE_TYPE, HEALTH_RULE_TYPE]);
    expect(rules).toHaveLength(1);
    expect(await alertRule(on.host, rules[0]?.id ?? '')).toMatchObject({
      name: 'Anomalies: 2 jobs',
      rule_type_id: ANOMALY_RULE_TYPE,
      consumer: 'ml',
      enabled: true,
      schedule: { interval: '15m' },
      params: {
        jobSelection: { jobIds: expect.arrayContaining(JOBS), groupIds: [] },
        severity: SEVERITY,
        resultType: 'record',
        includeInterim: false,
        lookbackInterval: null,
        topNBuckets: null,
      },
      actions: [{ id: CONNECTOR.id, group: 'anomaly_score_match', connector_type_id: '.slack' }],
    });
  });

  it('asking again offers the rule that is there, and nothing is made twice', async () => {
    const { page } = open;
    const [rule] = await alertRules(on.host, [ANOMALY_RULE_TYPE]);
    await page.getByRole('button', { name: 'Done' }).click();
    await page.waitForSelector(subject('mlJobPickerNotifyPanel'), { state: 'detached' });
    for (const opener of ['several', LOGONS]) {
      await page.click(subject(`mlJobPickerNotify-${opener}`));
      await page.waitForSelector(subject(`mlJobPickerExistingRule-${rule?.id}`));
      await page.waitForSelector(subject('mlJobPickerAnotherRule'));
      expect(await page.locator(subject('mlJobPickerCreateRule')).count()).toBe(0);
      await page.keyboard.press('Escape');
      await page.waitForSelector(subject('mlJobPickerNotifyPanel'), { state: 'detached' });
    }
    expect(await alertRules(on.host, [ANOMALY_RULE_TYPE])).toHaveLength(1);
  });

  it('one more is made only where it is asked for, and deleted at once where it was a mistake', async () => {
    const { page } = open;
    await page.click(subject(`mlJobPickerNotify-${LOGONS}`));
    await page.click(subject('mlJobPickerAnotherRule'));
    await page.click(subject('mlJobPickerCreateRule'));
    await page.waitForSelector(subject('mlJobPickerCreatedRule'));
    expect(await alertRules(on.host, [ANOMALY_RULE_TYPE])).toHaveLength(2);
    await page.click(subject('mlJobPickerUndoRule'));
    await page.waitForSelector(subject('mlJobPickerAnotherRule'));
    expect(await alertRules(on.host, [ANOMALY_RULE_TYPE])).toEqual([
      expect.objectContaining({ name: 'Anomalies: 2 jobs' }),
    ]);
    await page.keyboard.press('Escape');
    await page.waitForSelector(subject('mlJobPickerNotifyPanel'), { state: 'detached' });
  });

  it('the health of all jobs is watched by one click and a confirmation', async () => {
    const { page } = open;
    await page.click(subject('mlJobPickerHealthAlert'));
    await page.click(subject('mlJobPickerCreateHealthAlert'));
    await page.waitForSelector(subject('mlJobPickerCreatedRule'));
    expect(await alertRules(on.host, [HEALTH_RULE_TYPE])).toEqual([
      expect.objectContaining({
        consumer: 'ml',
        enabled: true,
        params: { includeJobs: { jobIds: ['*'], groupIds: [] }, excludeJobs: null, testsConfig: null },
      }),
    ]);
    await page.reload();
    await page.waitForSelector(subject('mlJobPickerHealthWatched'));
    expect(await page.locator(subject('mlJobPickerHealthAlert')).count()).toBe(0);
  });
});

function row(jobId: string): string {
  return subject(`mlJobPickerInstalled-${jobId}`);
}

/** Whole, as badges show scores; 0 where none is shown. */
async function scoreShown(page: Page, jobId: string): Promise<number> {
  const badges = await page.locator(`${row(jobId)} [data-test-subj^="mlJobPickerScore-"]`).allTextContents();
  return Number.parseInt(badges[0] ?? '0', 10);
}

/** Buckets with a complete record that had this score when it was written. */
function timesFired(stored: readonly StoredResult[], severity: number): number {
  const spanMs = 1e3 * Math.max(...stored.map(({ bucket_span: span }) => span));
  const buckets = stored
    .filter((result) => result.result_type === 'record' && !result.is_interim)
    .filter((result) => result.initial_record_score >= severity)
    .map(({ timestamp }) => Math.floor(timestamp / spanMs));
  return new Set(buckets).size;
}

async function previewSays(page: Page, count: number): Promise<void> {
  const times =
    count === 0 ? 'not have fired' : count === 1 ? 'have fired once' : `have fired ${count} times`;
  await page
    .locator(subject('mlJobPickerAlertPreview'))
    .getByText(`The rule would ${times} in the last 7 days.`)
    .waitFor();
}
