import { Client } from '@elastic/elasticsearch';
import { axeViolations } from './harness/axe_violations';
import { onHost } from './harness/on_host';
import { openPicker, subject } from './harness/open_picker';
import { tabTo } from './harness/tab_to';

const JOBS = ['auth_rare_hour_for_a_user_ea', 'rare_dns_question_ea', 'v3_linux_rare_sudo_user_ea'];

describe('a newcomer without a mouse', () => {
  const on = onHost({ environment: 'default' });

  it('sees the data, selects three jobs, activates them, and finds them running', async () => {
    const { page, problems } = await openPicker(on, 'data');
    await page.waitForSelector(subject('mlJobPickerSource-endpoint.events.process'));

    for (const jobId of JOBS) {
      // In the order of fit, so each next one may stand above the last.
      const box = subject(`mlJobPickerSelect-${jobId}`);
      await tabTo(page, subject('mlJobPickerSearch'), 'Shift+Tab').catch(() =>
        tabTo(page, subject('mlJobPickerSearch'))
      );
      await tabTo(page, box);
      await page.keyboard.press('Space');
    }
    await page.waitForFunction(
      (bar) => document.querySelector(bar)?.textContent?.startsWith('3 jobs selected'),
      subject('mlJobPickerSelectionCount')
    );

    await tabTo(page, subject('mlJobPickerReview'));
    await page.keyboard.press('Enter');
    await page.waitForSelector(subject(`mlJobPickerPlanned-${JOBS[0]}`));
    expect(await axeViolations(page, subject('mlJobPickerActivationPanel'))).toEqual([]);

    await tabTo(page, subject('mlJobPickerActivate'));
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      (summary) => document.querySelector(summary)?.textContent?.includes('3 of 3 jobs running'),
      subject('mlJobPickerRunSummary'),
      { timeout: 60_000 }
    );
    expect(await axeViolations(page, subject('mlJobPickerActivationPanel'))).toEqual([]);

    await tabTo(page, subject('mlJobPickerToMyJobs'));
    await page.keyboard.press('Enter');
    for (const jobId of JOBS) {
      await page.waitForSelector(
        `${subject(`mlJobPickerInstalled-${jobId}`)} ${subject('mlJobPickerState-active')}`,
        {
          timeout: 60_000,
        }
      );
    }
    expect(await page.locator('[data-test-subj^="mlJobPickerInstalled-"]').count()).toBe(JOBS.length);
    expect(problems).toEqual([]);
  });

  it('has made exactly those jobs, opened, started and fed', async () => {
    const client = new Client({
      node: on.host.elasticsearch.url,
      auth: { username: 'kibana_system', password: 'changeme' },
    });
    const { jobs } = await client.ml.getJobStats();
    expect(jobs.map(({ job_id }) => job_id).sort()).toEqual([...JOBS].sort());
    for (const job of jobs) {
      expect(job.state).toBe('opened');
      expect(job.data_counts.processed_record_count).toBeGreaterThan(0);
    }
    const { datafeeds } = await client.ml.getDatafeedStats();
    expect(datafeeds.map(({ state }) => state)).toEqual(['started', 'started', 'started']);
    await client.close();
  });
});
