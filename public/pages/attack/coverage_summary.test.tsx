import { screen, within } from '@testing-library/react';
import React from 'react';

import { attackMatrix } from '../../../common/catalogue/attack/attack_matrix';
import { buildCoverage } from '../../../common/coverage/build_coverage';
import type { CoverageJob } from '../../../common/coverage/coverage_job';
import { COVERAGE_JOBS, DNS_TUNNELING, coverageJob } from '../../testing/coverage_fixtures';
import { renderInSession } from '../../testing/render_in_session';
import { CoverageSummary } from './coverage_summary';

const ALONE = coverageJob({
  id: 'alone',
  family: 'alone',
  mappings: [{ tacticId: 'TA0004', source: 'job', rules: [] }],
});

function renderSummary(jobs: readonly CoverageJob[] = COVERAGE_JOBS, mode: 'now' | 'everything' = 'now') {
  return renderInSession(<CoverageSummary coverage={buildCoverage(jobs, 18, mode)} />);
}

/** Counted here by another way than in the code: techniques, not sub-techniques, under each of their tactics. */
const ALL = attackMatrix(18)
  .techniques.filter(({ parentId }) => parentId === undefined)
  .reduce((total, { tacticIds }) => total + tacticIds.length, 0);

const DETAILS = 'Pairs by state, techniques by tactic';

const summary = () => screen.getByRole('region', { name: 'Summary' });

describe('the summary', () => {
  it('counts pairs of those that jobs name, and techniques of all that ATT&CK has', () => {
    renderSummary([...COVERAGE_JOBS, ALONE]);
    expect(summary()).toHaveTextContent('1 of 4 pairs active');
    expect(summary()).toHaveTextContent(`1 of ${ALL} techniques active`);
    expect(summary()).toHaveTextContent(`${ALL - 3} have no ML job`);
  });

  it('counts pairs by state', async () => {
    const { user } = renderSummary([...COVERAGE_JOBS, ALONE]);
    await user.click(screen.getByRole('button', { name: DETAILS }));
    const states = within(screen.getByRole('list', { name: 'Pairs by state' }));
    expect(states.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'Active: 1',
      'Ready: 2',
      'Needs data: 1',
    ]);
  });

  it('says how many active pairs alert nobody, and what to do', () => {
    renderSummary([{ ...DNS_TUNNELING, rule: 'disabled' }]);
    expect(summary()).toHaveTextContent('1 active pair alerts nobody');
    expect(summary()).toHaveTextContent('activate their jobs with their rules');
  });

  it('does not claim so where there is none', () => {
    renderSummary();
    expect(summary()).not.toHaveTextContent('activate their jobs with their rules');
  });

  it('has nobody to alert where nothing is active', () => {
    renderSummary([ALONE]);
    expect(summary()).toHaveTextContent('0 active pairs alert nobody');
    expect(summary()).toHaveTextContent('No pair is known to be active.');
  });

  it('says how many are unknown beside those that are known to be active', () => {
    renderSummary(COVERAGE_JOBS.map((job) => ({ ...job, state: 'unknown' as const })));
    expect(summary()).toHaveTextContent('0 of 3 pairs active, 3 unknown');
    expect(summary()).toHaveTextContent(`0 of ${ALL} techniques active, 3 unknown`);
  });

  it('follows the mode of the coverage', () => {
    renderSummary(COVERAGE_JOBS, 'everything');
    expect(summary()).toHaveTextContent('3 of 3');
  });

  it('shows tactics by state as a chart, and the same as a table', async () => {
    const { user } = renderSummary();
    expect(screen.queryByRole('img')).toBeNull();
    await user.click(screen.getByRole('button', { name: DETAILS }));
    expect(screen.getByRole('img', { name: 'Techniques by tactic and state' })).toBeInTheDocument();
    const data: Array<Record<string, unknown>> = JSON.parse(
      screen.getByTestId('chartData-ready').textContent ?? ''
    );
    expect(data.find(({ tactic }) => tactic === 'Initial Access')).toMatchObject({ ready: 1, active: 0 });
    expect(screen.queryByTestId('chartData-blind')).toBeNull();
    const row = within(screen.getByRole('table')).getByRole('row', { name: /Initial Access \(TA0001\)/ });
    const techniques = attackMatrix(18).techniquesOfTactic('TA0001').length;
    expect(within(row).getAllByRole('cell').at(-1)).toHaveTextContent(String(techniques));
  });
});
