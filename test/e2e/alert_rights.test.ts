import type { Browser, Page } from 'playwright-core';

import { ANOMALY_RULE_TYPE } from '../../common/alerting/rule_bodies';
import type { Environment, EnvironmentUser } from '../host/environments/environment';
import { loadEnvironment } from '../host/environments/load_environment';
import { jobIdOf, jobsWithResults } from '../integration/harness/jobs_with_results';
import { startHostUnderTest, type HostUnderTest } from '../integration/harness/running_host';
import { alertRules } from './harness/alert_rules';
import { launchBrowser } from './harness/launch_browser';
import { openPicker, subject } from './harness/open_picker';

const JOB = jobIdOf(0);
const RULE = 'own-many-failed-logons';
const NOTIFY = `jobs?panel=notify&njobs=${JOB}`;

/** What each user may do in Kibana; all may read the data. */
const RIGHTS: Record<string, EnvironmentUser['kibana']> = {
  may_not_alert: {
    ml: 'read',
    actions: 'read',
    mlJobPicker: 'all',
    siemV5: 'all',
    securitySolutionRulesV4: 'all',
  },
  may_not_connect: { ml: 'all', mlJobPicker: 'all', siemV5: 'all', securitySolutionRulesV4: 'all' },
  may_not_see_rules: { ml: 'all', actions: 'read', mlJobPicker: 'all' },
  may_not_see_jobs: { actions: 'read', mlJobPicker: 'all', siemV5: 'all', securitySolutionRulesV4: 'all' },
};

/** What makes each part of the page: of what jobs noticed, of detection rules, of alert rules. */
const RESULTS = 'mlJobPickerResultsSummary';
const DETECTION_RULE = `mlJobPickerDetectionRule-${RULE}`;
const FORM = 'mlJobPickerCreateRule';

describe('without a right, a part says what is missing and the others work', () => {
  let browser: Browser;
  let environment: Environment;

  beforeAll(async () => {
    browser = await launchBrowser();
    const base = await loadEnvironment('default');
    const [superuser] = base.users;
    if (!superuser) throw new Error('the environment has no users');
    const users = Object.entries(RIGHTS).map(([name, kibana]) => ({ ...superuser, name, kibana }));
    const rules = base.rules?.flatMap((rule) =>
      rule.ruleId === RULE && rule.inline ? { ...rule, inline: { ...rule.inline, jobIds: [JOB] } } : []
    );
    environment = { ...jobsWithResults(base, 3), users: [...base.users, ...users], rules };
  });
  afterAll(() => browser.close());

  async function asUser(
    user: string,
    path: string,
    look: (page: Page, host: HostUnderTest) => Promise<void>
  ): Promise<string[]> {
    const host = await startHostUnderTest({ environment, user, rules: 'built-in' });
    try {
      const { page, problems } = await openPicker({ browser, host }, path);
      await look(page, host);
      await page.context().close();
      return problems;
    } finally {
      await host.close();
    }
  }

  it('to make alert rules', async () => {
    const problems = await asUser('may_not_alert', NOTIFY, async (page) => {
      await page.waitForSelector(subject('mlJobPickerMayNotCreate'));
      expect(await page.textContent(subject('mlJobPickerMayNotCreate'))).toContain('"Machine Learning: All"');
      expect(await page.locator(subject(FORM)).count()).toBe(0);
      await expectParts(page, [RESULTS, DETECTION_RULE]);
    });
    expect(problems).toEqual([]);
  });

  it('to use connectors', async () => {
    const problems = await asUser('may_not_connect', NOTIFY, async (page, host) => {
      await expectParts(page, [RESULTS, DETECTION_RULE, FORM]);
      expect(await page.textContent(subject('mlJobPickerNoConnectorRight'))).toContain(
        '"Actions and Connectors: Read"'
      );
      await page.click(subject(FORM));
      await page.waitForSelector(subject('mlJobPickerCreatedRule'));
      expect(await alertRules(host, [ANOMALY_RULE_TYPE])).toEqual([
        expect.objectContaining({ enabled: true, actions: [] }),
      ]);
    });
    expect(problems).toEqual([]);
  });

  it('to see detection rules', async () => {
    const problems = await asUser('may_not_see_rules', NOTIFY, async (page, host) => {
      await expectParts(page, [RESULTS, FORM]);
      const missing = page.locator(`${subject('mlJobPickerNotifyPanel')} ${subject('mlJobPickerWarnings')}`);
      expect(await missing.textContent()).toContain('Detection rules could not all be read');
      await page.click(subject(FORM));
      await page.waitForSelector(subject('mlJobPickerCreatedRule'));
      expect(await alertRules(host, [ANOMALY_RULE_TYPE])).toHaveLength(1);
    });
    expect(problems).toEqual([]);
  });

  it('to see jobs and their results', async () => {
    const problems = await asUser('may_not_see_jobs', 'jobs', async (page) => {
      await page.getByText(/"Machine Learning: Read"/).waitFor();
      await page.click(subject('mlJobPickerTab-readiness'));
      await page.waitForSelector(`${subject('mlJobPickerStep-privileges')}[data-status="blocked"]`);
    });
    expect(problems.filter((problem) => !problem.includes('403'))).toEqual([]);
  });

  it('of the licence, to see jobs', async () => {
    const host = await startHostUnderTest({ environment: 'no_license' });
    try {
      const { page } = await openPicker({ browser, host }, 'jobs');
      await page.getByText('Platinum, Enterprise or trial license needed').waitFor();
      await page.click(subject('mlJobPickerTab-readiness'));
      await page.waitForSelector(`${subject('mlJobPickerStep-license')}[data-status="blocked"]`);
      await page.context().close();
    } finally {
      await host.close();
    }
  });

  it('to read results, while jobs are seen', async () => {
    await asUser('elastic', 'readiness', async (page) => {
      await page.route(/\/ml_job_picker\/results/, (route) =>
        route.fulfill({ status: 403, json: { statusCode: 403, error: 'Forbidden', message: 'not for you' } })
      );
      await page.click(subject('mlJobPickerTab-jobs'));
      await page.waitForSelector(subject('mlJobPickerResultsUnreadable'));
      expect(await page.textContent(subject('mlJobPickerResultsUnreadable'))).toContain('not for you');
      await page.click(subject(`mlJobPickerNotify-${JOB}`));
      await expectParts(page, [`mlJobPickerInstalled-${JOB}`, DETECTION_RULE, FORM]);
    });
  });
});

async function expectParts(page: Page, names: readonly string[]): Promise<void> {
  for (const name of names) await page.waitForSelector(subject(name), { state: 'attached' });
}
