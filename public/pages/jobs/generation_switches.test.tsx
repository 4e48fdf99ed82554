import { screen, within } from '@testing-library/react';

import type { GenerationSwitch } from '../../../common/api/jobs';
import { ROUTES } from '../../../common/api/routes';
import {
  LOGIN_HOUR,
  installedJob,
  jobsResponse,
  recommendation,
  recommendations,
} from '../../testing/fixtures';
import { healthyKibana } from '../../testing/render_with_context';
import { generationSwitch, jobRule } from './testing/fixtures';
import { renderJobsPage } from './testing/render_jobs_page';

const OLD = installedJob({ id: 'auth_rare_hour', title: 'Old hour' });

function render(changes: Partial<GenerationSwitch>, jobs = [OLD, installedJob()]) {
  const http = healthyKibana();
  http.on(`GET ${ROUTES.jobs}`, () =>
    jobsResponse(jobs, {
      rules: [jobRule({ jobIds: [OLD.id] })],
      switches: [generationSwitch(changes)],
    })
  );
  return renderJobsPage({ http });
}

const panel = async () => within(await screen.findByTestId(`mlJobPickerSwitch-${OLD.id}`));

it.each<[GenerationSwitch['next'], string]>([
  ['start_new', 'Start the new job: now'],
  ['wait_for_history', 'Wait until it has read its past: now'],
  ['switch_rule', 'Have the rules read the new job: now'],
  ['stop_old', 'Stop the old job: now'],
  ['start_old', 'Have the rules read the new job: now'],
])('marks what is next where that is %s, and never offers to delete', async (next, current) => {
  render({ next });
  const shown = await panel();
  const steps = within(shown.getByRole('list', { name: /^Steps to move to/ })).getAllByRole('listitem');
  expect(steps).toHaveLength(4);
  expect(steps.filter((step) => step.getAttribute('aria-current') === 'step')).toHaveLength(1);
  expect(shown.getByText(current).closest('li')).toHaveAttribute('aria-current', 'step');
  expect(shown.queryByRole('button', { name: /delete/i })).not.toBeInTheDocument();
});

it('starts the new job by the review of its activation', async () => {
  const { user, history } = render({ next: 'start_new' }, [OLD]);
  await user.click(await (await panel()).findByRole('link', { name: /^Start .*auth_rare_hour_ea/ }));
  expect(history.location.search).toBe(`?jobs=${LOGIN_HOUR.id}&panel=activate`);
});

it('offers nothing where waiting is all there is to do', async () => {
  render({ next: 'wait_for_history' });
  const shown = await panel();
  expect(shown.queryByRole('button')).not.toBeInTheDocument();
  expect(shown.getAllByRole('link').map(({ textContent }) => textContent)).toEqual([OLD.id, LOGIN_HOUR.id]);
});

it('leads to the rules that are to read the new job', async () => {
  render({ next: 'switch_rule' });
  const shown = await panel();
  expect(shown.getByRole('link', { name: 'Unusual hour for a user' })).toHaveAttribute(
    'href',
    '/base/app/security/rules/id/object-1'
  );
  expect(shown.getByRole('link', { name: 'Rule updates' })).toHaveAttribute(
    'href',
    '/base/app/security/rules/updates'
  );
});

it('stops the old job after asking', async () => {
  const { user, runner } = render({ next: 'stop_old', ruleIdsOnOld: [] });
  await user.click(await (await panel()).findByRole('button', { name: 'Stop Old hour' }));
  expect(runner.asked).toEqual([]);
  await user.click(within(screen.getByRole('alertdialog')).getByRole('button', { name: 'Stop' }));
  expect(runner.asked).toEqual([`stop ${OLD.id}`]);
});

it('leads to where the old job can be started if no module brings it', async () => {
  render({ next: 'start_old' });
  const shown = await panel();
  expect(await shown.findByRole('link', { name: 'Open it in Machine Learning' })).toBeVisible();
  expect(shown.queryByRole('link', { name: /^Start/ })).not.toBeInTheDocument();
});

it('starts the old job where a module still brings it', async () => {
  const http = healthyKibana();
  http.on(`POST ${ROUTES.recommendations}`, () =>
    recommendations({ jobs: [recommendation({ id: OLD.id }), recommendation()] })
  );
  http.on(`GET ${ROUTES.jobs}`, () =>
    jobsResponse([installedJob()], {
      rules: [jobRule()],
      switches: [generationSwitch({ next: 'start_old' })],
    })
  );
  const { user, history } = renderJobsPage({ http });
  await user.click(await (await panel()).findByRole('link', { name: /^Start .*\(auth_rare_hour\)$/ }));
  expect(history.location.search).toBe(`?jobs=${OLD.id}&panel=activate`);
});

it('shows nothing where there is nothing to move', async () => {
  const http = healthyKibana();
  http.on(`GET ${ROUTES.jobs}`, () => jobsResponse([installedJob()], { rules: [], switches: [] }));
  renderJobsPage({ http });
  await screen.findByText(LOGIN_HOUR.title);
  expect(screen.queryByTestId('mlJobPickerSwitches')).not.toBeInTheDocument();
});
