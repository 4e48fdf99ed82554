import { screen, within } from '@testing-library/react';

import { kibanaWithGoals } from '../../testing/goal_fixtures';
import { renderApplicationAt, type RenderedApplication } from '../../testing/render_with_context';

async function open(address = '/goals'): Promise<RenderedApplication> {
  const application = renderApplicationAt(address, kibanaWithGoals());
  await screen.findByTestId('mlJobPickerGoalCount');
  return application;
}

async function choose({ user }: RenderedApplication, facet: string, choice: RegExp): Promise<void> {
  // By role a button would be looked for in all cards, each time.
  await user.click(screen.getByTestId(`mlJobPickerGoalFacet-${facet.toLowerCase()}`));
  const list = await screen.findByRole('listbox', { name: `${facet}, with the number of goals` });
  await user.click(within(list).getByRole('option', { name: choice }));
  await user.keyboard('{Escape}');
}

const count = () => screen.getByTestId('mlJobPickerGoalCount').textContent;

it('narrows down by several facets, in the address, and says how many goals are left', async () => {
  const application = await open();
  await choose(application, 'State', /^Ready/);
  expect(count()).toBe('2 of 66 goals');
  await choose(application, 'State', /^Needs data/);
  expect(count()).toBe('3 of 66 goals');
  await choose(application, 'Data', /^DNS/);
  expect(count()).toBe('1 of 66 goals');
  expect(screen.getByRole('article')).toHaveAccessibleName('Data hidden in DNS questions');
  expect(application.history.location.search).toBe('?state=ready,needs_data&data=dns');
  expect(screen.getByTestId('mlJobPickerGoalCount')).toHaveRole('status');
});

it('counts each choice beside the other facets', async () => {
  const { user } = await open('/goals?state=active,ready');
  await user.click(screen.getByRole('button', { name: /^Tactic/ }));
  const list = within(await screen.findByRole('listbox', { name: /^Tactic/ }));
  const options = list.getAllByRole('option').map(({ textContent }) => textContent);
  expect(options).toContainEqual(expect.stringMatching(/^Initial Access1/));
  expect(options).toContainEqual(expect.stringMatching(/^Credential Access1/));
  expect(options).toContainEqual(expect.stringMatching(/^Impact0/));
});

it('takes away one filter, or all', async () => {
  const { user, history } = await open('/goals?platform=any&tactic=TA0006&state=ready&q=logins');
  await user.click(screen.getByRole('button', { name: 'Remove the filter Tactic: Credential Access' }));
  expect(history.location.search).toBe('?platform=any&state=ready&q=logins');
  await user.click(screen.getByRole('button', { name: 'Remove the filter Search: logins' }));
  expect(history.location.search).toBe('?platform=any&state=ready');
  await user.click(screen.getByRole('button', { name: 'Clear all' }));
  expect(history.location.search).toBe('');
  expect(count()).toBe('66 goals');
  expect(screen.queryByRole('button', { name: 'Clear all' })).not.toBeInTheDocument();
});

it('keeps the selection and goes back step by step', async () => {
  const application = await open('/goals?jobs=a');
  await choose(application, 'Platform', /^Okta/);
  expect(application.history.location.search).toBe('?jobs=a&platform=okta');
  application.history.goBack();
  expect(await screen.findByText('66 goals')).toBeVisible();
});

it('says that filters hide all, and takes them away', async () => {
  const { user, history } = await open('/goals?platform=beos&q=dns');
  expect(screen.getByText('Platform: beos')).toBeVisible();
  expect(screen.getByRole('heading', { name: 'No goal matches' })).toBeVisible();
  expect(screen.getByText(/^The filters hide all \d+ goals/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Clear the filters' }));
  expect(history.location.search).toBe('?q=dns');
  expect(screen.getAllByRole('article').length).toBeGreaterThan(1);
});
