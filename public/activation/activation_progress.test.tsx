import { act, screen, waitFor, within } from '@testing-library/react';

import { ROUTES } from '../../common/api/routes';
import { isRunning, type RunJob } from './run_state';
import {
  ACTIVATION_ID,
  LOGIN_HOUR,
  RARE_PROCESS,
  installedJob,
  jobsResponse,
  stoppedJob,
} from '../testing/fixtures';
import { PROCESS_JOB, run, runJob, runRule } from '../testing/run_fixtures';
import { panel, renderPanel } from '../testing/render_panel';
import { healthyKibana } from '../testing/render_with_context';

const SEEN = installedJob();
const RUNNING = runJob({ phase: 'done', seen: SEEN }, ['done', 'done']);
const FAILED = runJob(
  {
    phase: 'failed',
    kind: 'create',
    failure: {
      kind: 'refused',
      item: { type: 'security_exception', reason: 'lacks read on logs-*', status: 403 },
    },
  },
  [],
  PROCESS_JOB
);
const STARTING = runJob({ phase: 'acting', kind: 'start' }, ['done', 'sent']);
const card = async (jobId = LOGIN_HOUR.id) => within(await screen.findByTestId(`mlJobPickerRun-${jobId}`));
const summary = () => screen.getByTestId('mlJobPickerRunSummary');

it('takes the place of the review, with the focus', async () => {
  const { runner } = renderPanel();
  await (await panel()).findByRole('button', { name: 'Activate 1 job' });
  act(() => runner.show(run([STARTING])));
  expect(await screen.findByRole('heading', { name: 'Activation' })).toHaveFocus();
  expect(screen.queryByRole('button', { name: 'Activate 1 job' })).not.toBeInTheDocument();
});

it('shows how far each job and the whole has come', async () => {
  renderPanel({ state: run([STARTING, runJob({ phase: 'waiting' }, [], PROCESS_JOB)]) });
  const starting = await card();
  expect(starting.getByText('Create: done')).toBeVisible();
  expect(starting.getByText('Start: under way')).toBeVisible();
  expect(starting.getByText('See it run: to do')).toBeVisible();
  expect((await card(RARE_PROCESS.id)).getByText('Waits for its turn.')).toBeVisible();
  expect(summary()).toHaveTextContent(
    '0 of 2 jobs running, 2 under way. You may close this; it goes on as long as this tab stays open.'
  );
  const bar = screen.getByRole('progressbar', { name: /^0 of 2 jobs running/ });
  expect(bar).toHaveAttribute('value', '1');
  expect(bar).toHaveAttribute('max', '6');
});

it('shows what is seen of a job that runs', async () => {
  expect(isRunning(SEEN)).toBe(true);
  const http = healthyKibana();
  http.on(`GET ${ROUTES.jobs}`, () => jobsResponse([SEEN]));
  const { user } = renderPanel({ http, state: run([RUNNING], { status: 'finished' }) });
  const done = await card();
  expect(done.getByText(/^Running\. It runs and has read 500 documents/)).toBeVisible();
  expect(done.getByText('See it run: done')).toBeVisible();
  expect(summary()).toHaveTextContent('1 of 1 job running.');
  await user.click(await done.findByRole('button', { name: 'What is seen of it' }));
  expect(done.getByRole('list', { name: `Checks of ${LOGIN_HOUR.title}` })).toBeVisible();
});

it('says that a job waits for a node', async () => {
  const seen = installedJob({ jobState: 'opening', explanation: 'not enough memory' });
  renderPanel({ state: run([runJob({ phase: 'held', seen }, ['done', 'done'])], { status: 'finished' }) });
  expect(await (await card()).findByText(/waits for a node.*not enough memory/)).toBeVisible();
  expect(summary()).toHaveTextContent('0 of 1 job running, 1 waiting for a node.');
});

describe('a failure', () => {
  it('is shown with its cause, and gone on with by job', async () => {
    const { user, runner } = renderPanel({ state: run([RUNNING, FAILED], { status: 'finished' }) });
    const failed = await card(RARE_PROCESS.id);
    expect(failed.getByText(/lacks read on logs-\* \(security_exception, HTTP 403\)/)).toBeVisible();
    expect(failed.getByText('Create: failed')).toBeVisible();
    expect(summary()).toHaveTextContent('1 of 2 jobs running, 1 failed.');
    await user.click(failed.getByRole('button', { name: `Retry ${RARE_PROCESS.title}` }));
    expect(runner.calls).toEqual([`goOn ${RARE_PROCESS.id}`]);
    expect(failed.getByRole('heading', { name: RARE_PROCESS.title })).toHaveFocus();
  });

  it('can be gone on with as a whole, which keeps the focus', async () => {
    const { user, runner } = renderPanel({ state: run([FAILED], { status: 'finished' }) });
    await user.click(await (await panel()).findByRole('button', { name: 'Go on' }));
    expect(runner.calls).toEqual(['goOn']);
    expect(screen.getByRole('heading', { name: 'Activation' })).toHaveFocus();
  });

  it('is not retried while others are under way', async () => {
    renderPanel({ state: run([STARTING, FAILED]) });
    await card(RARE_PROCESS.id);
    expect(screen.queryByRole('button', { name: /^(Retry|Go on)/ })).not.toBeInTheDocument();
  });
});

describe('rules', () => {
  it('stand below the jobs, each with where it stands', async () => {
    const rules = [
      runRule({ phase: 'done' }, ['done', 'done'], { ruleId: 'r1', name: 'Rare logon' }),
      runRule({ phase: 'skipped', why: 'job_not_running' }, ['done'], { ruleId: 'r2', name: 'Odd logon' }),
    ];
    const { user, runner } = renderPanel({ state: run([RUNNING], { status: 'finished', rules }) });
    expect(await screen.findByTestId('mlJobPickerRunRule-r1')).toHaveTextContent('Rare logon: Enabled.');
    expect(screen.getByTestId('mlJobPickerRunRule-r2')).toHaveTextContent(
      'Odd logon: Not enabled, since its job does not run'
    );
    expect(summary()).toHaveTextContent('1 of 1 job running. 1 of 2 rules enabled.');
    await user.click(screen.getByRole('button', { name: 'Retry Odd logon' }));
    expect(runner.calls).toEqual(['goOn r2']);
  });
});

describe('stopping here', () => {
  it('is offered while acting, and nothing else that changes anything', async () => {
    const { user, runner } = renderPanel({ state: run([STARTING]) });
    await user.click(await (await panel()).findByRole('button', { name: 'Stop here' }));
    expect(runner.calls).toEqual(['halt']);
    expect(screen.queryByRole('button', { name: /^(Undo|Go on|Back)/ })).not.toBeInTheDocument();
  });

  it('leaves a way on', async () => {
    const halted = runJob({ phase: 'halted' }, ['done']);
    const { user, runner } = renderPanel({ state: run([halted], { status: 'halted' }) });
    expect(await (await card()).findByText(/^Stopped here, as you asked/)).toBeVisible();
    await user.click((await panel()).getByRole('button', { name: 'Go on' }));
    expect(runner.calls).toEqual(['goOn']);
  });
});

describe('undoing', () => {
  const rules = [runRule({ phase: 'done' }, ['done', 'done'], { name: 'Rare logon' })];
  const finished = run([RUNNING, FAILED], { status: 'finished', rules });

  it('names what it will do before it is done', async () => {
    const { user, runner } = renderPanel({ state: finished });
    await user.click(await (await panel()).findByRole('button', { name: 'Undo' }));
    const modal = within(await screen.findByTestId('mlJobPickerUndoModal'));
    expect(modal.getByText(/^These jobs are deleted/)).toBeVisible();
    expect(modal.getByText(/^These rules, which were installed for it, are deleted/)).toBeVisible();
    expect(modal.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      LOGIN_HOUR.title,
      'Rare logon',
    ]);
    expect(modal.getByText('The results of deleted jobs are lost.')).toBeVisible();
    await user.click(modal.getByRole('button', { name: 'Undo the activation' }));
    expect(runner.calls).toEqual([`undo ${ACTIVATION_ID}`]);
  });

  it('is done only if it is confirmed', async () => {
    const { user, runner } = renderPanel({ state: finished });
    await user.click(await (await panel()).findByRole('button', { name: 'Undo' }));
    await user.click(await screen.findByRole('button', { name: 'Cancel' }));
    expect(runner.calls).toEqual([]);
    expect(screen.queryByTestId('mlJobPickerUndoModal')).not.toBeInTheDocument();
  });

  it('is not offered where nothing was made', async () => {
    renderPanel({ state: run([FAILED], { status: 'finished' }) });
    await card(RARE_PROCESS.id);
    expect(screen.queryByRole('button', { name: 'Undo' })).not.toBeInTheDocument();
  });

  it('shows its own progress in words of its own', async () => {
    const undone: RunJob = {
      ...RUNNING,
      steps: [
        {
          step: {
            action: { kind: 'delete', jobId: LOGIN_HOUR.id },
            requires: 'job_installed',
            undo: [],
          },
          status: 'done',
        },
      ],
      progress: { phase: 'done' },
    };
    const { runner } = renderPanel({ state: finished });
    await card();
    act(() => runner.show(run([undone], { operation: 'undo', status: 'finished' })));
    expect(await screen.findByRole('heading', { name: 'Undo of the activation' })).toHaveFocus();
    expect((await card()).getByText('Delete: done')).toBeVisible();
    expect((await card()).getByText(/^Taken back/)).toBeVisible();
    expect(summary()).toHaveTextContent('1 of 1 job taken back.');
    expect(screen.queryByRole('button', { name: 'Undo' })).not.toBeInTheDocument();
  });
});

describe('for screen readers', () => {
  const announced = () =>
    [...document.querySelectorAll('[aria-live="polite"]')].map(({ textContent }) => textContent).join(' ');

  it('tells what became of a job, and when all is over', async () => {
    const { runner } = renderPanel({ state: run([STARTING]) });
    await card();
    act(() => runner.show(run([RUNNING], { status: 'finished' })));
    await waitFor(() => expect(announced()).toMatch(/Unusual Login Hour: Running\..*1 of 1 job running\./));
  });

  it('counts many jobs instead of naming each', async () => {
    const many = (done: boolean) =>
      Array.from({ length: 5 }, (_, index) => ({
        ...(done ? RUNNING : STARTING),
        jobId: `job_${index}`,
        title: `Job ${index}`,
      }));
    const { runner } = renderPanel({ state: run(many(false)) });
    await screen.findByTestId('mlJobPickerRun-job_0');
    act(() => runner.show(run(many(true))));
    await waitFor(() => expect(announced()).toMatch(/5 of 5 jobs running/));
    expect(announced()).not.toMatch(/Job 3/);
  });
});

it('leaves nothing selected that runs, when one goes on to the jobs', async () => {
  const { user, history } = renderPanel({
    address: `/readiness?jobs=${LOGIN_HOUR.id},${RARE_PROCESS.id}&panel=activate`,
    state: run([RUNNING, FAILED], { status: 'finished' }),
  });
  await user.click(await (await panel()).findByRole('link', { name: 'See my jobs' }));
  expect(history.location).toMatchObject({ pathname: '/jobs', search: `?jobs=${RARE_PROCESS.id}` });
});

it('makes a new plan after an activation', async () => {
  const { user } = renderPanel({ state: run([RUNNING], { status: 'finished' }) });
  await user.click(await (await panel()).findByRole('button', { name: 'Back to the review' }));
  expect(await (await panel()).findByRole('button', { name: 'Activate 1 job' })).toBeVisible();
});

it('takes notice of what the jobs look like now', async () => {
  const http = healthyKibana();
  const answer = jobsResponse([stoppedJob()]);
  http.on(`GET ${ROUTES.jobs}`, () => answer);
  const { runner } = renderPanel({ http, state: run([RUNNING], { status: 'finished' }) });
  const observe = jest.spyOn(runner, 'observe');
  await waitFor(() => expect(observe).toHaveBeenCalledWith(answer));
});
