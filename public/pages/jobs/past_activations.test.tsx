import { screen, within } from '@testing-library/react';

import type { PastActivation } from '../../activation/run_state';
import { ACTIVATION_ID, LOGIN_HOUR } from '../../testing/fixtures';
import { fakeRunner, stopRun } from './testing/fake_runner';
import { pastActivation } from './testing/fixtures';
import { renderJobsPage } from './testing/render_jobs_page';

async function renderPast(past: readonly PastActivation[]) {
  const page = renderJobsPage({ runner: fakeRunner(past) });
  await page.user.click(await screen.findByRole('button', { name: /^Activations of this browser/ }));
  return page;
}

const row = (activationId = ACTIVATION_ID) =>
  within(screen.getByTestId(`mlJobPickerPastRow-${activationId}`));

it('shows when what was activated, and undoes it after saying all that this does', async () => {
  const { user, runner, history } = await renderPast([pastActivation()]);
  expect(await screen.findByRole('table', { name: /newest first/ })).toBeVisible();
  expect(row().getByText('1 hour ago')).toBeVisible();
  expect(row().getByText('2 jobs, 1 rule')).toBeVisible();
  expect(row().getByText('Carried out')).toBeVisible();
  expect(row().queryByRole('button', { name: /^Show/ })).not.toBeInTheDocument();

  await user.click(row().getByRole('button', { name: /^Undo the activation of Mar 10, 2026, 11:00/ }));
  const modal = within(screen.getByRole('alertdialog', { name: /^Undo the activation of/ }));
  expect(modal.getByText(new RegExp(LOGIN_HOUR.id))).toBeVisible();
  expect(modal.getAllByRole('listitem')).toHaveLength(5);
  expect(modal.getByText(/Jobs that it created are deleted/)).toBeVisible();
  expect(modal.getByRole('button', { name: 'Keep it' })).toHaveFocus();
  expect(runner.asked).toEqual([]);
  await user.click(modal.getByRole('button', { name: 'Undo' }));
  expect(runner.asked).toEqual([`undo ${ACTIVATION_ID}`]);
  expect(history.location.search).toBe('?panel=activate');
});

it('keeps an activation where the user thinks better of it', async () => {
  const { user, runner, history } = await renderPast([pastActivation()]);
  await user.click(row().getByRole('button', { name: /^Undo/ }));
  await user.click(screen.getByRole('button', { name: 'Keep it' }));
  expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument();
  expect(runner.asked).toEqual([]);
  expect(history.location.search).toBe('');
});

it('shows an interrupted activation again in the panel', async () => {
  const { user, runner, history } = await renderPast([pastActivation({ status: 'interrupted' })]);
  expect(row().getByText(/page was closed before the end/)).toBeVisible();
  await user.click(row().getByRole('button', { name: /^Show the activation of/ }));
  expect(runner.asked).toEqual([`reopen ${ACTIVATION_ID}`]);
  expect(history.location.search).toBe('?panel=activate');
});

it.each(['undone', 'elsewhere'] as const)('offers nothing for one that is %s', async (status) => {
  await renderPast([pastActivation({ status })]);
  expect(row().queryByRole('button')).not.toBeInTheDocument();
});

it('undoes nothing while an operation is under way', async () => {
  const { runner } = await renderPast([pastActivation()]);
  runner.show(stopRun([]));
  expect(row().getByRole('button', { name: /^Undo/ })).toBeDisabled();
});

it('shows nothing where this browser has activated nothing', async () => {
  renderJobsPage();
  await screen.findByText('No security job is installed yet');
  expect(screen.queryByTestId('mlJobPickerPastActivations')).not.toBeInTheDocument();
});
