import { screen, within } from '@testing-library/react';

import { ROUTES } from '../../common/api/routes';
import type { FakeHttp } from '../testing/fake_http';
import { ACTIVATION_ID, LOGIN_HOUR, RARE_PROCESS, installedJob, jobsResponse } from '../testing/fixtures';
import { EXISTS } from '../testing/planning_kibana';
import { PANEL_ADDRESS, panel } from '../testing/render_panel';
import { healthyKibana, renderApplicationAt } from '../testing/render_with_context';

const CREATE = 'POST /internal/ml/jobs/bulk_create';
const START = 'POST /internal/ml/jobs/force_start_datafeeds';
const DELETE = 'POST /internal/ml/jobs/delete_jobs';
const LOOK = `GET ${ROUTES.jobs}`;
const CREATED = { [LOGIN_HOUR.id]: { job: { success: true }, datafeed: { success: true } } };

const look = (http: FakeHttp, changes: Parameters<typeof installedJob>[0]) =>
  http.on(LOOK, () => jobsResponse([installedJob({ activationId: ACTIVATION_ID, ...changes })]));

/** A Kibana where activation works and the job runs at the first look after it. */
function activatingKibana(): FakeHttp {
  const http = healthyKibana();
  http.on(EXISTS, () => ({}));
  http.on(CREATE, () => {
    look(http, { jobState: 'closed', datafeedState: 'stopped' });
    return CREATED;
  });
  http.on(START, () => {
    look(http, {});
    return { [LOGIN_HOUR.datafeedId]: { started: true } };
  });
  http.on(DELETE, () => {
    http.on(LOOK, () => jobsResponse());
    return { [LOGIN_HOUR.id]: { deleted: true } };
  });
  return http;
}

const card = async () => within(await screen.findByTestId(`mlJobPickerRun-${LOGIN_HOUR.id}`));

beforeEach(() => window.localStorage.clear());

it('goes from the review to a job that is seen running, and back', async () => {
  const { user, http } = renderApplicationAt(PANEL_ADDRESS, activatingKibana());
  await user.click(await (await panel()).findByRole('button', { name: 'Activate 1 job' }));
  expect(await (await card()).findByText(/^Running\./, undefined, { timeout: 10_000 })).toBeVisible();

  await user.click(await (await panel()).findByRole('button', { name: 'Undo' }));
  await user.click(await screen.findByRole('button', { name: 'Undo the activation' }));
  expect(await (await card()).findByText(/^Taken back/, undefined, { timeout: 10_000 })).toBeVisible();
  const changes = http.requests
    .map(({ route }) => route)
    .filter((route) => [CREATE, START, DELETE].includes(route));
  expect(changes).toEqual([CREATE, START, DELETE]);
}, 30_000);

it('shows the cause of a refused step, and goes on from there', async () => {
  const http = activatingKibana();
  const error = { error: { type: 'security_exception', reason: 'lacks read on logs-*' }, status: 403 };
  http.on(CREATE, () => ({
    [LOGIN_HOUR.id]: { job: { success: false, error }, datafeed: { success: false, error } },
  }));
  const { user } = renderApplicationAt(
    `/readiness?jobs=${LOGIN_HOUR.id},${RARE_PROCESS.id}&panel=activate`,
    http
  );
  await user.click(await (await panel()).findByRole('button', { name: 'Activate 1 job' }));
  expect(
    await (await card()).findByText(/lacks read on logs-\*/, undefined, { timeout: 10_000 })
  ).toBeVisible();

  http.on(CREATE, () => {
    look(http, { jobState: 'closed', datafeedState: 'stopped' });
    return CREATED;
  });
  await user.click(await (await card()).findByRole('button', { name: `Retry ${LOGIN_HOUR.title}` }));
  expect(await (await card()).findByText(/^Running\./, undefined, { timeout: 10_000 })).toBeVisible();
}, 30_000);
