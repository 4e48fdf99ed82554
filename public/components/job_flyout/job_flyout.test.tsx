import { screen, waitFor, within } from '@testing-library/react';

import { ROUTES } from '../../../common/api/routes';
import { LOGIN_HOUR, installedJob, jobsResponse } from '../../testing/fixtures';
import { healthyKibana, renderApplicationAt } from '../../testing/render_with_context';

const flyout = async () => within(await screen.findByRole('dialog'));

it('tells all about a job', async () => {
  renderApplicationAt(`/goals?job=${LOGIN_HOUR.id}`);
  const details = await flyout();
  expect(await details.findByRole('heading', { name: LOGIN_HOUR.title })).toBeVisible();
  for (const text of [
    'Notice a user.name active at an unusual time of the day.',
    /1,200 documents match/,
    'time_of_day by user.name',
    'source.ip, host.name',
    'logs-*, winlogbeat-*',
    '128 MB, set by its module',
    '15m',
    'says the rule "Unusual hour for a user"',
    'Security: Authentication (security_auth)',
  ]) {
    expect(details.getByText(text)).toBeVisible();
  }
  expect(details.getByRole('link', { name: 'T1078' })).toHaveAttribute(
    'href',
    'https://attack.mitre.org/techniques/T1078/'
  );
});

it('opens from the list, and gives the focus back when it is closed', async () => {
  const { user, history } = renderApplicationAt('/goals');
  await user.click(await screen.findByRole('link', { name: LOGIN_HOUR.title }));
  expect(history.location.search).toBe(`?job=${LOGIN_HOUR.id}`);
  await screen.findByRole('dialog');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  expect(history.location.search).toBe('');
  await waitFor(() => expect(screen.getByRole('link', { name: LOGIN_HOUR.title })).toHaveFocus());
});

it('selects and goes on to the review', async () => {
  const { user, history } = renderApplicationAt(`/goals?job=${LOGIN_HOUR.id}`);
  const details = await flyout();
  await user.click(await details.findByRole('button', { name: 'Select' }));
  expect(history.location.search).toBe(`?job=${LOGIN_HOUR.id}&jobs=${LOGIN_HOUR.id}`);
  await user.click(details.getByRole('link', { name: 'Review and activate' }));
  expect(history.location.search).toBe(`?jobs=${LOGIN_HOUR.id}&panel=activate`);
});

it('shows an installed job that no module brings', async () => {
  const http = healthyKibana();
  http.on(`GET ${ROUTES.jobs}`, () => jobsResponse([installedJob({ id: 'my_own' })]));
  renderApplicationAt('/goals?job=my_own', http);
  expect(await (await flyout()).findByText(/no module of this Kibana brings it/)).toBeVisible();
});

it('says so where there is no such job at all', async () => {
  renderApplicationAt('/goals?job=nope');
  expect(await (await flyout()).findByText('There is no such job here')).toBeVisible();
});
