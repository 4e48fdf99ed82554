import { screen, within } from '@testing-library/react';

import { ROUTES } from '../../../../common/api/routes';
import { attackMatrix } from '../../../../common/catalogue/attack/attack_matrix';
import type { MappedPair, UnplacedMapping } from '../../../../common/jobs/attack_mappings';
import { LOGIN_HOUR, RARE_PROCESS, recommendation, recommendations } from '../../../testing/fixtures';
import { healthyKibana, renderApplicationAt } from '../../../testing/render_with_context';
import { groupByTactic } from './group_by_tactic';

const POST = `POST ${ROUTES.recommendations}`;
const headings = () => screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);

it('lists all tactics in matrix order with their jobs, and apart those without a mapping', async () => {
  renderApplicationAt('/attack?layout=jobs');
  const table = within(await screen.findByRole('table', { name: /Initial Access/ }));
  expect(table.getByRole('link', { name: LOGIN_HOUR.title })).toBeVisible();
  expect(table.getByRole('link', { name: 'Valid Accounts (T1078)' })).toBeVisible();

  expect(headings()).toEqual([
    ...attackMatrix(19).tactics.map(({ id, name }) => `${name} ${id}`),
    'Without a known mapping',
  ]);
  expect(headings()).toHaveLength(16);
  const unmapped = within(screen.getByRole('table', { name: /Without a known mapping/ }));
  expect(unmapped.getByRole('link', { name: RARE_PROCESS.title })).toBeVisible();
  expect(screen.getByText(/no detection rule that is known here reads them/)).toBeVisible();
  expect(screen.getByText(/© The MITRE Corporation.*v19\.$/)).toBeVisible();
});

it("switches between versions in the address, with Kibana's own as the default", async () => {
  const http = healthyKibana();
  http.on(POST, ({ body }) => {
    const attackVersion = (body as { attackVersion?: 18 | 19 }).attackVersion ?? 19;
    return recommendations({ attackVersion, kibanaAttackVersion: 19 });
  });
  const { user, history } = renderApplicationAt('/attack?layout=jobs', http);
  expect(await screen.findByRole('button', { name: 'v19 (as this Kibana)', pressed: true })).toBeVisible();
  expect(headings()).toContain('Stealth TA0005');
  expect(headings()).toContain('Defense Impairment TA0112');

  await user.click(screen.getByRole('button', { name: 'v18' }));
  expect(history.location.search).toBe('?layout=jobs&attack=18');
  expect(await screen.findByRole('heading', { name: 'Defense Evasion TA0005' })).toBeVisible();
  expect(headings()).not.toContain('Defense Impairment TA0112');
  expect(screen.getByRole('button', { name: 'v18', pressed: true })).toHaveFocus();

  await user.click(screen.getByRole('button', { name: 'v19 (as this Kibana)' }));
  expect(history.location.search).toBe('?layout=jobs');
  expect(await screen.findByRole('heading', { name: 'Stealth TA0005' })).toBeVisible();
  expect(http.requests.filter(({ route }) => route === POST).map(({ body }) => body)).toEqual([
    { lookbackDays: 14 },
    { lookbackDays: 14, evidence: false },
    { lookbackDays: 14, attackVersion: 18 },
  ]);
});

it('says for each job what could not be placed, who named it, and why it has no place', async () => {
  const unplaced: UnplacedMapping[] = [
    { techniqueId: 'T1562', source: 'job', rules: [], why: { code: 'under_no_tactic_of_the_job' } },
    {
      tacticId: 'TA9999',
      source: 'rule_asset',
      rules: [{ ruleId: 'r', name: 'Odd rule' }],
      why: { code: 'unknown_tactic' },
    },
  ];
  const http = healthyKibana();
  http.on(POST, () => recommendations({ jobs: [recommendation({ mappings: [], unplaced })] }));
  renderApplicationAt('/attack?layout=jobs', http);
  const table = within(await screen.findByRole('table', { name: /Not to be placed in ATT&CK v19/ }));
  expect(table.getByRole('link', { name: LOGIN_HOUR.title })).toBeVisible();
  expect(table.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'Impair Defenses (T1562), says the job itself. ATT&CK v19 has this technique under none of the tactics that the job names.',
    'Unknown tactic TA9999, says the prebuilt rule "Odd rule", which is not installed. ATT&CK has no such tactic.',
  ]);
  expect(screen.queryByRole('heading', { name: 'Without a known mapping' })).not.toBeInTheDocument();
});

it('says that mappings may be missing where rules could not be read', async () => {
  const http = healthyKibana();
  const failure = { cause: 'forbidden', detail: 'no' } as const;
  http.on(POST, () => recommendations({ warnings: [{ code: 'rules_unreadable', failure }] }));
  renderApplicationAt('/attack?layout=jobs', http);
  expect(await screen.findByText(/which may name one, could not be read/)).toBeVisible();
});

it('leads to the section of a tactic by keyboard', async () => {
  // jsdom has no layout, so nothing to scroll.
  const scrollIntoView = jest.fn();
  Element.prototype.scrollIntoView = scrollIntoView;
  const { user } = renderApplicationAt('/attack?layout=jobs');
  await user.click(await screen.findByRole('button', { name: 'Initial Access (1)' }));
  expect(screen.getByRole('heading', { name: 'Initial Access TA0001' })).toHaveFocus();
  expect(scrollIntoView).toHaveBeenCalled();
});

it('marks outdated jobs, and leaves them out when all are selected', async () => {
  const http = healthyKibana();
  const outdated = recommendation({
    id: 'v2_old',
    title: 'Old job',
    generation: { status: 'outdated_twin', replacedBy: [LOGIN_HOUR.id], installedOlder: [], ruleIds: [] },
  });
  http.on(POST, () => recommendations({ jobs: [LOGIN_HOUR, RARE_PROCESS, outdated] }));
  const { user, history } = renderApplicationAt('/attack?layout=jobs', http);
  const row = await screen.findByTestId('mlJobPickerJob-v2_old');
  expect(row).toHaveTextContent(`Outdated replaced by ${LOGIN_HOUR.title}`);
  await user.click(screen.getByRole('button', { name: 'Select all 2 shown that are not outdated' }));
  expect(history.location.search).toBe(`?layout=jobs&jobs=${LOGIN_HOUR.id},${RARE_PROCESS.id}`);
});

it('finds jobs by the name of a technique', async () => {
  const { user } = renderApplicationAt('/attack?layout=jobs');
  await user.type(await screen.findByRole('searchbox'), 'valid accounts');
  expect(await screen.findByText('2 jobs, 1 shown')).toBeVisible();
  expect(screen.getByRole('link', { name: LOGIN_HOUR.title })).toBeVisible();
});

it('puts a job with several tactics under each of them once', () => {
  const pair = (tacticId: string, techniqueId?: string): MappedPair => ({
    tacticId,
    techniqueId,
    source: 'job',
    rules: [],
  });
  const twice = recommendation({ mappings: [pair('TA0001'), pair('TA0001', 'T1078'), pair('TA0112')] });
  const { tactics, unmapped } = groupByTactic([twice], 19);
  expect(tactics.filter(({ jobs }) => jobs.length > 0)).toEqual([
    { tacticId: 'TA0001', name: 'Initial Access', jobs: [twice] },
    { tacticId: 'TA0112', name: 'Defense Impairment', jobs: [twice] },
  ]);
  expect(tactics).toHaveLength(15);
  expect(groupByTactic([twice], 18).tactics.at(-1)).toEqual({ tacticId: 'TA0112', jobs: [twice] });
  expect(unmapped).toEqual([]);
});
