import { screen, waitFor } from '@testing-library/react';

import type { FakeHttp } from '../../../testing/fake_http';
import { jobResults } from '../../../testing/result_fixtures';
import { renderJobsPage } from '../testing/render_jobs_page';
import { LOGIN, PROCESS, RESULTS_REQUEST, resultsKibana } from '../testing/results_kibana';

const DAY_MS = 24 * 3600e3;

afterEach(() => jest.useRealTimers());

const rowIds = () =>
  screen
    .getAllByTestId(/^mlJobPickerInstalled-/)
    .map((element) => element.getAttribute('data-test-subj')?.replace('mlJobPickerInstalled-', ''));
const summary = () => screen.findByTestId('mlJobPickerResultsSummary');
const askedRanges = (http: FakeHttp) =>
  http.requests
    .filter(({ route }) => route === RESULTS_REQUEST)
    .map(({ query }) => ({ days: (Number(query?.toMs) - Number(query?.fromMs)) / DAY_MS, ...query }));

it('takes the time from the address, and back', async () => {
  const http = resultsKibana([LOGIN], [jobResults()]);
  const { user, history } = renderJobsPage({ http, address: '/jobs?from=now-24h&to=now' });
  await summary();
  expect(askedRanges(http)).toEqual([expect.objectContaining({ days: 1 })]);
  await user.click(screen.getByRole('button', { name: 'Date quick select' }));
  await user.click(await screen.findByText('Last 30 days'));
  expect(history.location.search).toBe('?from=now-30d');
  await waitFor(() => expect(askedRanges(http)).toHaveLength(2));
  expect(askedRanges(http)[1]?.days).toBeCloseTo(30, 0);
  history.goBack();
  expect(history.location.search).toBe('?from=now-24h&to=now');
});

it.each(['/jobs?from=yesterday', '/jobs?from=now&to=now-1d', '/jobs?to=2026-13-40'])(
  'shows the usual time where %s says none',
  async (address) => {
    const http = resultsKibana([LOGIN], [jobResults()]);
    renderJobsPage({ http, address });
    await summary();
    expect(screen.getByTestId('mlJobPickerTimeUnreadable')).toHaveTextContent(/last 7 days/);
    expect(askedRanges(http)).toEqual([expect.objectContaining({ days: 7 })]);
  }
);

it('asks for no more than can be read at once, and says so', async () => {
  const http = resultsKibana([LOGIN], [jobResults()]);
  renderJobsPage({ http, address: '/jobs?from=now-3y' });
  await summary();
  expect(screen.getByTestId('mlJobPickerTimeShortened')).toHaveTextContent(/last 366 days/);
  expect(askedRanges(http)).toEqual([expect.objectContaining({ days: 366 })]);
});

it('narrows to goals and tactics, in the address', async () => {
  const http = resultsKibana([LOGIN, PROCESS], [jobResults()]);
  const { user, history } = renderJobsPage({ http });
  await summary();
  await user.click(await screen.findByRole('button', { name: /^Tactic/ }));
  await user.click(await screen.findByTestId('mlJobPickerJobsTacticValue-TA0001'));
  expect(history.location.search).toBe('?jtactic=TA0001');
  expect(rowIds()).toEqual([LOGIN.id]);
  expect(screen.getByText('1 of 2 jobs')).toBeVisible();
  expect(await summary()).toHaveTextContent('1 of 1 job');
});

it('keeps a choice that no job fits in view, so that it can be taken back', async () => {
  renderJobsPage({ http: resultsKibana([LOGIN], [jobResults()]), address: `/jobs?jgoal=job.${PROCESS.id}` });
  expect(await screen.findByTestId('mlJobPickerNothingNoticed')).toHaveAttribute('data-why', 'no_jobs_shown');
  expect(screen.getByRole('button', { name: /^Goal/ })).toHaveTextContent('1');
});

it('groups by goal, in the address', async () => {
  const { user, history } = renderJobsPage({ http: resultsKibana([LOGIN], [jobResults()]) });
  await summary();
  await user.click(screen.getByRole('button', { name: 'By goal' }));
  expect(history.location.search).toBe('?group=goal');
  expect(await screen.findByTestId('mlJobPickerGoalResults')).toBeVisible();
  expect(screen.queryByTestId(/^mlJobPickerInstalled-/)).not.toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'List' }));
  expect(history.location.search).toBe('');
  expect(rowIds()).toEqual([LOGIN.id]);
});
