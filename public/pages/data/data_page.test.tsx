import { screen, waitFor, within } from '@testing-library/react';

import { ROUTES } from '../../../common/api/routes';
import { LOGIN_HOUR, RARE_PROCESS, dataSources } from '../../testing/fixtures';
import { healthyKibana, renderApplicationAt } from '../../testing/render_with_context';

const GET = `GET ${ROUTES.dataSources}`;
const pattern = () => screen.getByRole('textbox', { name: 'Index pattern' });
const days = () => screen.getByRole('textbox', { name: 'Look back (days)' });

it('shows the data sources with times, and a way to their integration', async () => {
  const { user, core } = renderApplicationAt('/data');
  const table = within(await screen.findByRole('table', { name: /Data sources/ }));
  expect(table.getByText('endpoint.events.process')).toBeVisible();
  expect(table.getByText('90,000')).toBeVisible();
  expect(table.getByText('14 days ago')).toBeVisible();
  expect(table.getByText('1 minute ago')).toBeVisible();
  expect(table.getByText(/^Mar 10, 2026, 11:59/)).toBeVisible();
  const link = table.getByRole('link', { name: 'endpoint' });
  expect(link).toHaveAttribute('href', '/base/app/integrations/detail/endpoint/overview');
  await user.click(link);
  expect(core.seen.navigations).toEqual(['/base/app/integrations/detail/endpoint/overview']);
});

it('asks the cluster anew when it is refreshed, once', async () => {
  const { user, http } = renderApplicationAt('/data');
  await screen.findByText('2 jobs');
  const asked = (route: string) => http.requests.filter((request) => request.route === route);
  const before = asked(`POST ${ROUTES.recommendations}`).length;
  await user.click(screen.getByRole('button', { name: 'Refresh' }));
  await waitFor(() => expect(asked(`POST ${ROUTES.recommendations}`)).toHaveLength(before + 1));
  expect(asked(GET).map(({ query }) => query?.refresh)).toEqual([undefined, true]);

  await user.type(days(), '30');
  await user.click(screen.getByRole('button', { name: 'Apply' }));
  await waitFor(() => expect(asked(GET)).toHaveLength(3));
  expect(asked(GET).at(-1)?.query).toEqual({ lookbackDays: 30 });
});

it('lists the jobs in the order of fit', async () => {
  renderApplicationAt('/data');
  const table = within(await screen.findByRole('table', { name: /best fit first/ }));
  expect(table.getAllByRole('checkbox').map((box) => box.getAttribute('aria-label'))).toEqual([
    `Select ${LOGIN_HOUR.title}`,
    `Select ${RARE_PROCESS.title}`,
  ]);
});

it('asks anew for another pattern and look-back, and keeps them in the address', async () => {
  const { user, http, history } = renderApplicationAt('/data');
  await screen.findByText('2 jobs');
  await user.type(pattern(), ' winlogbeat-* , logs-*');
  await user.type(days(), '30');
  expect(http.requests.filter(({ route }) => route === GET)).toHaveLength(1);
  await user.click(screen.getByRole('button', { name: 'Apply' }));

  expect(history.location.search).toBe('?pattern=winlogbeat-*,logs-*&days=30');
  expect(http.requests.filter(({ route }) => route === GET).at(-1)?.query).toEqual({
    indexPattern: 'winlogbeat-*,logs-*',
    lookbackDays: 30,
  });
  expect(
    http.requests.filter(({ route }) => route === `POST ${ROUTES.recommendations}`).at(-1)?.body
  ).toEqual({
    indexPattern: 'winlogbeat-*,logs-*',
    lookbackDays: 30,
  });
  await screen.findByText('2 jobs');
});

it('refuses what cannot be used at the field, and asks nothing', async () => {
  const { user, http, history } = renderApplicationAt('/data');
  await screen.findByText('2 jobs');
  await user.type(pattern(), 'logs "x"');
  await user.type(days(), '400');
  await user.click(screen.getByRole('button', { name: 'Apply' }));
  expect(screen.getByText('Give a whole number of days from 1 to 365.')).toBeVisible();
  expect(screen.getByText(/An index pattern cannot contain/)).toBeVisible();
  expect(pattern()).toBeInvalid();
  expect(days()).toBeInvalid();
  expect(history.location.search).toBe('');
  expect(http.requests.filter(({ route }) => route === GET)).toHaveLength(1);
});

it('says which part of the address it could not use', async () => {
  const { http } = renderApplicationAt('/data?days=soon&pattern=logs-*');
  expect(screen.getByText(/The address says days=soon/)).toBeVisible();
  await screen.findByText('2 jobs');
  expect(http.requests.find(({ route }) => route === GET)?.query).toEqual({
    indexPattern: 'logs-*',
    lookbackDays: 14,
  });
});

it('tells no data from data that could not be asked for', async () => {
  const http = healthyKibana();
  http.on(GET, () => dataSources({ sources: [] }));
  const { user } = renderApplicationAt('/data', http);
  expect(await screen.findByRole('heading', { name: 'No data was found' })).toBeVisible();

  const failure = { cause: 'timeout', detail: 'search timed out' } as const;
  http.on(GET, () => dataSources({ sources: [], failure }));
  await user.click(screen.getByRole('button', { name: 'Refresh' }));
  expect(await screen.findByText(/search timed out/)).toBeVisible();
  expect(screen.queryByRole('heading', { name: 'No data was found' })).not.toBeInTheDocument();
});
