import { screen } from '@testing-library/react';

import { kibanaWithGoals } from '../../testing/goal_fixtures';
import { renderApplicationAt } from '../../testing/render_with_context';

const GOAL = 'Data hidden in DNS questions';
const scrollIntoView = jest.fn();

beforeEach(() => {
  // jsdom has no layout, so nothing to scroll.
  scrollIntoView.mockClear();
  Element.prototype.scrollIntoView = scrollIntoView;
});

it('goes to the goal that the address points at', async () => {
  renderApplicationAt('/goals?goal=data_hidden_in_dns', kibanaWithGoals());
  const card = await screen.findByRole('article', { name: GOAL });
  expect(card).toHaveAttribute('aria-current', 'location');
  expect(screen.getByRole('heading', { name: GOAL })).toHaveFocus();
  expect(scrollIntoView).toHaveBeenCalledTimes(1);
  expect(screen.getAllByRole('article', { current: 'location' })).toEqual([card]);
});

it('gives each goal a link that keeps the selection', async () => {
  const { user, history } = renderApplicationAt('/goals?jobs=a', kibanaWithGoals());
  const link = await screen.findByRole('link', { name: `Link to the goal: ${GOAL}` });
  expect(link).toHaveAttribute('href', '/goals?jobs=a&goal=data_hidden_in_dns');
  await user.click(link);
  expect(history.location.search).toBe('?jobs=a&goal=data_hidden_in_dns');
  expect(screen.getByRole('article', { name: GOAL })).toHaveAttribute('aria-current', 'location');
});

it('leaves the goal once somebody searches or filters', async () => {
  const { user, history } = renderApplicationAt('/goals?goal=data_hidden_in_dns', kibanaWithGoals());
  await user.type(await screen.findByRole('searchbox'), 'vpn{Enter}');
  expect(history.location.search).toBe('?q=vpn');
});

it('shows a goal that filters hide', async () => {
  const address = '/goals?goal=data_hidden_in_dns&state=ready';
  const { user, history } = renderApplicationAt(address, kibanaWithGoals());
  expect(await screen.findByText(`Search or filters hide the goal "${GOAL}"`)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Show the goal' }));
  expect(history.location.search).toBe('?goal=data_hidden_in_dns');
  expect(screen.getByRole('heading', { name: GOAL })).toHaveFocus();
});

it('says so where it knows no such goal', async () => {
  renderApplicationAt('/goals?goal=nope', kibanaWithGoals());
  expect(await screen.findByText(/points at the goal "nope", which is not known here/)).toBeVisible();
  expect(scrollIntoView).not.toHaveBeenCalled();
});
