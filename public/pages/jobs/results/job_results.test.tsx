import { act, screen, within } from '@testing-library/react';

import type { InstalledJob } from '../../../../common/api/jobs';
import type { ResultsResponse } from '../../../../common/api/results';
import { ROUTES } from '../../../../common/api/routes';
import { httpError, type FakeHttp } from '../../../testing/fake_http';
import { NOW_MS, installedJob, jobsResponse, stoppedJob } from '../../../testing/fixtures';
import {
  alertRulesResponse,
  anomalyAlertRule,
  jobResults,
  resultsResponse,
} from '../../../testing/result_fixtures';
import { renderJobsPage } from '../testing/render_jobs_page';
import { LOGIN, PROCESS, RESULTS_REQUEST, resultsKibana } from '../testing/results_kibana';

afterEach(() => jest.useRealTimers());

const row = async (id: string) => within(await screen.findByTestId(`mlJobPickerInstalled-${id}`));
const rowIds = () =>
  screen
    .getAllByTestId(/^mlJobPickerInstalled-/)
    .map((element) => element.getAttribute('data-test-subj')?.replace('mlJobPickerInstalled-', ''));
const asked = (http: FakeHttp) => http.requests.filter(({ route }) => route === RESULTS_REQUEST);
const summary = () => screen.findByTestId('mlJobPickerResultsSummary');
it('says what the jobs noticed, and what each did', async () => {
  renderJobsPage({ http: resultsKibana([LOGIN, PROCESS], [jobResults()]) });
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
  const http = resultsKibana([LOGIN], [jobResults({ topEntities })]);
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
  const { user } = renderJobsPage({ http: resultsKibana(jobs, [scored('low', 12), scored('high', 90)]) });
  await summary();
  expect(rowIds()).toEqual(['high', 'low', 'blind', 'quiet']);
  const header = screen.getByRole('columnheader', { name: /Max score/ });
  expect(header).toHaveAttribute('aria-sort', 'descending');
  await user.click(within(header).getByRole('button'));
  expect(rowIds()).toEqual(['blind', 'quiet', 'low', 'high']);
});

it('marks a score that may still change', async () => {
  const max = { score: 66, timeMs: NOW_MS, interim: true };
  renderJobsPage({ http: resultsKibana([LOGIN], [jobResults({ max })]) });
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
    renderJobsPage({ http: resultsKibana(jobs, [], changes) });
    expect(await screen.findByTestId('mlJobPickerNothingNoticed')).toHaveAttribute('data-why', why);
  }
);

it('shows the jobs while their results are on their way, and says why there are none', async () => {
  const http = resultsKibana([LOGIN], []);
  let fail: (error: Error) => void = () => undefined;
  http.on(RESULTS_REQUEST, () => new Promise((_resolve, reject) => (fail = reject)));
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
  renderJobsPage({
    http: resultsKibana([LOGIN], [], { warnings: [{ code: 'results_unreadable', failure }] }),
  });
  expect(await screen.findByTestId('mlJobPickerResultsUnreadable')).toHaveTextContent(/no read on/);
  expect(screen.queryByTestId('mlJobPickerWarnings')).not.toBeInTheDocument();
});

it('opens the details of a job from its lane', async () => {
  const { user } = renderJobsPage({ http: resultsKibana([LOGIN], [jobResults()]) });
  await summary();
  await user.click(screen.getByRole('button', { name: 'Show as table' }));
  await user.click(screen.getByTestId(`mlJobPickerOpenLane-${LOGIN.id}`));
  expect(screen.getByRole('group', { name: `Anomalies and checks of ${LOGIN.title}` })).toHaveFocus();
});

it('leads on to where one works with a job', async () => {
  const http = resultsKibana([LOGIN], [jobResults()]);
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
  const http = resultsKibana([past], []);
  renderJobsPage({ http });
  await act(() => jest.advanceTimersByTimeAsync(100));
  expect(asked(http)).toHaveLength(1);
  await act(() => jest.advanceTimersByTimeAsync(15_000));
  expect(asked(http)).toHaveLength(2);
  http.on(`GET ${ROUTES.jobs}`, () => jobsResponse([LOGIN]));
  await act(() => jest.advanceTimersByTimeAsync(5_000));
  expect(asked(http)).toHaveLength(3);
  await act(() => jest.advanceTimersByTimeAsync(120_000));
  expect(asked(http)).toHaveLength(3);
});

it('opens the highest anomalies of a job', async () => {
  const { user } = renderJobsPage({ http: resultsKibana([LOGIN], [jobResults()]) });
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
    const http = resultsKibana(
      ids.map((id) => installedJob({ id, title: `Job ${id}` })),
      ids.map((jobId) => jobResults({ jobId }))
    );
    const { unmount } = renderJobsPage({ http });
    await summary();
    unmount();
    return http.requests.map(({ route }) => route).sort();
  };
  const few = await requestsFor(5);
  expect(few).toContain(RESULTS_REQUEST);
  expect(await requestsFor(100)).toEqual(few);
  expect(few.filter((route) => route === RESULTS_REQUEST)).toHaveLength(1);
  expect(few.length).toBeLessThanOrEqual(8);
});
