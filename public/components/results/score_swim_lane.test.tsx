import { screen, within } from '@testing-library/react';
import React from 'react';

import { NOW_MS } from '../../testing/fixtures';
import { renderInSession } from '../../testing/render_in_session';
import { ScoreSwimLane } from './score_swim_lane';

const HOUR_MS = 3600e3;
const RANGE = { fromMs: NOW_MS - 24 * HOUR_MS, toMs: NOW_MS, intervalMs: 3 * HOUR_MS };
const LANES = [
  {
    id: 'logins',
    label: 'Unusual logins',
    timeline: [
      { timeMs: NOW_MS - 9 * HOUR_MS, score: 31, interim: false },
      { timeMs: NOW_MS - 6 * HOUR_MS, score: 82.6, interim: true },
      { timeMs: NOW_MS - 3 * HOUR_MS, score: 0.4, interim: false },
    ],
  },
  { id: 'quiet', label: 'Quiet', timeline: [] },
];

function renderLanes(onOpen?: (laneId: string) => void) {
  return renderInSession(
    <ScoreSwimLane lanes={LANES} range={RANGE} title="Scores of two jobs" onOpen={onOpen} />
  );
}

/** Texts of cells, without the signs that EUI adds for copying. */
function cellsOf(row: HTMLElement) {
  return within(row)
    .getAllByRole('cell')
    .map(({ textContent }) => textContent?.replaceAll('\u202f', ' ').replace(/[↦↵]/, ''));
}

it('draws a cell for each score, and a place for a lane without any', () => {
  renderLanes();
  expect(screen.getByRole('img', { name: 'Scores of two jobs' })).toBeInTheDocument();
  expect(JSON.parse(screen.getByTestId('chartData-lanes').textContent ?? '')).toEqual([
    { laneId: 'logins', timeMs: NOW_MS - 9 * HOUR_MS, score: 31 },
    { laneId: 'logins', timeMs: NOW_MS - 6 * HOUR_MS, score: 82.6 },
    { laneId: 'logins', timeMs: NOW_MS - 3 * HOUR_MS, score: 0.4 },
    { laneId: 'quiet', timeMs: NOW_MS - 24 * HOUR_MS, score: null },
  ]);
  expect(screen.getByText('Each cell is the highest score within 3 hours.')).toBeInTheDocument();
});

it('has the same as a table, from which a lane can be opened with the keyboard', async () => {
  const onOpen = jest.fn();
  const { user } = renderLanes(onOpen);
  await user.click(screen.getByRole('button', { name: 'Show as table' }));
  const table = await screen.findByRole('table', { name: /Scores of two jobs/ });
  const [, logins, quiet] = within(table).getAllByRole('row');
  if (logins === undefined || quiet === undefined) throw new Error('Two rows expected');
  expect(cellsOf(logins)).toEqual(['Unusual logins', '82 criticalinterim', 'Mar 10, 2026, 6:00 AM', '3']);
  expect(cellsOf(quiet)).toEqual(['Quiet', '–', '–', '0']);

  await user.tab();
  expect(screen.getByRole('button', { name: 'Unusual logins' })).toHaveFocus();
  await user.keyboard('{Enter}');
  expect(onOpen.mock.calls).toEqual([['logins']]);
});

it('has no buttons where lanes do not open, and says nothing without lanes', () => {
  const { container, unmount } = renderLanes();
  expect(screen.queryByRole('button', { name: 'Unusual logins' })).not.toBeInTheDocument();
  expect(container).not.toBeEmptyDOMElement();
  unmount();
  renderInSession(<ScoreSwimLane lanes={[]} range={RANGE} title="Nothing" />);
  expect(screen.queryByTestId('mlJobPickerSwimLane')).not.toBeInTheDocument();
});
