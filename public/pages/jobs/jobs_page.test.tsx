import { act, screen, within } from '@testing-library/react';

import { ROUTES } from '../../../common/api/routes';
import { httpError } from '../../testing/fake_http';
import {
  LOGIN_HOUR,
  NOW_MS,
  RARE_PROCESS,
  installedJob,
  jobsResponse,
  recommendation,
  recommendations,
  stoppedJob,
} from '../../testing/fixtures';
import { healthyKibana, renderApplicationAt } from '../../testing/render_with_context';

const GET = `GET ${ROUTES.jobs}`;
const lookingBack = installedJob({
  realTime: false,
  reasons: [{ code: 'look_back_running', documents: 500, fraction: 0.4 }],
});

afterEach(() => jest.useRealTimers());

it('shows what installed jobs are doing', async () => {
  const http = healthyKibana();
  http.on(GET, () =>
    jobsResponse([lookingBack, stoppedJob({ id: 'my_own', title: 'My own', memoryStatus: 'hard_limit' })])
  );
  renderApplicationAt('/jobs', http);
  const row = within(await screen.findByTestId(`mlJobPickerInstalled-${LOGIN_HOUR.id}`));
  expect(row.getByText('Active')).toBeVisible();
  expect(row.getByText(/40% done/)).toBeVisible();
  expect(row.getByRole('progressbar', { name: `Look-back of ${LOGIN_HOUR.title}` })).toHaveAttribute(
    'value',
    '40'
  );
  expect(row.getByText('2 MB of 128 MB')).toBeVisible();
  const other = within(screen.getByTestId('mlJobPickerInstalled-my_own'));
  expect(other.getByText('Blind')).toBeVisible();
  expect(other.getByText('limit reached')).toBeVisible();
  expect(screen.getByText(/^As of 12:00:00/)).toBeVisible();
});

it('offers no selection of a job that could not be activated from here', async () => {
  const http = healthyKibana();
  http.on(GET, () => jobsResponse([installedJob(), stoppedJob({ id: 'my_own', title: 'My own' })]));
  renderApplicationAt('/jobs', http);
  expect(await screen.findByRole('checkbox', { name: `Select ${LOGIN_HOUR.title}` })).toBeEnabled();
  expect(await screen.findByText('My own')).toBeVisible();
  expect(screen.queryByRole('checkbox', { name: 'Select My own' })).not.toBeInTheDocument();
});

it('marks a job that a newer one has replaced, and tells how many rules read a job', async () => {
  const http = healthyKibana();
  const read = recommendation({
    generation: { status: 'current', replacedBy: [], installedOlder: [], ruleIds: ['r1', 'r2'] },
  });
  http.on(`POST ${ROUTES.recommendations}`, () => recommendations({ jobs: [read, RARE_PROCESS] }));
  http.on(GET, () =>
    jobsResponse([installedJob(), stoppedJob({ id: 'v2_rare_process_linux', title: 'Old' })])
  );
  const { user, history } = renderApplicationAt('/jobs', http);
  const old = within(await screen.findByTestId('mlJobPickerInstalled-v2_rare_process_linux'));
  expect(await old.findByText('Outdated')).toBeVisible();
  const current = screen.getByTestId(`mlJobPickerInstalled-${LOGIN_HOUR.id}`);
  expect(current).toHaveTextContent('read by 2 detection rules');
  expect(current).not.toHaveTextContent('Outdated');
  await user.click(old.getByRole('link', { name: RARE_PROCESS.title }));
  expect(history.location.search).toBe(`?job=${RARE_PROCESS.id}`);
});

it('asks again while something changes, and stops when nothing does', async () => {
  jest.useFakeTimers();
  const http = healthyKibana();
  http.on(GET, () => jobsResponse([lookingBack]));
  renderApplicationAt('/jobs', http);
  const asked = () => http.requests.filter(({ route }) => route === GET).length;
  await act(() => jest.advanceTimersByTimeAsync(100));
  expect(asked()).toBe(1);
  await act(() => jest.advanceTimersByTimeAsync(5_000));
  expect(asked()).toBe(2);
  http.on(GET, () => jobsResponse([installedJob()]));
  await act(() => jest.advanceTimersByTimeAsync(5_000));
  expect(asked()).toBe(3);
  await act(() => jest.advanceTimersByTimeAsync(60_000));
  expect(asked()).toBe(3);
});

it('does not ask while the page is hidden', async () => {
  jest.useFakeTimers();
  const visibility = jest.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  const http = healthyKibana();
  http.on(GET, () => jobsResponse([lookingBack]));
  renderApplicationAt('/jobs', http);
  await act(() => jest.advanceTimersByTimeAsync(30_000));
  expect(http.requests.filter(({ route }) => route === GET)).toHaveLength(1);
  visibility.mockRestore();
});

it('leads on where nothing is installed', async () => {
  const { user, history } = renderApplicationAt('/jobs');
  await user.click(await screen.findByRole('link', { name: 'See which jobs fit my data' }));
  expect(history.location.pathname).toBe('/data');
});

it('keeps an older answer in view below why there is no newer one', async () => {
  const http = healthyKibana();
  http.on(GET, () => jobsResponse([installedJob()], { asOfMs: NOW_MS }));
  const { user } = renderApplicationAt('/jobs', http);
  await screen.findByText(LOGIN_HOUR.title);
  http.on(GET, () => Promise.reject(httpError(503, 'cluster away', { code: 'elasticsearch_failed' })));
  await user.click(screen.getByRole('button', { name: 'Refresh' }));
  expect(await screen.findByText('cluster away')).toBeVisible();
  expect(screen.getByText(LOGIN_HOUR.title)).toBeVisible();
});
