import { fireEvent, screen, waitFor, within } from '@testing-library/react';

import { ROUTES } from '../../../common/api/routes';
import type { SelectionRequest } from '../../../common/api/selection';
import { GOAL_CATALOGUE } from '../../../common/catalogue/goals/goal_catalogue';
import { healthyKibana, renderApplicationAt } from '../../testing/render_with_context';
import { answerSelection } from '../../testing/selection_fixtures';

const POST = `POST ${ROUTES.selection}`;

async function openForm(address = '/selection') {
  const http = healthyKibana();
  http.on(POST, ({ body }) => answerSelection(body as SelectionRequest));
  const application = renderApplicationAt(address, http);
  const form = within(await screen.findByRole('form', { name: 'Budget and priorities' }));
  const asked = () =>
    http.requests.flatMap(({ route, body }) => (route === POST ? [body as SelectionRequest] : []));
  const isAsked = (part: object) => waitFor(() => expect(asked().at(-1)).toMatchObject(part));
  return { ...application, form, asked, isAsked };
}

const memory = () => screen.getByRole('combobox', { name: 'ML memory' });
const amount = () => screen.getByRole('textbox', { name: 'Amount of memory' });
const maxJobs = () => screen.getByRole('textbox', { name: /At most so many jobs/ });

describe('the budget', () => {
  it('is a preset', async () => {
    const { user, history, isAsked } = await openForm();
    expect(memory()).toHaveDisplayValue('What is free now');
    await user.selectOptions(memory(), '1 GB');
    expect(history.location.search).toBe('?memory=1gb');
    await isAsked({ budget: { memoryBytes: 2 ** 30 } });
    await user.selectOptions(memory(), 'No limit');
    await isAsked({ budget: {} });
  });

  it('is an amount that is typed, as one step of the history', async () => {
    const { user, history, isAsked, asked } = await openForm();
    const steps = history.length;
    await user.selectOptions(memory(), 'Another amount…');
    await user.type(amount(), '1.5 gb');
    expect(amount()).toHaveValue('1.5 gb');
    expect(history.location.search).toBe('?memory=1536mb');
    await isAsked({ budget: { memoryBytes: 1.5 * 2 ** 30 } });
    await user.clear(maxJobs());
    await user.type(maxJobs(), '12');
    expect(history.location.search).toBe('?memory=1536mb&max=12');
    expect(history.length).toBe(steps + 2);
    await isAsked({ budget: { memoryBytes: 1.5 * 2 ** 30, maxJobs: 12 } });
    // What was typed on the way is not asked.
    expect(asked().filter(({ budget }) => budget.maxJobs === 1)).toEqual([]);
  });

  it('names a bad amount once the field is left, and keeps the budget', async () => {
    const { user, history } = await openForm('/selection?memory=3mb&max=4');
    await user.clear(amount());
    await user.type(amount(), 'a lot');
    expect(screen.queryByText(/Give a number and a unit/)).not.toBeInTheDocument();
    await user.tab();
    expect(screen.getByText('Give a number and a unit, such as 512 MB or 1.5 GB.')).toBeVisible();
    expect(amount()).toBeInvalid();
    await user.clear(maxJobs());
    await user.type(maxJobs(), '1000{Enter}');
    expect(screen.getByText('Give a whole number from 0 to 500, or nothing.')).toBeVisible();
    expect(history.location.search).toBe('?memory=3mb&max=100');
  });

  it('survives a reload, and follows the back button', async () => {
    const { history, isAsked } = await openForm('/selection?memory=100mb&max=7');
    expect(memory()).toHaveDisplayValue('Another amount…');
    expect(amount()).toHaveValue('100 MB');
    expect(maxJobs()).toHaveValue('7');
    await isAsked({ budget: { memoryBytes: 100 * 2 ** 20, maxJobs: 7 } });
    history.push('/selection?memory=200mb');
    await waitFor(() => expect(amount()).toHaveValue('200 MB'));
    expect(maxJobs()).toHaveValue('');
  });
});

describe('the priorities', () => {
  const priority = () => screen.getByRole('combobox', { name: 'What is to be covered' });

  it('are tactics, of which at least one has to be chosen', async () => {
    const { user, history, isAsked } = await openForm();
    await isAsked({ objective: {} });
    await user.selectOptions(priority(), 'Tactics');
    expect(screen.getByText('Choose at least one tactic.')).toBeVisible();
    await user.click(screen.getByRole('option', { name: /Credential Access/ }));
    await user.click(screen.getByRole('option', { name: /Initial Access/ }));
    expect(history.location.search).toBe('?want=tactics&wtactics=TA0006,TA0001');
    await isAsked({ objective: { tactics: ['TA0006', 'TA0001'] } });
    expect(screen.queryByText('Choose at least one tactic.')).not.toBeInTheDocument();
    await user.click(screen.getByRole('option', { name: /Credential Access/ }));
    await isAsked({ objective: { tactics: ['TA0001'] } });
  });

  it('are goals by theme, which can be searched', async () => {
    const { user, isAsked } = await openForm('/selection?want=goals');
    expect(screen.getByText('Choose at least one goal.')).toBeVisible();
    const goals = within(screen.getByRole('listbox', { name: /Goals/ }));
    expect(goals.getAllByRole('option')).toHaveLength(GOAL_CATALOGUE.length);
    expect(screen.getByText('Accounts and logins')).toBeVisible();
    await user.type(screen.getByRole('searchbox'), 'failed log');
    await user.click(screen.getByRole('option', { name: /Spike of failed log/ }));
    await isAsked({ objective: { goals: ['failed_login_spike'] } });
  });

  it('show a choice of the address that nobody knows, so that it can be taken back', async () => {
    const { user, history } = await openForm('/selection?want=goals&wgoals=made_up');
    await user.click(screen.getByRole('option', { name: /made_up \(unknown here\)/ }));
    expect(history.location.search).toBe('?want=goals');
  });
});

describe('the layer of the priorities', () => {
  const layer = (name: string, techniques: object[]) => ({
    name,
    versions: { attack: '18', navigator: '5.1.0', layer: '4.5' },
    domain: 'enterprise-attack',
    techniques,
  });
  const open = (text: BlobPart, name = 'group.json') =>
    fireEvent.change(screen.getByLabelText(/Layer file/, { selector: 'input' }), {
      target: { files: [new File([text], name, { type: 'application/json' })] },
    });

  it('gives the cells with their scores as weights', async () => {
    const { isAsked, asked } = await openForm('/selection?want=layer');
    expect(screen.getByText('Open a layer file that marks at least one cell.')).toBeVisible();
    expect(screen.getByText(/It is not kept/)).toBeVisible();
    expect(asked()).toEqual([]);
    open(
      JSON.stringify(
        layer('APT of the test', [
          { techniqueID: 'T1110', tactic: 'credential-access', score: 4 },
          { techniqueID: 'T1003', tactic: 'credential-access', score: 1 },
        ])
      )
    );
    expect(await screen.findByText(/APT of the test: 2 cells, 2 with a score/)).toBeVisible();
    await isAsked({
      objective: {
        pairs: [
          { tacticId: 'TA0006', techniqueId: 'T1003' },
          { tacticId: 'TA0006', techniqueId: 'T1110' },
        ],
        weights: { 'TA0006/T1110': 1000, 'TA0006/T1003': 250 },
      },
    });
  });

  it('asks which of several layers is meant', async () => {
    const { user, isAsked } = await openForm('/selection?want=layer');
    const cell = { tactic: 'credential-access', color: '#ff0000' };
    open(
      JSON.stringify([
        layer('first', [{ ...cell, techniqueID: 'T1110' }]),
        layer('second', [{ ...cell, techniqueID: 'T1003' }]),
      ])
    );
    await isAsked({ objective: { pairs: [{ tacticId: 'TA0006', techniqueId: 'T1110' }], weights: {} } });
    await user.selectOptions(screen.getByRole('combobox', { name: 'Layer of the file' }), 'second');
    await isAsked({ objective: { pairs: [{ tacticId: 'TA0006', techniqueId: 'T1003' }] } });
  });

  it.each([
    ['no JSON', 'not a layer'],
    ['too much', ' '.repeat(5 * 1024 * 1024 + 1)],
    ['what is no UTF-8', Uint8Array.from(Buffer.from(JSON.stringify(layer('Grüße', [])), 'latin1'))],
  ])('refuses %s, and asks nothing', async (_what, text) => {
    const { asked } = await openForm('/selection?want=layer');
    open(text, '<b>bad</b>.json');
    expect(await screen.findByText('<b>bad</b>.json was not opened')).toBeVisible();
    expect(asked()).toEqual([]);
  });
});

describe('the candidates', () => {
  it('are of the states that are allowed, none included', async () => {
    const { user, history, isAsked, form } = await openForm();
    await user.click(form.getByRole('checkbox', { name: /^Needs data/ }));
    expect(history.location.search).toBe('?allow=ready,limited,needs_data');
    await isAsked({ states: ['ready', 'limited', 'needs_data'] });
    for (const name of [/^Ready/, /^Limited/, /^Needs data/]) {
      await user.click(form.getByRole('checkbox', { name }));
    }
    expect(history.location.search).toBe('?allow=none');
    await isAsked({ states: [] });
  });

  it('are the active jobs too, if the user wants', async () => {
    const { user, history, isAsked, form } = await openForm();
    await user.click(form.getByRole('radio', { name: /^Reconsider/ }));
    expect(history.location.search).toBe('?running=reconsider');
    await isAsked({ states: ['ready', 'limited', 'active'], running: 'reconsider' });
  });
});
