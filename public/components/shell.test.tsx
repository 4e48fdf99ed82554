import { screen } from '@testing-library/react';

import { ROUTES } from '../../common/api/routes';
import { readiness } from '../testing/fixtures';
import { healthyKibana, renderApplicationAt } from '../testing/render_with_context';

it('opens the first tab, keeps what the address says, and names itself', async () => {
  const { history, core } = renderApplicationAt('/?jobs=a');
  expect(history.location).toMatchObject({ pathname: '/goals', search: '?jobs=a' });
  expect(screen.getByRole('tab', { name: 'Goals' })).toHaveAttribute('aria-selected', 'true');
  expect(core.seen.breadcrumbs.map(({ text }) => text)).toEqual(['ML Job Picker', 'Goals']);
  expect(core.seen.title).toEqual(['Goals', 'ML Job Picker']);
  await screen.findByText(/^\d+ goals$/);
});

it.each([
  ['Goals', '/goals'],
  ['ATT&CK', '/attack'],
  ['My data', '/data'],
  ['My jobs', '/jobs'],
  ['Readiness', '/readiness'],
])('has a real link for the tab %s', async (name, path) => {
  const { user, history } = renderApplicationAt('/goals');
  const tab = screen.getByRole('tab', { name });
  expect(tab).toHaveAttribute('href', path);
  await user.click(tab);
  expect(history.location.pathname).toBe(path);
  expect(screen.getByRole('tab', { name })).toHaveAttribute('aria-selected', 'true');
});

it('leaves a click with a key held to the browser', async () => {
  const { user, history } = renderApplicationAt('/goals');
  let left = false;
  document.addEventListener(
    'click',
    (event) => {
      left = !event.defaultPrevented;
      // jsdom cannot open it.
      event.preventDefault();
    },
    { once: true }
  );
  await user.keyboard('{Control>}');
  await user.click(screen.getByRole('tab', { name: 'My jobs' }));
  await user.keyboard('{/Control}');
  expect(left).toBe(true);
  expect(history.location.pathname).toBe('/goals');
});

it('says on every tab why nothing can be activated, with a way to the checklist', async () => {
  const http = healthyKibana();
  http.on(`GET ${ROUTES.readiness}`, () =>
    readiness({
      canActivate: false,
      checks: [{ id: 'license', status: 'blocked', type: 'basic', expired: false }],
    })
  );
  const { user, history } = renderApplicationAt('/goals', http);
  expect(await screen.findByText('The "basic" license does not include anomaly detection.')).toBeVisible();
  await user.click(screen.getByRole('link', { name: 'See what is missing' }));
  expect(history.location.pathname).toBe('/readiness');
});

it('says nothing of the kind where one can activate', async () => {
  renderApplicationAt('/goals');
  await screen.findByText(/^\d+ goals$/);
  expect(screen.queryByTestId('mlJobPickerBlocked')).not.toBeInTheDocument();
});
