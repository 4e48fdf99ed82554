import { screen, within } from '@testing-library/react';
import React from 'react';

import type { CoverageResponse } from '../../../../common/api/coverage';
import type { CoverageJob } from '../../../../common/coverage/coverage_job';
import { PRINT_CLASS } from '../../../components/print_rules';
import {
  COVERAGE_JOBS,
  DNS_TUNNELING,
  coverageJob,
  coverageResponse,
} from '../../../testing/coverage_fixtures';
import { renderInSession } from '../../../testing/render_in_session';
import { CoverageReport } from './coverage_report';

function renderReport(
  jobs: readonly CoverageJob[] = COVERAGE_JOBS,
  changes: Partial<CoverageResponse> = {},
  address = '/attack?layout=report'
) {
  return renderInSession(<CoverageReport answer={coverageResponse(jobs, changes)} />, address);
}

/** EUI adds to a caption how many rows there are. */
function tableOf(tactic: string): HTMLElement | null {
  const tables = screen.getAllByRole<HTMLTableElement>('table');
  return tables.find(({ caption }) => caption?.textContent?.includes(tactic)) ?? null;
}

const part = (name: string) => within(screen.getByRole('region', { name }));

describe('the report', () => {
  it('says when and of what it is', () => {
    renderReport(COVERAGE_JOBS, {}, '/attack?layout=report&pattern=logs-*&days=30');
    const report = screen.getByTestId('mlJobPickerReport');
    expect(report).toHaveClass(PRINT_CLASS);
    expect(report).toHaveTextContent('Kibana9.4.0');
    expect(report).toHaveTextContent('Enterprise v18');
    expect(report).toHaveTextContent('logs-*, the last 14 days');
    expect(report).toHaveTextContent('3 known here, 1 of them installed');
    expect(screen.getByText(/© The MITRE Corporation/)).toBeVisible();
  });

  it('has a table of what jobs name under each tactic, and says of the others that none does', () => {
    renderReport();
    const row = within(
      within(tableOf('Command and Control (TA0011)') ?? document.body).getByRole('row', {
        name: /T1071\.004/,
      })
    );
    expect(row.getByText('Active')).toBeVisible();
    expect(row.getByText('Enabled rule')).toBeVisible();
    expect(row.getByRole('link', { name: 'DNS Tunneling' })).toBeVisible();
    expect(tableOf('Impact (TA0040)')).toBeNull();
    expect(screen.getByRole('heading', { name: 'Impact (TA0040)' })).toBeVisible();
    expect(
      screen.getAllByText(/^No ML job watches for it, or for any of its \d+ techniques\.$/)
    ).toHaveLength(11);
  });

  it('lists what is blind and why, and what is ready', () => {
    renderReport([
      {
        ...DNS_TUNNELING,
        state: 'blind',
        reasons: [{ code: 'datafeed_not_started', datafeedState: 'stopped', documents: 5 }],
      },
      coverageJob(),
      coverageJob({ id: 'v2_auth_rare_hour_ea' }),
      coverageJob({ id: 'auth_rare_hour', replacedBy: ['auth_rare_hour_ea'] }),
    ]);
    const blind = part('Installed, but sees nothing');
    expect(blind.getByRole('link', { name: 'DNS Tunneling' })).toBeVisible();
    expect(blind.getByText(/datafeed/i)).toBeVisible();
    const ready = part('Ready to be activated');
    expect(
      ready.getByText(/One detection only needs to be activated; models take up to 128 MB/)
    ).toBeVisible();
    expect(ready.getAllByRole('link')).toHaveLength(1);
    expect(
      ready.getByText(/It watches for Initial Access \(TA0001\) \/ Valid Accounts \(T1078\)/)
    ).toBeVisible();
  });

  it('lists which data is missing and what brings it', () => {
    renderReport();
    const row = within(
      part('Data that is missing, and what brings it').getByRole('row', { name: /windows/ })
    );
    expect(row.getByRole('link', { name: 'Unusual PowerShell Script' })).toBeVisible();
    expect(row.getByText(/PowerShell \(T1059\.001\)/)).toBeVisible();
  });

  it('folds nothing away', () => {
    renderReport([coverageJob({ mappings: [], title: 'Nobody knows' })]);
    expect(screen.getByRole('button', { name: 'Jobs without a known mapping (1)' })).toHaveAttribute(
      'aria-expanded',
      'true'
    );
    expect(screen.getByRole('img', { name: 'Techniques by tactic and state' })).toBeInTheDocument();
  });

  it('says what was not answered', () => {
    renderReport(COVERAGE_JOBS, { partial: true });
    expect(screen.getByText(/A part of the cluster did not answer/)).toBeVisible();
  });

  it('is printed, and left for the matrix', async () => {
    const print = jest.spyOn(window, 'print').mockImplementation();
    const { user, history } = renderReport();
    await user.click(screen.getByRole('button', { name: 'Print' }));
    expect(print).toHaveBeenCalledTimes(1);
    await user.click(screen.getByRole('button', { name: 'Back to the matrix' }));
    expect(history.location.search).toBe('');
    print.mockRestore();
  });
});
