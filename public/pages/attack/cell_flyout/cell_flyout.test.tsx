import { screen, waitFor, within } from '@testing-library/react';
import React, { useState } from 'react';

import { buildCoverage } from '../../../../common/coverage/build_coverage';
import type { CoverageJob } from '../../../../common/coverage/coverage_job';
import type { CoverageMode } from '../../../../common/coverage/coverage_mode';
import { useUrlParams } from '../../../hooks/use_url_params';
import { COVERAGE_VIEW } from '../../../services/coverage_view';
import {
  COVERAGE_JOBS,
  DNS_TUNNELING,
  coverageJob,
  coverageResponse,
} from '../../../testing/coverage_fixtures';
import { renderInSession } from '../../../testing/render_in_session';
import { CellFlyout } from './cell_flyout';

/** A page that has nothing but a button for one cell, and shows the one that the address names. */
function Page({ jobs, mode }: { jobs: readonly CoverageJob[]; mode: CoverageMode }) {
  const [{ openCell }, change] = useUrlParams(COVERAGE_VIEW);
  const [answer] = useState(() => coverageResponse(jobs));
  const [coverage] = useState(() => buildCoverage(jobs, 18, mode));
  return (
    <>
      <button onClick={() => change({ openCell: 'TA0001/T1078' })}>Open</button>
      {openCell !== undefined && (
        <CellFlyout
          answer={answer}
          coverage={coverage}
          cellKey={openCell}
          onClose={() => change({ openCell: undefined })}
        />
      )}
    </>
  );
}

function renderCell(cell: string, jobs: readonly CoverageJob[] = COVERAGE_JOBS, mode: CoverageMode = 'now') {
  return renderInSession(<Page jobs={jobs} mode={mode} />, cell === '' ? '/attack' : `/attack?cell=${cell}`);
}

const dialog = async (name: string) => within(await screen.findByRole('dialog', { name }));

describe('the details of a cell', () => {
  it('tell its place, its state in each mode, and its jobs with reasons, memory, rules and source', async () => {
    renderCell('TA0011/T1071.004');
    const flyout = await dialog('T1071.004 DNS');
    expect(flyout.getByText('Sub-technique under Command and Control (TA0011)')).toBeVisible();
    expect(flyout.getByText(/^Linux, macOS, .*Windows$|^Windows, Linux, macOS/)).toBeVisible();
    expect(flyout.getByRole('link', { name: /Application Layer Protocol: DNS/ })).toHaveAttribute(
      'href',
      'https://attack.mitre.org/techniques/T1071/004/'
    );
    expect(flyout.getAllByText('Active').length).toBeGreaterThanOrEqual(4);
    const job = within(flyout.getByTestId('mlJobPickerCellJob-packetbeat_dns_tunneling_ea'));
    expect(job.getByRole('link', { name: 'DNS Tunneling' })).toBeVisible();
    expect(job.getByText(/52,000/)).toBeVisible();
    expect(job.getByText('16 MB (measured: size of its model)')).toBeVisible();
    expect(job.getByText('DNS tunneling (enabled)')).toBeVisible();
    expect(job.getByText('says the installed rule "DNS tunneling"')).toBeVisible();
    expect(flyout.queryByTestId('mlJobPickerCellUnread')).toBeNull();
  });

  it('lead from a technique to its sub-techniques and back', async () => {
    const { user, history } = renderCell('TA0011/T1071');
    let flyout = await dialog('T1071 Application Layer Protocol');
    expect(flyout.getByText(/No ML job names the technique itself/)).toBeVisible();
    const subTechniques = within(flyout.getByRole('list', { name: 'Its sub-techniques' }));
    expect(subTechniques.getAllByRole('link').length).toBeGreaterThan(3);
    await user.click(subTechniques.getByRole('link', { name: /T1071\.004/ }));
    flyout = await dialog('T1071.004 DNS');
    expect(history.location.search).toContain('cell=TA0011%2FT1071.004');
    await user.click(
      within(flyout.getByRole('list', { name: 'Its technique' })).getByRole('link', { name: /T1071/ })
    );
    expect(await dialog('T1071 Application Layer Protocol')).toBeDefined();
  });

  it('say of a cell without jobs what that means, and where else the technique is watched', async () => {
    renderCell('TA0003/T1078');
    const flyout = await dialog('T1078 Valid Accounts');
    expect(flyout.getByText(/No ML job watches for T1078 under Persistence.*other types may/)).toBeVisible();
    const elsewhere = within(flyout.getByRole('list', { name: 'The same under other tactics' }));
    expect(elsewhere.getByRole('link', { name: 'Initial Access (TA0001)' })).toBeVisible();
    expect(elsewhere.getByText('Ready')).toBeVisible();
    expect(flyout.queryByRole('button', { name: /Select all/ })).toBeNull();
  });

  it('say that a link points to nothing', async () => {
    renderCell('TA0011/T9999');
    const flyout = await dialog('No such cell');
    expect(flyout.getByText(/ATT&CK v18 has no "TA0011\/T9999"/)).toBeVisible();
  });

  it.each([
    ['disabled' as const, /is disabled: nobody is alerted.*activate it with its rules/],
    ['none' as const, /No rule that is known here reads it.*Create a machine learning rule/],
  ])('say that nobody is alerted while the rule is %s', async (rule, text) => {
    renderCell('TA0011/T1071.004', [{ ...DNS_TUNNELING, rule, ruleIds: [] }]);
    const flyout = await dialog('T1071.004 DNS');
    const note = flyout.getByTestId('mlJobPickerCellUnread');
    expect(note).toHaveTextContent('It runs, but no enabled rule reads it: nobody is alerted');
    expect(note).toHaveTextContent(text);
  });

  it('do not say that nobody is alerted where rules could not be read', async () => {
    renderCell('TA0011/T1071.004', [{ ...DNS_TUNNELING, rule: 'unknown', ruleIds: [] }]);
    const flyout = await dialog('T1071.004 DNS');
    expect(flyout.getByTestId('mlJobPickerCellUnread')).toHaveTextContent('is not known');
    expect(flyout.queryByText(/nobody is alerted/)).toBeNull();
  });

  it('show versions of one detection together', async () => {
    renderCell('TA0001/T1078', [
      coverageJob(),
      coverageJob({ id: 'v2_auth_rare_hour_ea', state: 'blind', installed: true }),
    ]);
    const flyout = await dialog('T1078 Valid Accounts');
    expect(
      flyout.getByText('2 versions of one detection: it counts once, by its best version.')
    ).toBeVisible();
    expect(flyout.getByRole('heading', { name: 'Jobs that name it (1)' })).toBeVisible();
  });

  it('select what is ready, and lead to the review', async () => {
    const { user, history } = renderCell('TA0001/T1078');
    const flyout = await dialog('T1078 Valid Accounts');
    expect(flyout.getByRole('status')).toHaveTextContent('No job selected');
    await user.click(flyout.getByRole('button', { name: 'Select all that are ready (1)' }));
    expect(flyout.getByRole('checkbox', { name: 'Select Unusual Login Hour' })).toBeChecked();
    expect(flyout.getByRole('status')).toHaveTextContent('1 job selected');
    await user.click(flyout.getByRole('link', { name: 'Review and activate' }));
    expect(new URLSearchParams(history.location.search).get('panel')).toBe('activate');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('step aside for a job and are there again afterwards; in the end the focus is where it was', async () => {
    const { user, history } = renderCell('');
    await user.click(screen.getByRole('button', { name: 'Open' }));
    const flyout = await dialog('T1078 Valid Accounts');
    await user.click(flyout.getByRole('link', { name: 'Unusual Login Hour' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(new URLSearchParams(history.location.search).get('job')).toBe('auth_rare_hour_ea');
    history.goBack();
    await dialog('T1078 Valid Accounts');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await waitFor(() => expect(screen.getByRole('button', { name: 'Open' })).toHaveFocus());
  });
});
