import { screen, within } from '@testing-library/react';
import React from 'react';

import type { CoverageResponse } from '../../../common/api/coverage';
import type { CoverageJob } from '../../../common/coverage/coverage_job';
import { COVERAGE_JOBS, coverageJob, coverageResponse } from '../../testing/coverage_fixtures';
import { renderInSession } from '../../testing/render_in_session';
import { CoverageNotes } from './coverage_notes';

const UNMAPPED = coverageJob({ id: 'unmapped', family: 'unmapped', title: 'Nobody knows', mappings: [] });
const UNPLACED = coverageJob({
  id: 'unplaced',
  family: 'unplaced',
  title: 'Outdated ids',
  mappings: [],
  unplaced: [
    {
      tacticId: 'TA0001',
      techniqueId: 'T9999',
      source: 'job',
      rules: [],
      why: { code: 'unknown_technique' },
    },
  ],
});
const MOVED = coverageJob({
  id: 'moved',
  family: 'moved',
  title: 'Carried over',
  mappings: [
    {
      tacticId: 'TA0112',
      techniqueId: 'T1685',
      source: 'catalogue',
      rules: [],
      movedFrom: { tacticId: 'TA0005', techniqueId: 'T1562' },
    },
    { tacticId: 'TA0005', source: 'catalogue', rules: [], narrowed: true },
  ],
});

function renderNotes(jobs: readonly CoverageJob[], changes: Partial<CoverageResponse> = {}) {
  const answer = coverageResponse(jobs, changes);
  return renderInSession(<CoverageNotes answer={answer} coverage={answer.coverage} />);
}

describe('the notes below the matrix', () => {
  it('are not there if there is nothing to note', () => {
    renderNotes(COVERAGE_JOBS);
    expect(screen.queryByTestId('mlJobPickerCoverageNotes')).toBeNull();
  });

  it('list jobs without a mapping', async () => {
    const { user } = renderNotes([UNMAPPED]);
    const note = screen.getByRole('button', { name: 'Jobs without a known mapping (1)' });
    expect(note).toHaveAttribute('aria-expanded', 'false');
    await user.click(note);
    expect(screen.getByRole('link', { name: 'Nobody knows' })).toBeVisible();
    expect(screen.getByText(/nor a rule that is known here/)).toBeVisible();
  });

  it('say that rules, which may know more, could not be read', async () => {
    const { user } = renderNotes([UNMAPPED], {
      warnings: [{ code: 'rules_unreadable', failure: { cause: 'forbidden', detail: 'no' } }],
    });
    await user.click(screen.getByRole('button', { name: 'Jobs without a known mapping (1)' }));
    expect(screen.getByText(/detection rules, which may, could not be read/)).toBeVisible();
  });

  it('list ids that ATT&CK does not have', async () => {
    const { user } = renderNotes([UNPLACED]);
    await user.click(screen.getByRole('button', { name: 'Named, but not in ATT&CK v18 (1)' }));
    expect(
      screen.getByText(/Initial Access \(TA0001\) \/ T9999.*ATT&CK has no such technique/)
    ).toBeVisible();
  });

  it('list what was carried over from another version, and what may be wider than it is counted', async () => {
    const { user } = renderNotes([MOVED], { attackVersion: 19 });
    await user.click(screen.getByRole('button', { name: 'Carried over to ATT&CK v19 (1)' }));
    expect(
      screen.getByText(
        /^Defense Evasion \(TA0005\) \/ .*\(T1562\) → Defense Impairment \(TA0112\) \/ .*\(T1685\)$/
      )
    ).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Possibly counted too narrowly (1)' }));
    const notes = within(screen.getByTestId('mlJobPickerCoverageNotes'));
    expect(notes.getAllByRole('link', { name: 'Carried over' })).toHaveLength(2);
  });
});
