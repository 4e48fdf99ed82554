import { screen, within } from '@testing-library/react';

import { ROUTES } from '../../../common/api/routes';
import { GOAL_THEMES } from '../../../common/catalogue/goals/goal';
import { httpError } from '../../testing/fake_http';
import { recommendations, recommendationsUnchecked } from '../../testing/fixtures';
import { MADE_UP, VPN_LOGINS, kibanaWithGoals } from '../../testing/goal_fixtures';
import { healthyKibana, renderApplicationAt } from '../../testing/render_with_context';

const POST = `POST ${ROUTES.recommendations}`;

it('shows all goals under their themes, and other jobs at the end', async () => {
  renderApplicationAt('/', kibanaWithGoals());
  expect(await screen.findByText('66 goals')).toBeVisible();
  const headings = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
  expect(headings).toEqual([...GOAL_THEMES.map(({ title }) => title), 'Other jobs']);
  const others = within(screen.getByRole('region', { name: 'Other jobs' }));
  const card = within(others.getByRole('article', { name: 'Notice a rare quagga.name.' }));
  expect(card.getByText('derived from its configuration')).toBeVisible();
  expect(card.getByRole('link', { name: MADE_UP.title })).toBeVisible();
});

it('puts goals without a job here last in their theme', async () => {
  renderApplicationAt('/goals', kibanaWithGoals([VPN_LOGINS]));
  const operations = within(await screen.findByRole('region', { name: 'Operations' }));
  const [first] = operations.getAllByRole('article');
  expect(first).toHaveAccessibleName('VPN logins unusually many or few');
});

it('leads to a theme', async () => {
  // jsdom has no layout, so nothing to scroll.
  Element.prototype.scrollIntoView = jest.fn();
  const { user } = renderApplicationAt('/goals', kibanaWithGoals());
  await user.click(await screen.findByRole('button', { name: 'Other jobs (1)' }));
  expect(screen.getByRole('heading', { name: 'Other jobs' })).toHaveFocus();
});

it('asks with version and look-back', async () => {
  const { http } = renderApplicationAt('/goals?pattern=logs-*&days=30');
  await screen.findByText(/^\d+ goals$/);
  expect(http.requests.find(({ route }) => route === POST)).toMatchObject({
    version: '1',
    body: { indexPattern: 'logs-*', lookbackDays: 30 },
  });
});

it('says so where Kibana has no security jobs', async () => {
  const http = healthyKibana();
  http.on(POST, () => recommendations({ jobs: [] }));
  renderApplicationAt('/goals', http);
  expect(await screen.findByRole('heading', { name: /no security jobs/ })).toBeVisible();
  expect(screen.queryByRole('article')).not.toBeInTheDocument();
});

it('says what could not be checked beside what could', async () => {
  const http = healthyKibana();
  const failure = { cause: 'forbidden', detail: 'rules: unauthorized', status: 403 } as const;
  http.on(POST, () => recommendations({ partial: true, warnings: [{ code: 'rules_unreadable', failure }] }));
  renderApplicationAt('/goals', http);
  expect(await screen.findByText(/rules: unauthorized/)).toBeVisible();
  expect(screen.getAllByRole('article').length).toBeGreaterThan(60);
});

it('names the privilege that is missing, and works once it is there', async () => {
  const http = healthyKibana();
  http.on(POST, () => Promise.reject(httpError(403, 'Forbidden')));
  const { user } = renderApplicationAt('/goals', http);
  expect(await screen.findByText(/"ML Job Picker: Read"/)).toBeVisible();

  http.on(POST, () => recommendations());
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText(/^\d+ goals$/)).toBeVisible();
  expect(screen.queryByText(/"ML Job Picker: Read"/)).not.toBeInTheDocument();
});

it('says that it loads', () => {
  const http = healthyKibana();
  http.on(POST, () => new Promise(() => undefined));
  renderApplicationAt('/goals', http);
  expect(screen.getByRole('progressbar', { name: 'Loading Jobs and their goals' })).toBeInTheDocument();
});

it('shows the goals while their data is being checked, and neither a verdict nor a choice', async () => {
  const http = healthyKibana();
  http.on(POST, ({ body }) =>
    (body as { evidence?: boolean }).evidence === false
      ? recommendationsUnchecked({ jobs: [VPN_LOGINS] })
      : new Promise(() => undefined)
  );
  renderApplicationAt('/goals', http);
  const card = within(await screen.findByRole('article', { name: 'VPN logins unusually many or few' }));
  expect(card.getByText('Checking')).toBeVisible();
  expect(card.queryByText('Unknown')).not.toBeInTheDocument();
  expect(card.queryByText(/choose by hand/)).not.toBeInTheDocument();
  expect(screen.getByText('Not checked yet')).toBeVisible();
});
