import { act, screen, waitFor, within } from '@testing-library/react';

import { ROUTES } from '../../common/api/routes';
import { httpError, type FakeHttp } from '../testing/fake_http';
import {
  LOGIN_HOUR,
  NOW_MS,
  RARE_PROCESS,
  activationPlan,
  installedJob,
  jobsResponse,
  plannedJob,
  readiness,
  stoppedJob,
} from '../testing/fixtures';
import { healthyKibana, renderApplicationAt } from '../testing/render_with_context';

const ADDRESS = `/goals?jobs=${LOGIN_HOUR.id}&panel=activate`;
const CREATE = 'POST /internal/ml/jobs/bulk_create';
const START = 'POST /internal/ml/jobs/force_start_datafeeds';
const CREATED = { [LOGIN_HOUR.id]: { job: { success: true }, datafeed: { success: true } } };

/** A Kibana where activation works and the job runs at the first look. */
function activatingKibana(): FakeHttp {
  const http = healthyKibana();
  http.on(CREATE, () => CREATED);
  http.on(START, () => {
    http.on(`GET ${ROUTES.jobs}`, () => jobsResponse([installedJob()]));
    return { [LOGIN_HOUR.datafeedId]: { started: true } };
  });
  return http;
}

const panel = async () => within(await screen.findByRole('dialog'));
const activateButton = async () => (await panel()).findByRole('button', { name: 'Activate 1 job' });
const card = async (jobId = LOGIN_HOUR.id) => within(await screen.findByTestId(`mlJobPickerRun-${jobId}`));

it('says before what will be done', async () => {
  const { http } = renderApplicationAt(ADDRESS, activatingKibana());
  await activateButton();
  const review = await panel();
  expect(review.getByText(/0 byte in use now, 128 MB of 2 GB afterwards/)).toBeVisible();
  expect(
    review.getByText(/Creates the job auth_rare_hour_ea with a limit of 128 MB.*reads logs-\*/)
  ).toBeVisible();
  expect(review.getByText(/Starts reading from Feb 24, 2026/)).toBeVisible();
  expect(http.requests.some(({ route }) => route.includes('/internal/ml/'))).toBe(false);
  expect(http.requests.find(({ route }) => route.endsWith('activation_plan'))?.body).toEqual({
    jobIds: [LOGIN_HOUR.id],
    lookbackDays: 14,
  });
});

it('activates, and says that the job runs once it was seen running', async () => {
  const { user } = renderApplicationAt(ADDRESS, activatingKibana());
  await user.click(await activateButton());
  expect(await (await card()).findByText(/^Running\./)).toBeVisible();
  expect((await card()).getByText('See it run: done')).toBeVisible();
  expect(screen.getByTestId('mlJobPickerRunSummary')).toHaveTextContent('1 of 1 job running.');
  expect(screen.getByRole('heading', { name: 'Activation' })).toHaveFocus();
});

it('leaves nothing selected that runs, when one goes on to the jobs', async () => {
  const { user, history } = renderApplicationAt(
    `/goals?jobs=${LOGIN_HOUR.id},${RARE_PROCESS.id}&panel=activate`,
    activatingKibana()
  );
  await user.click(await (await panel()).findByRole('button', { name: 'Activate 1 job' }));
  await (await card()).findByText(/^Running\./);
  await user.click((await panel()).getByRole('link', { name: 'See my jobs' }));
  expect(history.location.pathname).toBe('/jobs');
  expect(history.location.search).toBe(`?jobs=${RARE_PROCESS.id}`);
});

it('announces what happened to a job', async () => {
  const { user } = renderApplicationAt(ADDRESS, activatingKibana());
  await user.click(await activateButton());
  await waitFor(() => {
    const announced = screen.getAllByText(/Unusual Login Hour: Running\./);
    expect(announced.some((element) => element.closest('[aria-live="polite"]') !== null)).toBe(true);
  });
});

it('shows the cause of a failed step, and goes on from there', async () => {
  const http = activatingKibana();
  const error = { error: { type: 'security_exception', reason: 'lacks read on logs-*' }, status: 403 };
  http.on(CREATE, () => ({
    [LOGIN_HOUR.id]: { job: { success: false, error }, datafeed: { success: false } },
  }));
  const { user } = renderApplicationAt(ADDRESS, http);
  await user.click(await activateButton());
  expect(
    await (await card()).findByText(/lacks read on logs-\* \(security_exception, HTTP 403\)/)
  ).toBeVisible();

  http.on(CREATE, () => CREATED);
  await user.click((await card()).getByRole('button', { name: `Retry ${LOGIN_HOUR.title}` }));
  expect(await (await card()).findByText(/^Running\./)).toBeVisible();
});

it('goes on while the panel is closed, and shows it again', async () => {
  const http = activatingKibana();
  let release: () => void = () => undefined;
  http.on(CREATE, () => new Promise((resolve) => (release = () => resolve(CREATED))));
  const { user, history } = renderApplicationAt(ADDRESS, http);
  await user.click(await activateButton());
  await user.click((await panel()).getByRole('button', { name: 'Close' }));
  expect(history.location.search).toBe(`?jobs=${LOGIN_HOUR.id}`);
  expect(screen.getByText(/Activation of 1 job under way/)).toBeVisible();

  await act(async () => release());
  await waitFor(() => expect(screen.queryByText(/under way/)).not.toBeInTheDocument());
  await user.click(screen.getByRole('link', { name: 'Review and activate' }));
  expect(await (await card()).findByText(/^Running\./)).toBeVisible();
});

it('takes "running" back when the job is seen stopped', async () => {
  const { user, http } = renderApplicationAt(ADDRESS, activatingKibana());
  await user.click(await activateButton());
  await (await card()).findByText(/^Running\./);
  http.on(`GET ${ROUTES.jobs}`, () => jobsResponse([stoppedJob()], { asOfMs: NOW_MS + 1 }));
  expect(
    await (await card()).findByText(/not seen running: The job is "closed"/, undefined, { timeout: 7_000 })
  ).toBeVisible();
  expect(screen.getByTestId('mlJobPickerRunSummary')).toHaveTextContent('0 of 1 job running, 1 failed.');
}, 15_000);

it('makes a new plan after an activation', async () => {
  const { user } = renderApplicationAt(ADDRESS, activatingKibana());
  await user.click(await activateButton());
  await (await card()).findByText(/^Running\./);
  await user.click((await panel()).getByRole('button', { name: 'Back to the review' }));
  expect(await activateButton()).toBeVisible();
});

it('has no button but the reason for those who may not activate', async () => {
  const http = activatingKibana();
  http.on(`GET ${ROUTES.readiness}`, () =>
    readiness({
      canActivate: false,
      checks: [{ id: 'ml_activate', status: 'blocked', missing: ['canCreateJob'] }],
    })
  );
  renderApplicationAt(ADDRESS, http);
  const review = await panel();
  expect(await review.findByText('You cannot activate jobs')).toBeVisible();
  expect(review.getByText(/missing: canCreateJob/)).toBeVisible();
  expect(await review.findByText(/Creates the job/)).toBeVisible();
  expect(review.queryByRole('button', { name: /^Activate/ })).not.toBeInTheDocument();
});

it('lists the selection where no plan can be made for the same reason', async () => {
  const http = activatingKibana();
  http.on(`GET ${ROUTES.readiness}`, () =>
    readiness({
      canActivate: false,
      checks: [{ id: 'license', status: 'blocked', type: 'basic', expired: false }],
    })
  );
  http.on(`POST ${ROUTES.activationPlan}`, () =>
    Promise.reject(httpError(403, 'license basic', { code: 'license_too_low' }))
  );
  renderApplicationAt(ADDRESS, http);
  const review = await panel();
  expect(await review.findByText(LOGIN_HOUR.title)).toBeVisible();
  expect(review.queryByText('license basic')).not.toBeInTheDocument();
});

it('says why a job cannot be activated, and leaves it out', async () => {
  const http = activatingKibana();
  http.on(`POST ${ROUTES.activationPlan}`, () =>
    activationPlan([
      plannedJob(),
      { ...plannedJob(RARE_PROCESS), steps: [], notes: [{ code: 'no_index_pattern', blocks: true }] },
    ])
  );
  const { user, http: sent } = renderApplicationAt(
    `/goals?jobs=${LOGIN_HOUR.id},${RARE_PROCESS.id}&panel=activate`,
    http
  );
  expect(await (await panel()).findByText(/does not say which indices/)).toBeVisible();
  await user.click(await activateButton());
  await (await card()).findByText(/^Running\./);
  expect(sent.requests.filter(({ route }) => route === CREATE)).toHaveLength(1);
});

it('asks for no plan for jobs that are unknown here', async () => {
  const { http } = renderApplicationAt('/goals?jobs=old_job&panel=activate', activatingKibana());
  expect(await (await panel()).findByText(/No job is selected/)).toBeVisible();
  expect(http.requests.some(({ route }) => route.endsWith('activation_plan'))).toBe(false);
});

it('says why there is no plan', async () => {
  const http = activatingKibana();
  http.on(`POST ${ROUTES.activationPlan}`, () =>
    Promise.reject(httpError(500, 'shards failed', { code: 'elasticsearch_failed' }))
  );
  renderApplicationAt(ADDRESS, http);
  expect(await (await panel()).findByText('shards failed')).toBeVisible();
});
