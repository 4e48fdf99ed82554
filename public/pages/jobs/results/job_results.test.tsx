import { act, screen, waitFor, within } from '@testing-library/react';

import type { InstalledJob } from '../../../../common/api/jobs';
import type { JobResults, ResultsResponse } from '../../../../common/api/results';
import { ROUTES } from '../../../../common/api/routes';
import { httpError, type FakeHttp } from '../../../testing/fake_http';
import { NOW_MS, RARE_PROCESS, installedJob, jobsResponse, stoppedJob } from '../../../testing/fixtures';
import {
  alertRulesResponse,
  anomalyAlertRule,
  jobResults,
  resultsResponse,
} from '../../../testing/result_fixtures';
import { jobRule } from '../testing/fixtures';
import { kibanaWithJobs } from '../testing/kibana_with_jobs';
import { renderJobsPage } from '../testing/render_jobs_page';

const RESULTS = `GET ${ROUTES.results}`;
const DAY_MS = 24 * 3600e3;
const LOGIN = installedJob({ latestResultMs: NOW_MS - 3600e3, bucketSpanMs: 15 * 60e3 });
const PROCESS = installedJob({ id: RARE_PROCESS.id, title: RARE_PROCESS.title });

function kibana(
  jobs: InstalledJob[],
  results: JobResults[],
  changes: Partial<ResultsResponse> = {}
): FakeHttp {
  const http = kibanaWithJobs(jobs, { rules: [jobRule()] });
  http.on(RESULTS, () => resultsResponse(results, changes));
  return http;
}

afterEach(() => jest.useRealTimers());

const row = async (id: string) => within(await screen.findByTestId(`mlJobPickerInstalled-${id}`));
const rowIds = () =>
  screen
    .getAllByTestId(/^mlJobPickerInstalled-/)
    .map((element) => element.getAttribute('data-test-subj')?.replace('mlJobPickerInstalled-', ''));
const summary = () => screen.findByTestId('mlJobPickerResultsSummary');
const askedRanges = (http: FakeHttp) =>
  http.requests
    .filter(({ route }) => route === RESULTS)
    .map(({ query }) => ({ days: (Number(query?.toMs) - Number(query?.fromMs)) / DAY_MS, ...query }));

it('says what the jobs noticed, and what each did', async () => {
  renderJobsPage({ http: kibana([LOGIN, PROCESS], [jobResults()]) });
  expect(await summary()).toHaveTextContent(
    '1 of 2 jobs noticed something. The highest score is 82. 2 anomalies have a score of 50 or more.'
  );
  const login = await row(LOGIN.id);
  expect(login.getByText(/^82/)).toBeVisible();
  expect(login.getByText('2 anomalies')).toBeVisible();
  expect(login.getByText('result 1 hour ago')).toBeVisible();
  expect((await row(PROCESS.id)).getAllByText('no results yet')).toHaveLength(1);
});

it('leads from who stood out to its page in Security', async () => {
  const topEntities = [
    { field: 'user.name', value: 'carol', score: 82 },
    { field: 'process.name', value: 'nc', score: 60 },
    { field: 'host.name', value: 'dc-1', score: 9 },
  ];
  const http = kibana([LOGIN], [jobResults({ topEntities })]);
  const { user, core } = renderJobsPage({ http });
  const login = await row(LOGIN.id);
  const carol = await login.findByRole('link', { name: 'carol' });
  expect(carol).toHaveAttribute(
    'href',
    expect.stringMatching(/^\/base\/app\/security\/users\/name\/carol\/anomalies/)
  );
  expect(login.getByText('nc')).toBeVisible();
  expect(login.queryByRole('link', { name: 'nc' })).not.toBeInTheDocument();
  expect(login.getByText('and 1 more')).toBeVisible();
  await user.click(carol);
  expect(core.seen.navigations).toEqual([carol.getAttribute('href')]);
});

it('sorts by score first, jobs without any by need, and shows so', async () => {
  const jobs = [
    installedJob({ id: 'quiet', title: 'A quiet one' }),
    stoppedJob({ id: 'blind', title: 'Z blind' }),
    installedJob({ id: 'low', title: 'Low' }),
    installedJob({ id: 'high', title: 'High' }),
  ];
  const scored = (jobId: string, score: number) =>
    jobResults({ jobId, max: { score, timeMs: NOW_MS, interim: false } });
  const { user } = renderJobsPage({ http: kibana(jobs, [scored('low', 12), scored('high', 90)]) });
  await summary();
  expect(rowIds()).toEqual(['high', 'low', 'blind', 'quiet']);
  const header = screen.getByRole('columnheader', { name: /Max score/ });
  expect(header).toHaveAttribute('aria-sort', 'descending');
  await user.click(within(header).getByRole('button'));
  expect(rowIds()).toEqual(['blind', 'quiet', 'low', 'high']);
});

it('marks a score that may still change', async () => {
  const max = { score: 66, timeMs: NOW_MS, interim: true };
  renderJobsPage({ http: kibana([LOGIN], [jobResults({ max })]) });
  await summary();
  expect((await row(LOGIN.id)).getAllByText(/interim/i).length).toBeGreaterThan(0);
});

it.each([
  ['no job runs', [stoppedJob()], {}, 'none_active'],
  [
    'jobs are still learning',
    [installedJob({ buckets: 3, bucketSpanMs: 15 * 60e3, latestResultMs: NOW_MS })],
    {},
    'learning',
  ],
  [
    'jobs have learned',
    [installedJob({ buckets: 9_000, bucketSpanMs: 15 * 60e3, latestResultMs: NOW_MS })],
    {},
    'nothing_unusual',
  ],
  [
    'results are missing',
    [LOGIN],
    { warnings: [{ code: 'results_incomplete', failure: { cause: 'timeout', detail: 'late' } }] },
    'incomplete',
  ],
] as Array<[string, InstalledJob[], Partial<ResultsResponse>, string]>)(
  'says why nothing was noticed where %s',
  async (_case, jobs, changes, why) => {
    renderJobsPage({ http: kibana(jobs, [], changes) });
    expect(await screen.findByTestId('mlJobPickerNothingNoticed')).toHaveAttribute('data-why', why);
  }
);

it('shows the jobs while their results are on their way, and says why there are none', async () => {
  const http = kibana([LOGIN], []);
  let fail: (error: Error) => void = () => undefined;
  http.on(RESULTS, () => new Promise((_resolve, reject) => (fail = reject)));
  renderJobsPage({ http });
  const login = await row(LOGIN.id);
  expect(login.getByText('Active')).toBeVisible();
  expect(screen.queryByTestId('mlJobPickerResultsUnreadable')).not.toBeInTheDocument();
  fail(httpError(500, 'no shards', { code: 'elasticsearch_failed' }));
  expect(await screen.findByTestId('mlJobPickerResultsUnreadable')).toHaveTextContent(/no shards/);
  expect(login.getByText('not known')).toBeInTheDocument();
  expect(login.getByRole('button', { name: `Stop ${LOGIN.title}` })).toBeVisible();
});

it('says so where only the results could not be read', async () => {
  const failure = { cause: 'forbidden', detail: 'no read on .ml-anomalies-*' } as const;
  renderJobsPage({ http: kibana([LOGIN], [], { warnings: [{ code: 'results_unreadable', failure }] }) });
  expect(await screen.findByTestId('mlJobPickerResultsUnreadable')).toHaveTextContent(/no read on/);
  expect(screen.queryByTestId('mlJobPickerWarnings')).not.toBeInTheDocument();
});

it('takes the time from the address, and back', async () => {
  const http = kibana([LOGIN], [jobResults()]);
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
    const http = kibana([LOGIN], [jobResults()]);
    renderJobsPage({ http, address });
    await summary();
    expect(screen.getByTestId('mlJobPickerTimeUnreadable')).toHaveTextContent(/last 7 days/);
    expect(askedRanges(http)).toEqual([expect.objectContaining({ days: 7 })]);
  }
);

it('asks for no more than can be read at once, and says so', async () => {
  const http = kibana([LOGIN], [jobResults()]);
  renderJobsPage({ http, address: '/jobs?from=now-3y' });
  await summary();
  expect(screen.getByTestId('mlJobPickerTimeShortened')).toHaveTextContent(/last 366 days/);
  expect(askedRanges(http)).toEqual([expect.objectContaining({ days: 366 })]);
});

it('narrows to goals and tactics, in the address', async () => {
  const http = kibana([LOGIN, PROCESS], [jobResults()]);
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
  renderJobsPage({ http: kibana([LOGIN], [jobResults()]), address: `/jobs?jgoal=job.${PROCESS.id}` });
  expect(await screen.findByTestId('mlJobPickerNothingNoticed')).toHaveAttribute('data-why', 'no_jobs_shown');
  expect(screen.getByRole('button', { name: /^Goal/ })).toHaveTextContent('1');
});

it('groups by goal, in the address', async () => {
  const { user, history } = renderJobsPage({ http: kibana([LOGIN], [jobResults()]) });
  await summary();
  await user.click(screen.getByRole('button', { name: 'By goal' }));
  expect(history.location.search).toBe('?group=goal');
  expect(await screen.findByTestId('mlJobPickerGoalResults')).toBeVisible();
  expect(screen.queryByTestId(/^mlJobPickerInstalled-/)).not.toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'List' }));
  expect(history.location.search).toBe('');
  expect(rowIds()).toEqual([LOGIN.id]);
});

it('opens the details of a job from its lane', async () => {
  const { user } = renderJobsPage({ http: kibana([LOGIN], [jobResults()]) });
  await summary();
  await user.click(screen.getByRole('button', { name: 'Show as table' }));
  await user.click(screen.getByTestId(`mlJobPickerOpenLane-${LOGIN.id}`));
  expect(screen.getByRole('group', { name: `Anomalies and checks of ${LOGIN.title}` })).toHaveFocus();
});

it('leads on to where one works with a job', async () => {
  const http = kibana([LOGIN], [jobResults()]);
  http.on(`GET ${ROUTES.alertRules}`, () => alertRulesResponse({ anomalyRules: [anomalyAlertRule()] }));
  const { user } = renderJobsPage({ http });
  await summary();
  await user.click((await row(LOGIN.id)).getByRole('button', { name: `Open ${LOGIN.title} in…` }));
  const places = within(await screen.findByRole('list', { name: `Where to work on with ${LOGIN.title}` }));
  expect(places.getAllByRole('link').map(({ textContent }) => textContent)).toEqual([
    'Anomaly Explorer',
    'Highest anomaly in the Single Metric Viewer',
    'Rule "Unusual hour for a user"',
    'Alerts of rule "Unusual hour for a user"',
    'Alert rule "Unusual logins"',
    'Job in Machine Learning',
  ]);
  const { fromMs, toMs } = resultsResponse();
  expect(
    decodeURIComponent(places.getByRole('link', { name: 'Anomaly Explorer' }).getAttribute('href') ?? '')
  ).toContain(`from:'${new Date(fromMs).toISOString()}',mode:absolute,to:'${new Date(toMs).toISOString()}'`);
});

it('asks for results again while jobs read the past, and once they are done', async () => {
  jest.useFakeTimers();
  const past = installedJob({ realTime: false, reasons: [{ code: 'look_back_running', documents: 5 }] });
  const http = kibana([past], []);
  renderJobsPage({ http });
  await act(() => jest.advanceTimersByTimeAsync(100));
  expect(askedRanges(http)).toHaveLength(1);
  await act(() => jest.advanceTimersByTimeAsync(15_000));
  expect(askedRanges(http)).toHaveLength(2);
  http.on(`GET ${ROUTES.jobs}`, () => jobsResponse([LOGIN]));
  await act(() => jest.advanceTimersByTimeAsync(5_000));
  expect(askedRanges(http)).toHaveLength(3);
  await act(() => jest.advanceTimersByTimeAsync(120_000));
  expect(askedRanges(http)).toHaveLength(3);
});

it('opens the highest anomalies of a job', async () => {
  const { user } = renderJobsPage({ http: kibana([LOGIN], [jobResults()]) });
  await summary();
  await user.click(
    (await row(LOGIN.id)).getByRole('button', { name: `Anomalies and checks of ${LOGIN.title}` })
  );
  const details = within(screen.getByRole('group', { name: `Anomalies and checks of ${LOGIN.title}` }));
  expect(details.getByText('Highest anomalies')).toBeVisible();
  expect(details.getByText('2 MB of 128 MB')).toBeVisible();
  expect(details.getByRole('list', { name: `Checks of ${LOGIN.title}` })).toBeVisible();
});

it('costs as many requests for 100 jobs as for 5', async () => {
  const requestsFor = async (count: number) => {
    const ids = Array.from({ length: count }, (_, index) => `job_${index}`);
    const http = kibana(
      ids.map((id) => installedJob({ id, title: `Job ${id}` })),
      ids.map((jobId) => jobResults({ jobId }))
    );
    const { unmount } = renderJobsPage({ http });
    await summary();
    unmount();
    return http.requests.map(({ route }) => route).sort();
  };
  const few = await requestsFor(5);
  expect(few).toContain(RESULTS);
  expect(await requestsFor(100)).toEqual(few);
  expect(few.filter((route) => route === RESULTS)).toHaveLength(1);
  expect(few.length).toBeLessThanOrEqual(8);
});
