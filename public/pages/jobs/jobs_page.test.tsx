import { act, screen, waitFor, within } from '@testing-library/react';

import { ROUTES } from '../../../common/api/routes';
import { httpError, type FakeHttp } from '../../testing/fake_http';
import {
  LOGIN_HOUR,
  NOW_MS,
  RARE_PROCESS,
  installedJob,
  jobsResponse,
  readiness,
  recommendation,
  recommendations,
  stoppedJob,
} from '../../testing/fixtures';
import { jobRule } from './testing/fixtures';
import { kibanaWithJobs } from './testing/kibana_with_jobs';
import { renderJobsPage } from './testing/render_jobs_page';

const GET = `GET ${ROUTES.jobs}`;
const lookingBack = installedJob({
  realTime: false,
  reasons: [{ code: 'look_back_running', documents: 500, fraction: 0.4 }],
  lookBack: { fraction: 0.4, remainingMs: 90e3 },
});

const askedFor = (http: FakeHttp, rules: true | undefined) =>
  http.requests.filter(({ route, query }) => route === GET && query?.rules === rules).length;

const row = async (id: string) => within(await screen.findByTestId(`mlJobPickerInstalled-${id}`));
const table = () => screen.getByRole('table');
const rowIds = () =>
  screen
    .getAllByTestId(/^mlJobPickerInstalled-/)
    .map((element) => element.getAttribute('data-test-subj')?.replace('mlJobPickerInstalled-', ''));

afterEach(() => jest.useRealTimers());

it('shows what installed jobs are doing', async () => {
  const http = kibanaWithJobs([lookingBack, stoppedJob({ id: 'my_own', title: 'My own' })]);
  renderJobsPage({ http });
  const first = await row(LOGIN_HOUR.id);
  expect(first.getByText('Active')).toBeVisible();
  expect(first.getByText(/40% done/)).toBeVisible();
  expect(first.getByText('about 2 minutes left')).toBeVisible();
  const progress = first.getByRole('progressbar', { name: `Look-back of ${LOGIN_HOUR.title}` });
  expect(progress).toHaveAttribute('value', '40');
  const other = await row('my_own');
  expect(other.getByText('Blind')).toBeVisible();
  expect(screen.getByText(/^As of 12:00:00/)).toBeVisible();
  expect(await screen.findByRole('table', { name: /Installed security jobs/ })).toBeVisible();
});

it('opens the checks of a job, with the rules that read it', async () => {
  const http = kibanaWithJobs([installedJob({ missingFieldCount: 900 })], { rules: [jobRule()] });
  const { user } = renderJobsPage({ http });
  const first = await row(LOGIN_HOUR.id);
  expect(await first.findByText('1 check shows a problem')).toBeVisible();
  const expander = first.getByRole('button', { name: `Anomalies and checks of ${LOGIN_HOUR.title}` });
  expect(expander).toHaveAttribute('aria-expanded', 'false');
  expander.focus();
  await user.keyboard('{Enter}');
  const checks = within(screen.getByRole('list', { name: `Checks of ${LOGIN_HOUR.title}` }));
  expect(checks.getAllByRole('listitem')).toHaveLength(8);
  const rule = within(checks.getByTestId('mlJobPickerCheck-rule'));
  expect(rule.getByText(/An enabled rule reads it: Unusual hour for a user/)).toBeVisible();
  await user.keyboard('{Enter}');
  expect(screen.queryByRole('list', { name: /^Checks of/ })).not.toBeInTheDocument();
});

it('says of a job that closed by itself that it did, and what to do', async () => {
  const http = kibanaWithJobs();
  const gaveUp = stoppedJob({ documents: 0, stoppedAfterEmptySearches: 10 });
  http.on(`GET ${ROUTES.jobs}`, () => jobsResponse([gaveUp]));
  renderJobsPage({ http });
  const row = await screen.findByTestId(`mlJobPickerInstalled-${gaveUp.id}`);
  expect(row).toHaveTextContent(
    /closed by itself after 10 searches that found nothing\. Check that its data/
  );
});

it('sorts by each column, what needs somebody first', async () => {
  const http = kibanaWithJobs([
    installedJob({ id: 'a', title: 'Beta', documents: 1 }),
    stoppedJob({ id: 'b', title: 'Gamma', documents: 3 }),
    installedJob({ id: 'c', title: 'Alpha', documents: 2 }),
  ]);
  const { user } = renderJobsPage({ http });
  await row('a');
  expect(rowIds()).toEqual(['b', 'c', 'a']);
  await user.click(within(table()).getByRole('button', { name: 'Job' }));
  expect(rowIds()).toEqual(['c', 'a', 'b']);
  await user.click(within(table()).getByRole('button', { name: 'Documents' }));
  expect(rowIds()).toEqual(['a', 'c', 'b']);
  await user.click(within(table()).getByRole('button', { name: 'Documents' }));
  expect(rowIds()).toEqual(['b', 'c', 'a']);
});

it('finds jobs by words and by state', async () => {
  const http = kibanaWithJobs([
    installedJob({ id: 'a', title: 'Beta' }),
    stoppedJob({ id: 'b', title: 'Gamma' }),
  ]);
  const { user } = renderJobsPage({ http });
  await row('a');
  const search = screen.getByRole('searchbox', { name: /Search installed jobs/ });
  await user.type(search, 'gam');
  expect(rowIds()).toEqual(['b']);
  expect(screen.getByText('1 of 2 jobs')).toBeVisible();
  await user.clear(search);
  await user.click(screen.getByRole('button', { name: /^Active/ }));
  expect(rowIds()).toEqual(['a']);
  expect(screen.queryByRole('button', { name: /^Needs data/ })).not.toBeInTheDocument();
  await user.type(search, 'gamma');
  expect(screen.getByText(/No installed job fits/)).toBeVisible();
});

it('turns pages from twenty-five jobs on, and begins anew where a search is made', async () => {
  const many = Array.from({ length: 26 }, (_, index) =>
    installedJob({ id: `job_${index}`, title: `Job ${String(index).padStart(2, '0')}` })
  );
  const { user } = renderJobsPage({ http: kibanaWithJobs(many) });
  await row('job_0');
  expect(rowIds()).toHaveLength(25);
  await user.click(screen.getByTestId('pagination-button-next'));
  expect(rowIds()).toEqual(['job_25']);
  await user.type(screen.getByTestId('mlJobPickerInstalledSearch'), 'j');
  expect(rowIds()).toHaveLength(25);
});

it('offers no selection of a job that could not be activated from here', async () => {
  const http = kibanaWithJobs([installedJob(), stoppedJob({ id: 'my_own', title: 'My own' })]);
  renderJobsPage({ http });
  expect(await screen.findByRole('checkbox', { name: `Select ${LOGIN_HOUR.title}` })).toBeEnabled();
  const own = await row('my_own');
  expect(await own.findByText(/No module brings it/)).toBeVisible();
  expect(screen.queryByRole('checkbox', { name: 'Select My own' })).not.toBeInTheDocument();
});

it('marks a job that a newer one has replaced, and tells how many rules read a job', async () => {
  const read = recommendation({
    generation: { status: 'current', replacedBy: [], installedOlder: [], ruleIds: ['r1', 'r2'] },
  });
  const http = kibanaWithJobs([installedJob(), stoppedJob({ id: 'v2_rare_process_linux', title: 'Old' })]);
  http.on(`POST ${ROUTES.recommendations}`, () => recommendations({ jobs: [read, RARE_PROCESS] }));
  const { user, history } = renderJobsPage({ http });
  const old = await row('v2_rare_process_linux');
  expect(await old.findByText('Outdated')).toBeVisible();
  const current = screen.getByTestId(`mlJobPickerInstalled-${LOGIN_HOUR.id}`);
  expect(current).toHaveTextContent('read by 2 detection rules');
  expect(current).not.toHaveTextContent('Outdated');
  await user.click(old.getByRole('link', { name: RARE_PROCESS.title }));
  expect(history.location.search).toBe(`?job=${RARE_PROCESS.id}`);
});

it('asks again while something changes, and stops when nothing does; rules are asked for once', async () => {
  jest.useFakeTimers();
  const http = kibanaWithJobs([lookingBack]);
  renderJobsPage({ http });
  await act(() => jest.advanceTimersByTimeAsync(100));
  expect(askedFor(http, undefined)).toBe(1);
  await act(() => jest.advanceTimersByTimeAsync(5_000));
  expect(askedFor(http, undefined)).toBe(2);
  http.on(GET, () => jobsResponse([installedJob()]));
  await act(() => jest.advanceTimersByTimeAsync(5_000));
  expect(askedFor(http, undefined)).toBe(3);
  await act(() => jest.advanceTimersByTimeAsync(60_000));
  expect(askedFor(http, undefined)).toBe(3);
  expect(askedFor(http, true)).toBe(1);
});

it('does not ask while the page is hidden', async () => {
  jest.useFakeTimers();
  const visibility = jest.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  const http = kibanaWithJobs([lookingBack]);
  renderJobsPage({ http });
  await act(() => jest.advanceTimersByTimeAsync(30_000));
  expect(askedFor(http, undefined)).toBe(1);
  visibility.mockRestore();
});

it('leads on where nothing is installed', async () => {
  const { user, history } = renderJobsPage();
  await user.click(await screen.findByRole('link', { name: 'See which jobs fit my data' }));
  expect(history.location.pathname).toBe('/data');
});

it('keeps an older answer in view below why there is no newer one', async () => {
  const http = kibanaWithJobs([installedJob()], { asOfMs: NOW_MS });
  const { user } = renderJobsPage({ http });
  await row(LOGIN_HOUR.id);
  http.on(GET, ({ query }) =>
    query?.rules === true
      ? jobsResponse([installedJob()], { rules: [] })
      : Promise.reject(httpError(503, 'cluster away', { code: 'elasticsearch_failed' }))
  );
  await user.click(screen.getByRole('button', { name: 'Refresh' }));
  expect(await screen.findByText('cluster away')).toBeVisible();
  expect(screen.getByText(LOGIN_HOUR.title)).toBeVisible();
  expect(askedFor(http, true)).toBe(2);
});

it('shows jobs although their rules could not be read, and reads those again when asked', async () => {
  const http = kibanaWithJobs();
  http.on(GET, ({ query }) =>
    query?.rules === true
      ? Promise.reject(httpError(500, 'rules away', { code: 'elasticsearch_failed' }))
      : jobsResponse([installedJob()])
  );
  const { user } = renderJobsPage({ http });
  await row(LOGIN_HOUR.id);
  const problem = within(await screen.findByTestId('mlJobPickerRulesProblem'));
  expect(problem.getByText('rules away')).toBeVisible();
  http.on(GET, () => jobsResponse([], { rules: [jobRule({ jobIds: ['gone'] })] }));
  await user.click(problem.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('1 enabled rule waits for a job')).toBeVisible();
});

it('says once what both answers could not check', async () => {
  const failure = { cause: 'timeout', detail: 'too slow' } as const;
  const warnings = [{ code: 'ml_info_unreadable', failure } as const];
  const http = kibanaWithJobs();
  http.on(GET, ({ query }) =>
    jobsResponse([installedJob()], {
      warnings: [
        ...warnings,
        ...(query?.rules === true ? [{ code: 'installed_rules_unreadable', failure } as const] : []),
      ],
    })
  );
  renderJobsPage({ http });
  expect(await screen.findByText(/Installed detection rules could not be read/)).toBeVisible();
  expect(screen.getAllByText(/limits of machine learning could not be read/)).toHaveLength(1);
});

it('says that jobs may not be seen', async () => {
  const http = kibanaWithJobs();
  http.on(GET, () => Promise.reject(httpError(403, 'no ML', { code: 'ml_forbidden' })));
  renderJobsPage({ http });
  expect((await screen.findAllByText('You may not see machine learning jobs')).length).toBeGreaterThan(0);
});

it('starts and stops nothing for those who may not, and says why', async () => {
  const http = kibanaWithJobs([installedJob(), stoppedJob({ id: RARE_PROCESS.id, title: 'Other' })], {
    rules: [jobRule({ jobIds: [RARE_PROCESS.id] })],
  });
  http.on(`GET ${ROUTES.readiness}`, () =>
    readiness({
      canActivate: false,
      checks: [{ id: 'ml_activate', status: 'blocked', missing: ['canStartStopDatafeed'] }],
    })
  );
  renderJobsPage({ http });
  const note = await screen.findByText(/Jobs cannot be started or stopped by you\./);
  const stop = screen.getByRole('button', { name: `Stop ${LOGIN_HOUR.title}` });
  expect(stop).toBeDisabled();
  expect(stop).toHaveAccessibleDescription(note.textContent ?? '');
  expect(screen.getByRole('button', { name: 'Start Other' })).toBeDisabled();
  expect(await screen.findByRole('button', { name: 'Start its job Other' })).toBeDisabled();
});

it('leaves it to Kibana where rights could not be checked', async () => {
  const http = kibanaWithJobs([installedJob()]);
  http.on(`GET ${ROUTES.readiness}`, () => Promise.reject(httpError(500, 'away')));
  renderJobsPage({ http });
  const first = await row(LOGIN_HOUR.id);
  await waitFor(() => expect(first.getByRole('button', { name: /^Stop/ })).toBeEnabled());
});
