import { QueryClientProvider } from '@tanstack/react-query';
import { act, screen, waitFor, within } from '@testing-library/react';
import { createMemoryHistory } from 'history';
import React from 'react';
import { Router } from 'react-router-dom';

import type { ReadinessCheck } from '../../../common/api/readiness';
import { ROUTES } from '../../../common/api/routes';
import { SessionProvider } from '../../hooks/use_session';
import { fakeSession } from '../../testing/fake_session';
import { installedJob, jobsResponse, NOW_MS, readiness, stoppedJob } from '../../testing/fixtures';
import { healthyKibana, renderApplicationAt, renderWithContext } from '../../testing/render_with_context';
import { ReadinessPage } from './readiness_page';

const BEFORE: ReadinessCheck[] = [
  { id: 'license', status: 'ok', type: 'trial' },
  { id: 'ml_available', status: 'ok' },
  { id: 'ml_view', status: 'ok' },
  { id: 'ml_activate', status: 'ok' },
  { id: 'index_read', status: 'ok', patterns: ['logs-*'] },
  { id: 'ml_memory', status: 'ok', totalBytes: 2 ** 31, usedBytes: 0 },
  { id: 'data', status: 'ok', sources: 1, documents: 7 },
  { id: 'rules_package', status: 'ok', mlRules: 106 },
];

const NO_RULES: ReadinessCheck = {
  id: 'notifications',
  status: 'warning',
  detectionRules: 0,
  anomalyRules: 0,
  healthRules: 0,
  connectors: 0,
};

const NOTHING_INSTALLED: ReadinessCheck[] = [
  { id: 'jobs', status: 'blocked', active: 0, installed: 0 },
  { id: 'results', status: 'blocked' },
  NO_RULES,
];

/** A Kibana with these checks, where others are as given before. */
function kibanaWith(...changes: ReadinessCheck[]) {
  const http = healthyKibana();
  answer(http, changes);
  return http;
}

function answer(http: ReturnType<typeof healthyKibana>, changes: readonly ReadinessCheck[]): void {
  const changed = new Set(changes.map(({ id }) => id));
  const checks = [...BEFORE.filter(({ id }) => !changed.has(id)), ...changes];
  http.on(`GET ${ROUTES.readiness}`, ({ query }) =>
    query?.walk === true ? readiness({ checks }) : readiness()
  );
}

/** The page alone: as part of the application it is loaded when it is first shown, which takes real time. */
function renderPage(http: ReturnType<typeof healthyKibana>): void {
  const { session } = fakeSession(http);
  renderWithContext(
    <SessionProvider value={session}>
      <QueryClientProvider client={session.queryClient}>
        <Router history={createMemoryHistory()}>
          <ReadinessPage />
        </Router>
      </QueryClientProvider>
    </SessionProvider>
  );
}

const step = (id: string) => screen.getByTestId(`mlJobPickerStep-${id}`);
const statusOf = (id: string) => step(id).getAttribute('data-status');

it('shows each check with status, reason, remedy and a way to it', async () => {
  const http = healthyKibana();
  http.on(`GET ${ROUTES.readiness}`, () =>
    readiness({
      canActivate: false,
      checks: [
        { id: 'license', status: 'blocked', type: 'basic', expired: false },
        { id: 'data', status: 'ok', sources: 1, documents: 7 },
        { id: 'index_read', status: 'unknown', failure: { cause: 'timeout', detail: 'no answer in 10 s' } },
      ],
    })
  );
  const { user, core } = renderApplicationAt('/readiness', http);

  const license = within(await screen.findByTestId('mlJobPickerCheck-license'));
  expect(license.getByText('Blocked')).toBeVisible();
  expect(license.getByText(/"basic" license/)).toBeVisible();
  await user.click(license.getByRole('link', { name: 'License management' }));
  expect(core.seen.navigations).toEqual(['/base/app/management/stack/license_management']);

  expect(within(screen.getByTestId('mlJobPickerCheck-data')).getByText('OK')).toBeVisible();
  const reading = within(screen.getByTestId('mlJobPickerCheck-index_read'));
  expect(reading.getByText('Not known')).toBeVisible();
  expect(reading.getByText(/no answer in 10 s/)).toBeVisible();
  expect(screen.getByText(/You cannot activate jobs yet/)).toBeVisible();
});

it('says that all is well', async () => {
  renderApplicationAt(
    '/readiness',
    kibanaWith(
      { id: 'jobs', status: 'ok', active: 1, installed: 1 },
      { id: 'results', status: 'ok', jobs: 1, latestResultMs: NOW_MS },
      { id: 'notifications', status: 'ok', detectionRules: 1, anomalyRules: 0, healthRules: 0, connectors: 0 }
    )
  );
  expect(await screen.findByText(/All steps are done/)).toBeVisible();
  expect(screen.getByText('You can activate jobs.')).toBeVisible();
  expect(screen.queryByText('You are here')).not.toBeInTheDocument();
});

it('takes a newcomer to goals whose jobs are ready, and says what comes after', async () => {
  const { user, history } = renderApplicationAt('/readiness?days=30', kibanaWith(...NOTHING_INSTALLED));
  expect(await screen.findByText(/4 of 7 steps are done\. You are at "Activate a first goal"/)).toBeVisible();
  expect(within(step('goal')).getByText('You are here')).toBeVisible();
  expect(screen.getAllByText('You are here')).toHaveLength(1);
  expect(step('goal')).toHaveAttribute('aria-current', 'step');
  expect(within(step('goal')).getByText('To do')).toBeVisible();
  for (const id of ['results', 'notifications']) {
    expect(statusOf(id)).toBe('waiting');
    expect(within(step(id)).getByText('Comes after "Activate a first goal".')).toBeVisible();
  }
  await user.click(screen.getByRole('link', { name: 'Goals with jobs that are ready' }));
  expect(history.location.pathname).toBe('/goals');
  expect(history.location.search).toBe('?days=30&state=ready');
});

it('sends somebody without data to integrations and to My data', async () => {
  const http = kibanaWith(
    { id: 'data', status: 'blocked', lookbackDays: 14, patterns: ['logs-*'] },
    ...NOTHING_INSTALLED
  );
  const { user, history } = renderApplicationAt('/readiness', http);
  await screen.findByText(/You are at "Get data in"/);
  const data = within(step('data'));
  expect(data.getByRole('link', { name: 'Security integrations' })).toHaveAttribute(
    'href',
    '/base/app/integrations/browse/security'
  );
  await user.click(data.getByRole('link', { name: 'My data' }));
  expect(history.location.pathname).toBe('/data');
});

it('sends somebody with results to where rules are made', async () => {
  const http = kibanaWith(
    { id: 'jobs', status: 'ok', active: 1, installed: 1 },
    { id: 'results', status: 'ok', jobs: 1, latestResultMs: NOW_MS },
    NO_RULES
  );
  const { user, history } = renderApplicationAt('/readiness?pattern=logs-*', http);
  await screen.findByText(/You are at "Get notified"/);
  await user.click(within(step('notifications')).getByRole('link', { name: 'Get notified' }));
  expect(history.location.pathname).toBe('/jobs');
  expect(new URLSearchParams(history.location.search).get('panel')).toBe('notify');
  expect(new URLSearchParams(history.location.search).get('pattern')).toBe('logs-*');
});

describe('while jobs are on their way', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('moves on by itself, and asks for the checks no more often than jobs come further', async () => {
    const active: ReadinessCheck = { id: 'jobs', status: 'ok', active: 1, installed: 1 };
    const http = kibanaWith(active, { id: 'results', status: 'warning', why: 'learning', jobs: 1 }, NO_RULES);
    http.on(`GET ${ROUTES.jobs}`, () => jobsResponse([installedJob()]));
    renderPage(http);
    await act(() => jest.advanceTimersByTimeAsync(6_000));
    expect(screen.getByText(/You are at "See results"/)).toBeVisible();
    const walks = () => http.requests.filter(({ query }) => query?.walk === true);
    expect(walks()).toHaveLength(1);

    answer(http, [active, { id: 'results', status: 'ok', jobs: 1, latestResultMs: NOW_MS }, NO_RULES]);
    http.on(`GET ${ROUTES.jobs}`, () => jobsResponse([installedJob({ latestResultMs: NOW_MS })]));
    await act(() => jest.advanceTimersByTimeAsync(6_000));
    // Effects of what came meanwhile run at the end of an act.
    await act(() => jest.advanceTimersByTimeAsync(100));
    expect(screen.getByText(/You are at "Get notified"/)).toBeVisible();
    expect(walks()).toHaveLength(2);
    const asked = http.requests.length;
    await act(() => jest.advanceTimersByTimeAsync(60_000));
    expect(http.requests).toHaveLength(asked);
  });
});

it('asks for the checks once where jobs and checks do not come to agree', async () => {
  const http = kibanaWith(...NOTHING_INSTALLED);
  http.on(`GET ${ROUTES.jobs}`, () => jobsResponse([stoppedJob()]));
  renderApplicationAt('/readiness', http);
  const walks = () => http.requests.filter(({ query }) => query?.walk === true);
  await waitFor(() => expect(walks()).toHaveLength(2));
  await screen.findByText(/You are at "Activate a first goal"/);
  expect(walks()).toHaveLength(2);
});

it('does not ask for jobs where they cannot be read', async () => {
  const failure = { cause: 'forbidden', detail: 'no' } as const;
  const http = kibanaWith(
    { id: 'jobs', status: 'unknown', failure },
    { id: 'results', status: 'unknown', failure },
    { id: 'notifications', status: 'unknown', failure }
  );
  renderApplicationAt('/readiness', http);
  expect(await screen.findByText(/You are at "Activate a first goal"/)).toBeVisible();
  expect(statusOf('goal')).toBe('unknown');
  expect(http.requests.map(({ route }) => route)).not.toContain(`GET ${ROUTES.jobs}`);
});

it('answers what newcomers ask', async () => {
  const { user } = renderApplicationAt('/readiness');
  const question = await screen.findByRole('button', {
    name: 'Does stopping and starting a job read everything again?',
  });
  expect(question).toHaveAttribute('aria-expanded', 'false');
  await user.click(question);
  expect(question).toHaveAttribute('aria-expanded', 'true');
  expect(screen.getByText(/goes on right after the last document it has read/)).toBeVisible();
});
