import { screen, within } from '@testing-library/react';

import type { InstalledJob, JobRule } from '../../../common/api/jobs';
import { ROUTES } from '../../../common/api/routes';
import { LOGIN_HOUR, RARE_PROCESS, installedJob, jobsResponse, stoppedJob } from '../../testing/fixtures';
import { healthyKibana } from '../../testing/render_with_context';
import { jobRule } from './testing/fixtures';
import { renderJobsPage } from './testing/render_jobs_page';

function render(rules: JobRule[], jobs: InstalledJob[], address?: string) {
  const http = healthyKibana();
  http.on(`GET ${ROUTES.jobs}`, () => jobsResponse(jobs, { rules, switches: [] }));
  return renderJobsPage({ http, address });
}

const ruleItem = async (ruleId: string) =>
  within(await screen.findByTestId(`mlJobPickerWaitingRule-${ruleId}`));

it('names an enabled rule whose job is stopped, why, and starts that job', async () => {
  const { user, history, core } = render([jobRule()], [stoppedJob()], '/jobs?jobs=other');
  const item = await ruleItem('rule-1');
  expect(item.getByText(/The job is not open/)).toBeVisible();
  await user.click(await item.findByRole('link', { name: `Start its job ${LOGIN_HOUR.title}` }));
  expect(history.location.search).toBe(`?jobs=other,${LOGIN_HOUR.id}&panel=activate`);
  const rule = item.getByRole('link', { name: 'Unusual hour for a user' });
  expect(rule).toHaveAttribute('href', '/base/app/security/rules/id/object-1');
  await user.click(rule);
  expect(core.seen.navigations).toEqual(['/base/app/security/rules/id/object-1']);
});

it('names a rule whose job is not installed, also where nothing is', async () => {
  render([jobRule()], []);
  const item = await ruleItem('rule-1');
  expect(item.getByText(/It is not installed in this space/)).toBeVisible();
  expect(await item.findByRole('link', { name: `Start its job ${LOGIN_HOUR.title}` })).toBeVisible();
});

it('offers no start of a job that no module brings, and says so', async () => {
  render([jobRule({ ruleId: 'rule-2', jobIds: ['gone_job'] })], []);
  const item = await ruleItem('rule-2');
  expect(await item.findByText(/No module of this Kibana brings it/)).toBeVisible();
  expect(item.queryByRole('link', { name: /^Start/ })).not.toBeInTheDocument();
});

it('says nothing of rules that are off, that are not installed, or of which a job runs', async () => {
  render(
    [
      jobRule({ jobIds: [LOGIN_HOUR.id, 'gone_job'] }),
      jobRule({ ruleId: 'off', status: 'disabled', jobIds: ['gone_job'] }),
      jobRule({ ruleId: 'absent', status: 'not_installed', jobIds: ['gone_job'] }),
    ],
    [installedJob()]
  );
  await screen.findByText(LOGIN_HOUR.title);
  expect(screen.queryByTestId('mlJobPickerWaitingRules')).not.toBeInTheDocument();
});

it('starts all current jobs that rules wait for at once', async () => {
  const { user, history } = render(
    [
      jobRule(),
      jobRule({ ruleId: 'rule-2', name: 'Two', jobIds: [RARE_PROCESS.id, 'gone_job'] }),
      jobRule({ ruleId: 'rule-3', name: 'Three', jobIds: [RARE_PROCESS.id] }),
    ],
    []
  );
  await user.click(await screen.findByRole('link', { name: 'Start the 2 jobs that they wait for' }));
  expect(history.location.search).toBe(`?jobs=${LOGIN_HOUR.id},${RARE_PROCESS.id}&panel=activate`);
});

it('shows the first rules until all are asked for', async () => {
  const many = Array.from({ length: 9 }, (_, index) =>
    jobRule({ ruleId: `r${index}`, name: `Rule ${index}` })
  );
  const { user } = render(many, []);
  const list = within(await screen.findByRole('list', { name: 'Rules that wait for a job' }));
  expect(list.getAllByTestId(/^mlJobPickerWaitingRule-/)).toHaveLength(5);
  await user.click(screen.getByRole('button', { name: 'Show all 9 rules' }));
  expect(list.getAllByTestId(/^mlJobPickerWaitingRule-/)).toHaveLength(9);
});
