import { screen, waitFor, within } from '@testing-library/react';

import { kibanaWithGoals } from '../../testing/goal_fixtures';
import { renderApplicationAt } from '../../testing/render_with_context';

const open = (address = '/goals') => renderApplicationAt(address, kibanaWithGoals());

const searchBox = () => screen.findByRole('searchbox', { name: 'Search goals in your own words' });

const goals = () =>
  screen.getAllByRole('article').map((card) => within(card).getByRole('heading').textContent);

it('ranks goals by a question with typos, and tells what matched', async () => {
  const { user, history } = open();
  await user.type(await searchBox(), 'exfiltraton over dns');
  expect(await screen.findByRole('heading', { name: 'Best matches first' })).toBeVisible();
  expect(goals()[0]).toBe('Data hidden in DNS questions');
  const [best] = screen.getAllByTestId('mlJobPickerGoalMatch');
  expect(best).toHaveTextContent(/^Matched: .*dns.*\(goal\)/);
  expect(screen.queryByRole('heading', { name: 'Operations' })).not.toBeInTheDocument();
  expect(history.location.search).toBe('?q=exfiltraton+over+dns');
});

it('is one step back, however often it was refined', async () => {
  const { user, history } = open();
  await user.type(await searchBox(), 'dns{Enter}');
  await user.type(await searchBox(), ' names{Enter}');
  expect(history.location.search).toBe('?q=dns+names');
  history.goBack();
  expect(await screen.findByText('66 goals')).toBeVisible();
  expect(await searchBox()).toHaveValue('');
});

it('starts from the address and ends with an empty box', async () => {
  const { user, history } = open('/goals?q=vpn%20usage');
  expect(await searchBox()).toHaveValue('vpn usage');
  expect(goals().slice(0, 2)).toContain('VPN logins unusually many or few');
  await user.clear(await searchBox());
  await waitFor(() => expect(history.location.search).toBe(''));
  expect(await screen.findByRole('heading', { name: 'Operations' })).toBeVisible();
});

it('searches within the filters', async () => {
  open('/goals?q=dns&state=needs_data');
  await searchBox();
  expect(goals()).toEqual(['Data hidden in DNS questions']);
});

it('finds goals that are derived from a job, too', async () => {
  open('/goals?q=quagga');
  await searchBox();
  expect(goals()).toEqual(['Notice a rare quagga.name.']);
});

it('offers questions that have answers where it finds nothing', async () => {
  const { user, history } = open('/goals?q=xyzzy&platform=linux');
  expect(await screen.findByRole('heading', { name: 'No goal matches' })).toBeVisible();
  expect(screen.getByText('0 of 66 goals')).toBeVisible();
  for (const example of ['someone stealing data over DNS', 'logins at odd hours', 'vpn usage']) {
    expect(screen.getByRole('button', { name: example })).toBeVisible();
  }
  await user.click(screen.getByRole('button', { name: 'logins at odd hours' }));
  expect(history.location.search).toBe('?q=logins+at+odd+hours');
  expect(goals()[0]).toBe('Login at an hour unusual for the account');
  expect(await searchBox()).toHaveValue('logins at odd hours');
});
