import { act, screen, within } from '@testing-library/react';

import { ROUTES } from '../../common/api/routes';
import { httpError } from '../testing/fake_http';
import { LOGIN_HOUR, RARE_PROCESS } from '../testing/fixtures';
import { healthyKibana, renderApplicationAt } from '../testing/render_with_context';

const bar = () => within(screen.getByTestId('mlJobPickerSelectionBar'));

it('keeps the selection in the address, on all tabs', async () => {
  const { user, history } = renderApplicationAt('/goals');
  await user.click(await screen.findByRole('checkbox', { name: `Select ${LOGIN_HOUR.title}` }));
  await user.click(screen.getByRole('checkbox', { name: `Select ${RARE_PROCESS.title}` }));
  expect(history.location.search).toBe(`?jobs=${LOGIN_HOUR.id},${RARE_PROCESS.id}`);
  expect(bar().getByText('2 jobs selected, 1.1 GB of memory')).toBeVisible();

  await user.click(screen.getByRole('tab', { name: 'My data' }));
  expect(history.location).toMatchObject({
    pathname: '/data',
    search: `?jobs=${LOGIN_HOUR.id},${RARE_PROCESS.id}`,
  });
  expect(await screen.findByRole('checkbox', { name: `Select ${LOGIN_HOUR.title}` })).toBeChecked();
});

it('goes back and forward with the browser', async () => {
  const { user, history } = renderApplicationAt('/goals');
  await user.click(await screen.findByRole('checkbox', { name: `Select ${LOGIN_HOUR.title}` }));
  act(() => history.goBack());
  expect(screen.getByRole('checkbox', { name: `Select ${LOGIN_HOUR.title}` })).not.toBeChecked();
  act(() => history.goForward());
  expect(screen.getByRole('checkbox', { name: `Select ${LOGIN_HOUR.title}` })).toBeChecked();
});

it('selects all that are shown', async () => {
  const { user, history } = renderApplicationAt('/attack?layout=jobs');
  await user.click(await screen.findByRole('button', { name: 'Select all 2 shown' }));
  expect(history.location.search).toBe(`?layout=jobs&jobs=${LOGIN_HOUR.id},${RARE_PROCESS.id}`);
  expect(screen.queryByRole('button', { name: /^Select (all|the)/ })).not.toBeInTheDocument();
});

it('shows ids that are unknown here and lets them be removed', async () => {
  const { user, history } = renderApplicationAt(`/goals?jobs=${LOGIN_HOUR.id},old_job`);
  const remove = await screen.findByRole('button', { name: 'Remove unknown job old_job' });
  expect(bar().getByText('2 jobs selected, 128 MB of memory')).toBeVisible();
  await user.click(remove);
  expect(history.location.search).toBe(`?jobs=${LOGIN_HOUR.id}`);
});

it('calls nothing unknown while it is not known what there is', async () => {
  const http = healthyKibana();
  http.on(`POST ${ROUTES.recommendations}`, () => Promise.reject(httpError(500, 'boom')));
  renderApplicationAt('/goals?jobs=old_job', http);
  expect(await screen.findByText('boom')).toBeVisible();
  expect(bar().getByText('1 job selected')).toBeVisible();
  expect(screen.queryByTestId('mlJobPickerUnknownJobs')).not.toBeInTheDocument();
});

it('clears, and takes that back', async () => {
  const { user, history } = renderApplicationAt(`/goals?jobs=${LOGIN_HOUR.id}`);
  await screen.findByText('1 job selected, 128 MB of memory');
  await user.click(bar().getByRole('button', { name: 'Clear' }));
  expect(history.location.search).toBe('');
  expect(screen.getByRole('button', { name: 'Undo (1 job)' })).toHaveFocus();
  await user.click(screen.getByRole('button', { name: 'Undo (1 job)' }));
  expect(history.location.search).toBe(`?jobs=${LOGIN_HOUR.id}`);
});

it('has no bar while nothing is selected', async () => {
  renderApplicationAt('/goals');
  await screen.findByText(/^\d+ goals$/);
  expect(screen.queryByTestId('mlJobPickerSelectionBar')).not.toBeInTheDocument();
});
