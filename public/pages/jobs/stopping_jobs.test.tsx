import { screen, waitFor, within } from '@testing-library/react';

import { ROUTES } from '../../../common/api/routes';
import { LOGIN_HOUR, RARE_PROCESS, installedJob, jobsResponse, stoppedJob } from '../../testing/fixtures';
import { healthyKibana } from '../../testing/render_with_context';
import { fakeRunner, stopRun } from './testing/fake_runner';
import { jobRule } from './testing/fixtures';
import { renderJobsPage } from './testing/render_jobs_page';

const FIRST = installedJob();
const SECOND = installedJob({ id: RARE_PROCESS.id, title: RARE_PROCESS.title });

function render(jobs = [FIRST, SECOND], address?: string) {
  const http = healthyKibana();
  http.on(`GET ${ROUTES.jobs}`, () => jobsResponse(jobs, { rules: [jobRule()], switches: [] }));
  return renderJobsPage({ http, runner: fakeRunner(), address });
}

const stopButton = (title: string) => screen.findByRole('button', { name: `Stop ${title}` });
const row = (id: string) => within(screen.getByTestId(`mlJobPickerInstalled-${id}`));

it('stops one job after saying what that means', async () => {
  const { user, runner } = render();
  await waitFor(async () => expect(await stopButton(FIRST.title)).toBeEnabled());
  await user.click(await stopButton(FIRST.title));
  const modal = within(screen.getByRole('alertdialog', { name: `Stop ${FIRST.title}?` }));
  expect(
    modal.getByText(/Nothing is deleted.*goes on where it stopped and reads nothing twice/)
  ).toBeVisible();
  expect(modal.getByText(/An enabled rule reads it .*: Unusual hour for a user/)).toBeVisible();
  expect(runner.asked).toEqual([]);
  await user.click(modal.getByRole('button', { name: 'Stop' }));
  expect(runner.asked).toEqual([`stop ${FIRST.id}`]);
  expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument();
});

it('stops nothing where the user thinks better of it', async () => {
  const { user, runner } = render();
  await user.click(await stopButton(SECOND.title));
  expect(screen.queryByTestId('mlJobPickerStopReaders')).not.toBeInTheDocument();
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument());
  expect(runner.asked).toEqual([]);
});

it('stops the selected jobs that run, those alone', async () => {
  const stopped = stoppedJob({ id: 'stopped', title: 'Stopped' });
  const { user, runner } = render(
    [FIRST, SECOND, stopped],
    `/jobs?jobs=${FIRST.id},${SECOND.id},stopped,unknown`
  );
  await user.click(await screen.findByRole('button', { name: 'Stop 2 selected running jobs' }));
  await user.click(
    within(screen.getByRole('alertdialog', { name: 'Stop 2 jobs?' })).getByRole('button', { name: 'Stop' })
  );
  expect(runner.asked).toEqual([`stop ${FIRST.id},${SECOND.id}`]);
});

it('offers no stop of a selection in which nothing runs', async () => {
  render([stoppedJob()], `/jobs?jobs=${FIRST.id}`);
  await screen.findByRole('link', { name: `Start ${FIRST.title}` });
  expect(screen.queryByRole('button', { name: /selected running/ })).not.toBeInTheDocument();
});

it('shows at the row how far the stop is, and lets nothing else begin', async () => {
  const { runner } = render();
  await stopButton(FIRST.title);
  runner.show(stopRun([[FIRST, { phase: 'acting', kind: 'stop' }]]));
  expect(row(FIRST.id).getByText(/Its datafeed is being stopped/)).toBeVisible();
  expect(row(SECOND.id).queryByText(/being stopped/)).not.toBeInTheDocument();
  const other = await stopButton(SECOND.title);
  expect(other).toBeDisabled();
  expect(other).toHaveAttribute('title', 'Another operation is under way.');
});

it('keeps the focus in the row of a job that was stopped, whose button goes away', async () => {
  const answer = { jobs: [FIRST, SECOND] };
  const http = healthyKibana();
  http.on(`GET ${ROUTES.jobs}`, () => jobsResponse(answer.jobs));
  const { user, runner } = renderJobsPage({ http, runner: fakeRunner() });
  await waitFor(async () => expect(await stopButton(FIRST.title)).toBeEnabled());
  await user.click(await stopButton(FIRST.title));
  await user.click(within(screen.getByRole('alertdialog')).getByRole('button', { name: 'Stop' }));
  runner.show(stopRun([[FIRST, { phase: 'acting', kind: 'stop' }]]));
  const cell = row(FIRST.id).getByRole('group', { name: FIRST.title });
  await waitFor(() => expect(cell).toHaveFocus());

  answer.jobs = [stoppedJob(), SECOND];
  runner.show(stopRun([[FIRST, { phase: 'done', seen: stoppedJob() }]], 'finished'));
  await user.click(screen.getByRole('button', { name: 'Refresh' }));
  await user.click(document.body);
  const start = await screen.findByRole('link', { name: `Start ${FIRST.title}` });
  expect(cell).toContainElement(start);
  expect(document.body).toHaveFocus();
});

it('announces the end of a stop and puts it away', async () => {
  const { runner } = render();
  await stopButton(FIRST.title);
  runner.show(stopRun([[FIRST, { phase: 'acting', kind: 'close' }]]));
  runner.show(stopRun([[FIRST, { phase: 'done', seen: stoppedJob() }]], 'finished'));
  expect(await screen.findByText('1 job is stopped.')).toBeInTheDocument();
  expect(runner.asked).toEqual(['dismiss']);
});

it('says why a job was not stopped, and tries again one or all', async () => {
  const { user, runner } = render();
  await stopButton(FIRST.title);
  const failure = { kind: 'refused', item: { reason: 'node is away', status: 503 } } as const;
  const run = stopRun(
    [
      [FIRST, { phase: 'failed', kind: 'stop', failure }],
      [SECOND, { phase: 'done' }],
    ],
    'finished'
  );
  runner.show(run);
  const cause = 'Not stopped: node is away (HTTP 503)';
  expect(row(FIRST.id).getByText(cause)).toBeVisible();
  const report = within(screen.getByTestId('mlJobPickerStopFailures'));
  expect(report.getByText('1 job was not stopped')).toBeVisible();
  expect(report.getByText(`${FIRST.title}: ${cause}`)).toBeVisible();
  expect(screen.getByText('1 job is stopped. 1 job was not stopped.')).toBeInTheDocument();
  expect(runner.asked).toEqual([]);

  await user.click(screen.getByRole('button', { name: `Try again to stop ${FIRST.title}` }));
  await user.click(report.getByRole('button', { name: 'Try again' }));
  expect(runner.asked).toEqual([`goOn ${FIRST.id}`, 'goOn']);
  await user.click(report.getByRole('button', { name: 'Close' }));
  expect(screen.queryByTestId('mlJobPickerStopFailures')).not.toBeInTheDocument();
});

it('leads from a stopped job to the review of its activation, beside what is selected', async () => {
  const { user, history } = render([stoppedJob()], '/jobs?jobs=other&job=other');
  const start = await screen.findByRole('link', { name: `Start ${LOGIN_HOUR.title}` });
  expect(start).toHaveAttribute('href', expect.stringContaining('panel=activate'));
  await user.click(start);
  expect(history.location.search).toBe(`?jobs=other,${LOGIN_HOUR.id}&panel=activate`);
});

it('does not take an activation for a stop', async () => {
  const { runner } = render();
  await stopButton(FIRST.title);
  runner.show({ ...stopRun([[FIRST, { phase: 'acting', kind: 'start' }]]), operation: 'activate' });
  expect(screen.queryByTestId(`mlJobPickerStopping-${FIRST.id}`)).not.toBeInTheDocument();
});
