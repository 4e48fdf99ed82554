import { act, screen, within } from '@testing-library/react';

import type { PastActivation } from './run_state';
import { ACTIVATION_ID, LOGIN_HOUR, NOW_MS, RARE_PROCESS, installedJob } from '../testing/fixtures';
import { plannedCard, planningKibana } from '../testing/planning_kibana';
import { PROCESS_JOB, run, runJob, runRule } from '../testing/run_fixtures';
import { panel, renderPanel } from '../testing/render_panel';

const STARTING = runJob({ phase: 'acting', kind: 'start' }, ['done', 'sent']);
const RUNNING = runJob({ phase: 'done', seen: installedJob() }, ['done', 'done']);

const past = (changes: Partial<PastActivation> = {}): PastActivation => ({
  activationId: ACTIVATION_ID,
  startedMs: NOW_MS,
  jobIds: [LOGIN_HOUR.id, RARE_PROCESS.id],
  ruleIds: [],
  status: 'interrupted',
  ...changes,
});

describe('an operation under way', () => {
  it('goes on while the panel is closed, and is shown again', async () => {
    const { user, history, runner } = renderPanel({ state: run([STARTING]) });
    await user.click(within(await screen.findByRole('dialog')).getByTestId('euiFlyoutCloseButton'));
    expect(history.location.search).toBe(`?jobs=${LOGIN_HOUR.id}`);
    expect(runner.getState()).toBeDefined();
    expect(screen.getByText(/^Activation of 1 job under way\./)).toBeVisible();
    await user.click(screen.getByRole('link', { name: 'Show' }));
    expect(await screen.findByTestId(`mlJobPickerRun-${LOGIN_HOUR.id}`)).toBeVisible();
  });

  it.each([
    [run([STARTING, runJob({ phase: 'waiting' }, [], PROCESS_JOB)]), 'Activation of 2 jobs under way.'],
    [
      run([RUNNING], { rules: [runRule({ phase: 'acting', action: 'enable' })] }),
      'Activation of rules under way.',
    ],
    [run([STARTING], { operation: 'undo' }), 'Undoing of 1 job under way.'],
    [run([STARTING], { operation: 'stop' }), 'Stopping of 1 job under way.'],
  ])('is named at the bottom of the page', async (state, text) => {
    renderPanel({ address: '/readiness', state });
    expect(screen.getByTestId('mlJobPickerSelectionBar')).toHaveTextContent(text);
  });

  it('is no longer named when it is over', async () => {
    const { runner } = renderPanel({ address: '/readiness', state: run([STARTING]) });
    act(() => runner.show(run([RUNNING], { status: 'finished' })));
    expect(screen.queryByTestId('mlJobPickerSelectionBar')).not.toBeInTheDocument();
  });
});

it('forgets what is finished when the panel is closed', async () => {
  const { user, runner } = renderPanel({ state: run([RUNNING], { status: 'finished' }) });
  await user.click(await (await panel()).findByRole('button', { name: 'Close' }));
  expect(runner.getState()).toBeUndefined();
});

describe('a stop', () => {
  it('that was over before does not take the place of the review', async () => {
    renderPanel({ http: planningKibana(), state: run([RUNNING], { operation: 'stop', status: 'finished' }) });
    expect(await plannedCard()).toBeDefined();
    expect(screen.queryByTestId('mlJobPickerRunSummary')).not.toBeInTheDocument();
  });

  it('that one looks on is shown to its end', async () => {
    const stop = { operation: 'stop', startedMs: NOW_MS } as const;
    const { runner } = renderPanel({ state: run([STARTING], stop) });
    await screen.findByTestId('mlJobPickerRunSummary');
    act(() => runner.show(run([RUNNING], { ...stop, status: 'finished' })));
    expect(screen.getByTestId('mlJobPickerRunSummary')).toBeVisible();
  });
});

describe('an interrupted activation', () => {
  it('is told of on every page, and shown', async () => {
    const { user, history, runner } = renderPanel({ address: '/readiness', history: [past()] });
    const callout = within(screen.getByTestId('mlJobPickerPast-interrupted'));
    expect(callout.getByText('An activation of 2 jobs was interrupted')).toBeVisible();
    expect(callout.getByText(/^It began on Mar 10, 2026/)).toBeVisible();
    await user.click(callout.getByRole('button', { name: 'Show' }));
    expect(runner.calls).toEqual([`reopen ${ACTIVATION_ID}`]);
    expect(history.location.search).toBe('?panel=activate');
  });

  it('can be dismissed, and then the next is told of', async () => {
    const other = past({ activationId: 'another', jobIds: [LOGIN_HOUR.id] });
    const { user } = renderPanel({ address: '/readiness', history: [past(), other] });
    const dismiss = () => user.click(screen.getByRole('button', { name: /Dismiss/ }));
    await dismiss();
    expect(screen.getByText('An activation of 1 job was interrupted')).toBeVisible();
    await dismiss();
    expect(screen.queryByTestId('mlJobPickerPast-interrupted')).not.toBeInTheDocument();
  });

  it('is not told of while it is the one that is shown', () => {
    renderPanel({
      address: '/readiness',
      history: [past()],
      state: run([STARTING], { status: 'interrupted' }),
    });
    expect(screen.queryByTestId('mlJobPickerPast-interrupted')).not.toBeInTheDocument();
  });

  it('of another tab is left to that tab', () => {
    renderPanel({ address: '/readiness', history: [past({ status: 'elsewhere' })] });
    const callout = within(screen.getByTestId('mlJobPickerPast-elsewhere'));
    expect(callout.getByText('Another tab is activating 2 jobs')).toBeVisible();
    expect(callout.queryByRole('button', { name: 'Show' })).not.toBeInTheDocument();
  });
});

it.each(['finished', 'undone'] as const)('says nothing of an activation that is %s', (status) => {
  renderPanel({ address: '/readiness', history: [past({ status })] });
  expect(screen.queryByTestId(`mlJobPickerPast-${status}`)).not.toBeInTheDocument();
});
