import { screen, within } from '@testing-library/react';
import React from 'react';

import { buildCoverage } from '../../../common/coverage/build_coverage';
import { coverageMatrix } from '../../../common/coverage/coverage_matrix';
import type { MatrixTactic } from '../../../common/coverage/coverage_matrix_cells';
import { COVERAGE_JOBS, DNS_TUNNELING, coverageJob } from '../../testing/coverage_fixtures';
import { renderInSession } from '../../testing/render_in_session';
import { CoverageTable } from './coverage_table';

const JOBS = [
  ...COVERAGE_JOBS,
  coverageJob({
    id: 'alone',
    family: 'alone',
    title: 'Names the tactic',
    mappings: [{ tacticId: 'TA0004', source: 'job', rules: [] }],
  }),
  coverageJob({ id: 'dns_2', family: 'dns_2', title: 'DNS 2', mappings: DNS_TUNNELING.mappings }),
];

/** Cells that jobs name, and the techniques of those. */
function named(): MatrixTactic[] {
  return coverageMatrix(buildCoverage(JOBS, 18, 'now')).map((tactic) => ({
    ...tactic,
    techniques: tactic.techniques
      .filter(({ state }) => state !== 'none')
      .map((technique) => ({
        ...technique,
        subTechniques: technique.subTechniques.filter(({ ownState }) => ownState !== 'none'),
      })),
  }));
}

function renderTable(tactics: readonly MatrixTactic[] = named()) {
  const onOpenCell = jest.fn();
  return {
    onOpenCell,
    ...renderInSession(<CoverageTable tactics={tactics} version={18} jobs={JOBS} onOpenCell={onOpenCell} />),
  };
}

const table = () => screen.getByRole('table');
const rows = () =>
  within(table())
    .getAllByRole('row')
    .slice(1)
    .map((row) => within(row).getAllByRole('cell'));
/** What a cell says without the column's name, which is there for small windows. */
const texts = (row: readonly HTMLElement[]) =>
  row.map((cell) => cell.querySelector('.euiTableCellContent')?.textContent?.trim());

describe('the table of cells', () => {
  it('has a row for each cell in matrix order, with state, detections, rule and jobs', () => {
    renderTable();
    expect(rows().map(texts)).toEqual([
      [
        'Initial Access',
        'Valid Accounts (T1078)',
        'Ready',
        '0 of 1',
        'Rule not installed',
        'Unusual Login Hour',
      ],
      ['Execution', expect.stringContaining('(T1059)'), 'Needs databy its sub-techniques', '–', '–', '–'],
      [
        'Execution',
        expect.stringContaining('(T1059.001)'),
        'Needs data',
        '0 of 1',
        'No rule',
        'Unusual PowerShell Script',
      ],
      [
        'Privilege Escalation',
        'The tactic alone',
        'Ready',
        '0 of 1',
        'Rule not installed',
        'Names the tactic',
      ],
      ['Command and Control', expect.any(String), 'Activeby its sub-techniques', '–', '–', '–'],
      [
        'Command and Control',
        expect.stringContaining('(T1071.004)'),
        'Active',
        '1 of 2',
        'Enabled rule',
        'DNS Tunneling, DNS 2',
      ],
    ]);
  });

  it('opens a cell', async () => {
    const { user, onOpenCell } = renderTable();
    const link = screen.getByRole('link', { name: /DNS \(T1071\.004\)/ });
    expect(link).toHaveAttribute('href', expect.stringContaining('cell=TA0011%2FT1071.004'));
    await user.click(link);
    expect(onOpenCell.mock.calls).toEqual([['TA0011/T1071.004']]);
  });

  it('is sorted by state, the best first', async () => {
    const { user } = renderTable();
    await user.click(screen.getByRole('button', { name: /^State/ }));
    expect(rows().map((row) => texts(row)[2]?.replace('by its sub-techniques', ''))).toEqual([
      'Active',
      'Active',
      'Ready',
      'Ready',
      'Needs data',
      'Needs data',
    ]);
  });

  it('says that nothing matches', () => {
    renderTable([]);
    expect(within(table()).getByText('No cell matches the filters.')).toBeVisible();
  });

  it('shows a page of the whole matrix at a time', () => {
    renderTable(coverageMatrix(buildCoverage(JOBS, 18, 'now')));
    expect(rows()).toHaveLength(50);
  });
});
