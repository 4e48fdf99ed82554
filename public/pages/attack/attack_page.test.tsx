import { screen, within } from '@testing-library/react';

import { ROUTES } from '../../../common/api/routes';
import { ATTACK_TACTICS } from '../../../common/catalogue/attack_tactics';
import { LOGIN_HOUR, RARE_PROCESS, recommendation, recommendations } from '../../testing/fixtures';
import { healthyKibana, renderApplicationAt } from '../../testing/render_with_context';
import { groupByTactic } from './group_by_tactic';

it('lists all tactics in matrix order with their jobs, and apart those without a mapping', async () => {
  renderApplicationAt('/attack');
  const table = within(await screen.findByRole('table', { name: /Initial Access/ }));
  expect(table.getByRole('link', { name: LOGIN_HOUR.title })).toBeVisible();
  expect(table.getByRole('link', { name: 'T1078' })).toBeVisible();

  const headings = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
  expect(headings).toEqual([
    ...ATTACK_TACTICS.map(({ id, name }) => `${name} ${id}`),
    'Without a known mapping',
  ]);
  const unmapped = within(screen.getByRole('table', { name: /Without a known mapping/ }));
  expect(unmapped.getByRole('link', { name: RARE_PROCESS.title })).toBeVisible();
  expect(screen.getByText(/no detection rule that is known here reads them/)).toBeVisible();
  expect(screen.getByText(/© The MITRE Corporation/)).toBeVisible();
});

it('says that mappings may be missing where rules could not be read', async () => {
  const http = healthyKibana();
  const failure = { cause: 'forbidden', detail: 'no' } as const;
  http.on(`POST ${ROUTES.recommendations}`, () =>
    recommendations({ warnings: [{ code: 'rules_unreadable', failure }] })
  );
  renderApplicationAt('/attack', http);
  expect(await screen.findByText(/which may name one, could not be read/)).toBeVisible();
});

it('leads to the section of a tactic by keyboard', async () => {
  // jsdom has no layout, so nothing to scroll.
  const scrollIntoView = jest.fn();
  Element.prototype.scrollIntoView = scrollIntoView;
  const { user } = renderApplicationAt('/attack');
  await user.click(await screen.findByRole('button', { name: 'Initial Access (1)' }));
  expect(screen.getByRole('heading', { name: 'Initial Access TA0001' })).toHaveFocus();
  expect(scrollIntoView).toHaveBeenCalled();
});

it('drops neither a job with several tactics nor one with a tactic that ATT&CK does not have', () => {
  const twice = recommendation({
    mappings: [
      { tacticId: 'TA0001', source: 'job' },
      { tacticId: 'TA0001', techniqueId: 'T1078', source: 'rule' },
      { tacticId: 'TA9999', source: 'job' },
    ],
  });
  const { tactics, unmapped } = groupByTactic([twice]);
  expect(tactics.filter(({ jobs }) => jobs.length > 0)).toEqual([
    { tacticId: 'TA0001', name: 'Initial Access', jobs: [twice] },
    { tacticId: 'TA9999', jobs: [twice] },
  ]);
  expect(tactics).toHaveLength(ATTACK_TACTICS.length + 1);
  expect(unmapped).toEqual([]);
});
