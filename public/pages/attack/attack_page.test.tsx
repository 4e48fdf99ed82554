import { screen, waitFor, within } from '@testing-library/react';

import type { CoverageResponse } from '../../../common/api/coverage';
import { ROUTES } from '../../../common/api/routes';
import { coverageResponse } from '../../testing/coverage_fixtures';
import { healthyKibana, renderApplicationAt } from '../../testing/render_with_context';

const GET = `GET ${ROUTES.coverage}`;
/** Only what jobs name: hundreds of empty cells would take seconds of each test. */
const FEW = '/attack?named=true';

beforeEach(() => {
  // jsdom has no layout, so nothing to scroll.
  Element.prototype.scrollIntoView = jest.fn();
});

const cell = (key: string) => screen.getByTestId(`mlJobPickerCell-${key}`);
const shownCells = () =>
  [...document.querySelectorAll('[role="grid"] [data-cell]')].map((each) => each.getAttribute('data-cell'));
const status = () => screen.getByTestId('mlJobPickerCoverageStatus').textContent;

describe('the coverage', () => {
  it('is shown as a matrix, with the version that the running Kibana has', async () => {
    const { http } = renderApplicationAt(FEW);
    expect(await screen.findByRole('grid', { name: 'ATT&CK matrix' })).toBeVisible();
    expect(screen.getByRole('button', { name: 'v18 (as this Kibana)', pressed: true })).toBeVisible();
    expect(screen.getByText(/© The MITRE Corporation.*v18\.$/)).toBeVisible();
    expect(shownCells().sort()).toEqual([
      'TA0001/T1078',
      'TA0002/T1059',
      'TA0002/T1059.001',
      'TA0011/T1071',
      'TA0011/T1071.004',
    ]);
    expect(status()).toContain('5 cells shown.');
    expect(http.requests.filter(({ route }) => route === GET)).toHaveLength(1);
  });

  it('is asked for in another version of ATT&CK', async () => {
    const http = healthyKibana();
    http.on(GET, ({ query }) => {
      const attackVersion = query?.attackVersion === 19 ? 19 : 18;
      return coverageResponse(undefined, { attackVersion });
    });
    const { user } = renderApplicationAt(FEW, http);
    await user.click(await screen.findByRole('button', { name: 'v19' }));
    expect(await screen.findByText('Defense Impairment')).toBeVisible();
    expect(screen.getByText('Stealth')).toBeVisible();
  });

  it('says what could not be checked', async () => {
    const http = healthyKibana();
    const warnings: CoverageResponse['warnings'] = [
      { code: 'rules_unreadable', failure: { cause: 'forbidden', detail: 'no' } },
    ];
    http.on(GET, () => coverageResponse(undefined, { warnings, partial: true }));
    renderApplicationAt(FEW, http);
    expect(await screen.findByTestId('mlJobPickerWarnings')).toBeVisible();
  });

  it('is computed for other modes without asking again, each explained', async () => {
    const { user, http, history } = renderApplicationAt(FEW);
    const before = 'T1078 Valid Accounts under Initial Access: 0 of 1 job active, best state: Ready';
    expect(await screen.findByRole('button', { name: before })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'With what is ready' }));
    expect(cell('TA0001/T1078')).toHaveAccessibleName(/1 of 1 job active, no enabled rule reads it$/);
    expect(cell('TA0002/T1059.001')).toHaveAccessibleName(/best state: Needs data$/);
    expect(screen.getByTestId('mlJobPickerModeMeaning')).toHaveTextContent(
      'As if each job whose data is there were activated.'
    );
    await user.click(screen.getByRole('button', { name: 'With everything' }));
    expect(cell('TA0002/T1059.001')).toHaveAccessibleName(/1 of 1 job active/);
    expect(history.location.search).toBe('?named=true&mode=everything');
    expect(http.requests.filter(({ route }) => route === GET)).toHaveLength(1);
  });
});

describe('filters and search', () => {
  it('filter by state from the legend, with counts', async () => {
    const { user, history } = renderApplicationAt(FEW);
    const legend = within(await screen.findByRole('group', { name: 'Show only cells in state' }));
    const active = legend.getByRole('button', { name: /^Active/ });
    expect(active).toHaveTextContent('2');
    await user.click(active);
    expect(shownCells()).toEqual(['TA0011/T1071', 'TA0011/T1071.004']);
    expect(history.location.search).toBe('?named=true&cstate=active');
    await user.click(legend.getByRole('button', { name: /^Ready/ }));
    expect(shownCells()).toEqual(['TA0001/T1078', 'TA0011/T1071', 'TA0011/T1071.004']);
    await user.click(legend.getByRole('button', { name: /^Active/ }));
    expect(history.location.search).toBe('?named=true&cstate=ready');
  });

  it('filter by data source and platform', async () => {
    const { user, history } = renderApplicationAt(FEW);
    await user.click(await screen.findByTestId('mlJobPickerSources'));
    await user.click(await screen.findByRole('option', { name: /^windows/ }));
    await waitFor(() => expect(shownCells()).toEqual(['TA0002/T1059', 'TA0002/T1059.001']));
    expect(history.location.search).toBe('?named=true&csource=windows');
  });

  it('offer a way out where nothing is left', async () => {
    const { user, history } = renderApplicationAt('/attack?named=true&csource=nope&find=dns');
    await user.click(await screen.findByTestId('mlJobPickerResetCoverage'));
    expect(history.location.search).toBe('');
    expect(await screen.findByRole('grid')).toBeVisible();
  });

  it('highlight what is searched for, jump from hit to hit by Enter, and say where that is', async () => {
    const { user, history } = renderApplicationAt(FEW);
    const search = await screen.findByRole('searchbox', { name: 'Find by technique, tactic, id or job' });
    await user.type(search, 'command');
    await waitFor(() => expect(history.location.search).toBe('?named=true&find=command'));
    expect(status()).toContain('4 match the search.');
    expect(cell('TA0001/T1078')).toHaveClass('mlJobPickerCell--dim');
    await user.keyboard('{Enter}');
    expect(search).toHaveFocus();
    expect(status()).toContain('Hit 1 of 4: T1059 Command and Scripting Interpreter under Execution');
    await user.click(screen.getByRole('button', { name: 'Next hit' }));
    expect(status()).toContain('Hit 2 of 4: T1059.001 PowerShell under Execution');
    expect(cell('TA0002/T1059.001')).toHaveClass('mlJobPickerCell--current');
    // Five cells stay: a search hides none.
    expect(shownCells()).toHaveLength(5);
    await user.click(screen.getByRole('button', { name: 'Clear filters' }));
    expect(search).toHaveValue('');
    expect(history.location.search).toBe('');
  });

  it('hide what the search does not find in the table', async () => {
    renderApplicationAt('/attack?layout=table&named=true&find=tunneling');
    expect(await screen.findByRole('table', { name: /T1071|ATT&CK|Coverage|coverage/ })).toBeVisible();
    expect(status()).toContain('2 cells shown.');
    expect(screen.queryByText(/PowerShell/)).not.toBeInTheDocument();
  });
});

describe('a cell', () => {
  it('opens its details by address and keyboard, and gets the focus back', async () => {
    const { user, history } = renderApplicationAt(FEW);
    await screen.findByRole('grid');
    cell('TA0011/T1071.004').focus();
    await user.keyboard('{Enter}');
    expect(history.location.search).toBe('?named=true&cell=TA0011%2FT1071.004');
    expect(await screen.findByRole('dialog')).toHaveTextContent('DNS');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    expect(history.location.search).toBe('?named=true');
    await waitFor(() => expect(cell('TA0011/T1071.004')).toHaveFocus());
  });
});

it('changes between matrix, table, jobs and report', async () => {
  const { user, history } = renderApplicationAt(FEW);
  await screen.findByRole('grid');
  await user.click(screen.getByRole('button', { name: 'Table' }));
  expect(screen.queryByRole('grid')).not.toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Jobs by tactic' }));
  expect(await screen.findByRole('heading', { name: /^Initial Access/ })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Report' }));
  expect(history.location.search).toBe('?named=true&layout=report');
});
