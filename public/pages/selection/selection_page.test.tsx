import { screen, waitFor, within } from '@testing-library/react';

import { ROUTES } from '../../../common/api/routes';
import type { SelectionRequest, SelectionResponse } from '../../../common/api/selection';
import { httpError } from '../../testing/fake_http';
import { healthyKibana, renderApplicationAt } from '../../testing/render_with_context';
import { answerSelection, selectedJob, selectionResponse } from '../../testing/selection_fixtures';

const POST = `POST ${ROUTES.selection}`;

function openPage(address = '/selection', answer: (request: SelectionRequest) => unknown = answerSelection) {
  const http = healthyKibana();
  http.on(POST, ({ body }) => answer(body as SelectionRequest));
  const application = renderApplicationAt(address, http);
  const asked = (): SelectionRequest[] =>
    http.requests.flatMap(({ route, body }) => (route === POST ? [body as SelectionRequest] : []));
  return { ...application, asked };
}

const withAnswer = (changes: Partial<SelectionResponse>) => () => selectionResponse(changes);
const headline = () => screen.findByText(/covers? \d.* in |No job is/);
const jobsTable = async () => within(await screen.findByRole('table', { name: /Selected jobs with memory/ }));

it('asks for the best selection within what is free, and for its curve', async () => {
  const { asked } = openPage();
  expect(await headline()).toHaveTextContent('2 jobs cover 3 of 5 ATT&CK pairs in 164 MB. Proven:');
  const request = {
    objective: {},
    budget: { free: true },
    states: ['ready', 'limited'],
    running: 'keep',
    lookbackDays: 14,
  };
  expect(asked()).toEqual([request, { ...request, curve: true }]);
});

it('lists the jobs with their memory and where it is from, and what each adds on demand', async () => {
  const { user } = openPage();
  const table = await jobsTable();
  const [, first, second] = table.getAllByRole('row');
  expect(first).toHaveTextContent(
    /Spike in Failed Logons.*Ready.*26 MB.*measured: size of its model.*\+2.*1/
  );
  expect(second).toHaveTextContent(/Unusual Login Hour.*138 MB.*its limit.*\+1.*1/);
  const toggle = table.getByRole('button', { name: 'What Spike in Failed Logons adds' });
  toggle.focus();
  await user.keyboard('{Enter}');
  expect(
    table.getByText('Credential Access (TA0006) / Brute Force: Password Spraying (T1110.003)')
  ).toBeVisible();
});

it('pins and leaves out by the address, solves again, and goes back', async () => {
  const { user, history, asked } = openPage();
  const table = await jobsTable();
  await user.click(table.getByRole('button', { name: 'Pin Unusual Login Hour' }));
  expect(history.location.search).toBe('?pin=auth_rare_hour_ea');
  await waitFor(() => expect(asked().at(-1)?.include).toEqual(['auth_rare_hour_ea']));

  await user.click(table.getByRole('button', { name: 'Leave out Unusual Login Hour' }));
  expect(history.location.search).toBe('?drop=auth_rare_hour_ea');
  await waitFor(() => expect(table.queryByText('Unusual Login Hour')).not.toBeInTheDocument());
  expect(asked().at(-1)).toMatchObject({ exclude: ['auth_rare_hour_ea'] });
  expect(await headline()).toHaveTextContent('1 job covers 2 of');
  expect(screen.getByRole('heading', { name: 'Best selection' })).toHaveFocus();

  history.goBack();
  history.goBack();
  expect(history.location.search).toBe('');
  expect(await table.findByText('Unusual Login Hour')).toBeVisible();
});

it('shows what is pinned and left out as badges that take it back, even without an answer', async () => {
  const { user, history } = openPage('/selection?pin=auth_rare_hour_ea&drop=gone', () => {
    throw httpError(400, 'No such job: gone', { code: 'unknown_jobs', jobIds: ['gone'] });
  });
  expect(await screen.findByRole('alert')).toBeVisible();
  expect(await screen.findByRole('button', { name: 'Unpin Unusual Login Hour' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Allow gone again' }));
  expect(history.location.search).toBe('?pin=auth_rare_hour_ea');
});

it('tells what is not covered, and pins what would cover it', async () => {
  const { user, asked } = openPage();
  const table = within(await screen.findByRole('table', { name: /What is not covered/ }));
  expect(screen.getByText('2: 1 because of the budget and 1 that no job covers.')).toBeVisible();
  const [, first, second] = table.getAllByRole('row');
  expect(first).toHaveTextContent(/PowerShell.*budget.*Unusual PowerShell Script.*Limited.*266 MB/);
  expect(second).toHaveTextContent(/Active Scanning.*No job covers it/);
  await user.click(table.getByRole('button', { name: 'Pin Unusual PowerShell Script' }));
  const chosen = await jobsTable();
  expect(await chosen.findByText('Unusual PowerShell Script')).toBeVisible();
  expect(asked().at(-1)?.include).toEqual(['v3_windows_anomalous_script_ea']);
});

it('compares with everything, and draws coverage over memory with the budget', async () => {
  const { user } = openPage();
  const table = within(await screen.findByRole('table', { name: /of all allowed jobs/ }));
  const [, best, everything] = table.getAllByRole('row');
  expect(best).toHaveTextContent(/This selection.*2.*164 MB.*60%/);
  expect(everything).toHaveTextContent(/Everything allowed.*9.*1.5 GB.*100%/);

  expect(await screen.findByRole('img', { name: 'Coverage over memory' })).toBeVisible();
  expect(screen.getByTestId('chartData-curve')).toHaveTextContent(JSON.stringify({ memory: 26, share: 0.4 }));
  expect(screen.getByTestId('chartData-curve')).toHaveTextContent(
    JSON.stringify({ memory: 200, share: 0.6 })
  );
  expect(screen.getByTestId('chartData-budget')).toHaveTextContent('"dataValue":200,');
  expect(screen.getByText(/The dashed line is your budget: 200 MB/)).toBeVisible();
  expect(screen.getByText(/One step is not proven/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'As a table' }));
  const curve = within(screen.getByRole('table', { name: /Most coverage by memory/ }));
  expect(curve.getAllByRole('row').at(-1)).toHaveTextContent(/164 MB.*2.*60%.*No/);
});

it('keeps the former selection in view while it solves again, and the rest where only the curve fails', async () => {
  const answers: Array<() => void> = [];
  const { user } = openPage('/selection', (request) => {
    if (request.curve === true) throw httpError(502, 'The curve failed', { code: 'elasticsearch_failed' });
    if (request.budget.free === true) return answerSelection(request);
    return new Promise((resolve) =>
      answers.push(() => resolve(selectionResponse({ jobs: [], covered: [] })))
    );
  });
  await headline();
  expect(await screen.findByText('The curve failed')).toBeVisible();
  await user.selectOptions(screen.getByRole('combobox', { name: 'ML memory' }), '256 MB');
  expect(await screen.findByRole('progressbar', { name: 'Solving again' })).toBeVisible();
  expect(screen.getByText('Spike in Failed Logons')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Select these 2 jobs' })).toBeDisabled();
  await waitFor(() => expect(answers).toHaveLength(1));
  answers[0]?.();
  await waitFor(() => expect(screen.queryByText('Spike in Failed Logons')).not.toBeInTheDocument());
  expect(screen.queryByRole('progressbar', { name: 'Solving again' })).not.toBeInTheDocument();
});

it('says why pins are impossible, and what limits a selection', async () => {
  openPage(
    '/selection?pin=auth_rare_hour_ea,twin',
    withAnswer({
      jobs: [],
      impossible: { code: 'pinned_twins', family: 'f', jobIds: ['auth_rare_hour_ea', 'twin'] },
      notes: [{ code: 'free_memory_unknown' }],
      warnings: [{ code: 'ml_nodes_unreadable', failure: { cause: 'forbidden', detail: 'no rights' } }],
    })
  );
  const status = await screen.findByText(
    'Unusual Login Hour and twin are the same detection. Unpin all but one of them.'
  );
  expect(status.parentElement).toHaveAttribute('role', 'status');
  expect(screen.getByText(/memory did not limit the selection/)).toBeVisible();
  expect(screen.getByText('Not everything could be checked')).toBeVisible();
  expect(screen.queryByRole('table', { name: /of all allowed jobs/ })).not.toBeInTheDocument();
});

describe('on to activation', () => {
  it('selects the jobs, then goes on to the review with the same button', async () => {
    const { user, history } = openPage();
    await headline();
    await user.click(screen.getByRole('button', { name: 'Select these 2 jobs' }));
    expect(history.location.search).toBe('?jobs=auth_high_count_logon_fails_ea,auth_rare_hour_ea');
    const region = within(screen.getByTestId('mlJobPickerHandOverJobs'));
    const review = region.getByRole('button', { name: 'Review and activate' });
    expect(review).toHaveFocus();
    await user.click(review);
    expect(history.location.search).toContain('panel=activate');
  });

  it.each([
    ['Select these 2 jobs instead', '?jobs=auth_high_count_logon_fails_ea,auth_rare_hour_ea'],
    ['Add these 2 jobs to them', '?jobs=other,auth_high_count_logon_fails_ea,auth_rare_hour_ea'],
  ])('offers, where others are selected already: %s', async (name, search) => {
    const { user, history } = openPage('/selection?jobs=other');
    await headline();
    expect(screen.getByText('One other job is selected for activation already.')).toBeVisible();
    await user.click(screen.getByRole('button', { name }));
    expect(history.location.search).toBe(search);
    expect(await headline()).toBeVisible();
  });

  it('leaves out what is active, and warns of what sees nothing', async () => {
    const { user, history } = openPage(
      '/selection?running=reconsider',
      withAnswer({
        jobs: [selectedJob({ id: 'a', state: 'active' }), selectedJob({ id: 'b', state: 'needs_data' })],
      })
    );
    await headline();
    expect(screen.getByText(/One of them sees nothing until.*go on until you stop them/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Select this job' }));
    expect(history.location.search).toBe('?running=reconsider&jobs=b');
  });
});
