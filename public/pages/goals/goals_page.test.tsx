import { screen, within } from '@testing-library/react';

import { ROUTES } from '../../../common/api/routes';
import { httpError } from '../../testing/fake_http';
import { LOGIN_HOUR, RARE_PROCESS, recommendations } from '../../testing/fixtures';
import { healthyKibana, renderApplicationAt } from '../../testing/render_with_context';

const POST = `POST ${ROUTES.recommendations}`;

it('shows every job by what it notices, with state and reason, grouped by module', async () => {
  renderApplicationAt('/');
  const table = within(await screen.findByRole('table', { name: /Security: Authentication/ }));
  expect(table.getByRole('link', { name: LOGIN_HOUR.title })).toBeVisible();
  expect(table.getByText('Notice a user.name active at an unusual time of the day.')).toBeVisible();
  expect(table.getByText('Ready')).toBeVisible();
  expect(table.getByText(/1,200 documents match its query/)).toBeVisible();
  expect(table.getByText('128 MB')).toBeVisible();
  expect(screen.getByRole('heading', { name: RARE_PROCESS.moduleTitle })).toBeVisible();
  expect(screen.getByText('2 jobs')).toBeVisible();
});

it('asks with version and look-back', async () => {
  const { http } = renderApplicationAt('/goals?pattern=logs-*&days=30');
  await screen.findByText('2 jobs');
  expect(http.requests.find(({ route }) => route === POST)).toMatchObject({
    version: '1',
    body: { indexPattern: 'logs-*', lookbackDays: 30 },
  });
});

it('finds by text and filters by state', async () => {
  const { user } = renderApplicationAt('/goals');
  await user.type(await screen.findByRole('searchbox'), 'process.name');
  expect(screen.queryByRole('link', { name: LOGIN_HOUR.title })).not.toBeInTheDocument();
  expect(screen.getByRole('link', { name: RARE_PROCESS.title })).toBeVisible();
  expect(screen.getByText('2 jobs, 1 shown')).toBeVisible();

  await user.click(screen.getByRole('button', { name: /^Ready/ }));
  expect(screen.getByRole('heading', { name: 'No job matches' })).toBeVisible();
});

it('says so where Kibana has no security jobs', async () => {
  const http = healthyKibana();
  http.on(POST, () => recommendations({ jobs: [] }));
  renderApplicationAt('/goals', http);
  expect(await screen.findByRole('heading', { name: /no security jobs/ })).toBeVisible();
});

it('says what could not be checked beside what could', async () => {
  const http = healthyKibana();
  const failure = { cause: 'forbidden', detail: 'rules: unauthorized', status: 403 } as const;
  http.on(POST, () => recommendations({ partial: true, warnings: [{ code: 'rules_unreadable', failure }] }));
  renderApplicationAt('/goals', http);
  expect(await screen.findByText(/rules: unauthorized/)).toBeVisible();
  expect(screen.getByRole('link', { name: LOGIN_HOUR.title })).toBeVisible();
});

it('names the privilege that is missing, and works once it is there', async () => {
  const http = healthyKibana();
  http.on(POST, () => Promise.reject(httpError(403, 'Forbidden')));
  const { user } = renderApplicationAt('/goals', http);
  expect(await screen.findByText(/"ML Job Picker: Read"/)).toBeVisible();

  http.on(POST, () => recommendations());
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('link', { name: LOGIN_HOUR.title })).toBeVisible();
  expect(screen.queryByText(/"ML Job Picker: Read"/)).not.toBeInTheDocument();
});

it('says that it loads', () => {
  const http = healthyKibana();
  http.on(POST, () => new Promise(() => undefined));
  renderApplicationAt('/goals', http);
  expect(screen.getByRole('progressbar', { name: 'Loading Jobs and their goals' })).toBeInTheDocument();
});
