import { screen, within } from '@testing-library/react';
import React from 'react';

import type { InstalledJob } from '../../../../common/api/jobs';
import type { ResultsResponse } from '../../../../common/api/results';
import { NOW_MS, installedJob, stoppedJob } from '../../../testing/fixtures';
import {
  DNS_TUNNELING,
  FAILED_LOGINS,
  LOGIN_SPIKE,
  LOGIN_SPIKE_OF_ADDRESS,
  MADE_UP,
} from '../../../testing/goal_fixtures';
import { renderInSession } from '../../../testing/render_in_session';
import { anomalyRecord, jobResults, resultsResponse } from '../../../testing/result_fixtures';
import { GoalResults } from './goal_results';

const KNOWN = new Map(
  [FAILED_LOGINS, LOGIN_SPIKE, LOGIN_SPIKE_OF_ADDRESS, DNS_TUNNELING, MADE_UP].map((job) => [job.id, job])
);
const SPIKE = installedJob({ id: LOGIN_SPIKE.id, title: LOGIN_SPIKE.title });
const OF_ADDRESS = installedJob({ id: LOGIN_SPIKE_OF_ADDRESS.id, title: LOGIN_SPIKE_OF_ADDRESS.title });
const DNS = installedJob({ id: DNS_TUNNELING.id, title: DNS_TUNNELING.title });
const STOPPED = stoppedJob({ id: FAILED_LOGINS.id, title: FAILED_LOGINS.title });
const OTHER = installedJob({ id: MADE_UP.id, title: MADE_UP.title });

const HOUR_MS = 3600e3;
const EARLY_MS = NOW_MS - 9 * HOUR_MS;
const LATE_MS = NOW_MS - 6 * HOUR_MS;

/** Results with these scores of records, each an hour of its own, the best one's interval being that of the timeline. */
function noticed(job: InstalledJob, timeMs: number, ...scores: number[]) {
  return jobResults({
    jobId: job.id,
    max: { score: scores[0] ?? 0, timeMs, interim: false },
    anomalies: scores.length,
    timeline: [{ timeMs, score: scores[0] ?? 0, interim: false }],
    topRecords: scores.map((score, index) =>
      anomalyRecord({
        jobId: job.id,
        score,
        timeMs: timeMs + index * HOUR_MS,
        entities: [],
        function: 'high_count',
        actual: [480],
        typical: [40],
      })
    ),
  });
}

const SPIKES = 'Spike of successful logins, overall or from one address';

function renderGoals(jobs: InstalledJob[], results: ResultsResponse | undefined) {
  return renderInSession(<GoalResults jobs={jobs} results={results} known={KNOWN} />, '/jobs?group=goal');
}

describe('goals that noticed something', () => {
  it('come first, best first, each with its so what next to its hits', () => {
    renderGoals(
      [SPIKE, DNS, OTHER],
      resultsResponse([noticed(SPIKE, EARLY_MS, 40), noticed(DNS, LATE_MS, 90), noticed(OTHER, EARLY_MS, 95)])
    );
    const goals = screen.getAllByRole('article').map((goal) => within(goal).getByRole('heading').textContent);
    expect(goals).toEqual(['Data hidden in DNS questions', SPIKES, 'Other jobs']);
    const spikes = within(screen.getByRole('article', { name: SPIKES }));
    expect(spikes.getByText(/list of working credentials/)).toBeVisible();
    expect(spikes.getByText(/See how many different user.name/)).toHaveTextContent('Check first:');
    expect(spikes.getByTestId('mlJobPickerAnomalies')).toHaveTextContent(
      '40 minor All together: an unusually high'
    );
  });

  it('bring the anomalies of all their jobs together, at most five, and tell whose they are', () => {
    renderGoals(
      [SPIKE, OF_ADDRESS],
      resultsResponse([noticed(SPIKE, EARLY_MS, 80, 60, 10), noticed(OF_ADDRESS, LATE_MS, 90, 70, 50)])
    );
    const goal = within(screen.getByRole('article', { name: SPIKES }));
    const items = within(goal.getByTestId('mlJobPickerAnomalies')).getAllByRole('listitem');
    expect(items.map(({ textContent }) => Number.parseInt(textContent ?? ''))).toEqual([90, 80, 70, 60, 50]);
    expect(items[0]).toHaveTextContent(OF_ADDRESS.title);
    expect(items[1]).toHaveTextContent(SPIKE.title);
    const jobs = within(goal.getByRole('list', { name: 'Jobs that noticed something' })).getAllByRole(
      'listitem'
    );
    expect(jobs.map(({ textContent }) => textContent)).toEqual([
      `${OF_ADDRESS.title} 90 critical 3 anomalies`,
      `${SPIKE.title} 80 critical 3 anomalies`,
    ]);
  });

  it('stand in lanes with the highest score of their jobs', async () => {
    const { user } = renderGoals(
      [SPIKE, OF_ADDRESS, DNS],
      resultsResponse([
        noticed(SPIKE, LATE_MS, 40),
        noticed(OF_ADDRESS, LATE_MS, 90),
        noticed(DNS, EARLY_MS, 10),
      ])
    );
    const cells: unknown = JSON.parse(screen.getByTestId('chartData-lanes').textContent ?? '');
    expect(cells).toEqual([
      { laneId: 'successful_login_spike', timeMs: LATE_MS, score: 90 },
      { laneId: expect.stringMatching(/dns/), timeMs: EARLY_MS, score: 10 },
    ]);
    await user.click(screen.getByRole('button', { name: 'Show as table' }));
    await user.click(await screen.findByRole('button', { name: SPIKES }));
    expect(screen.getByRole('article', { name: SPIKES })).toHaveFocus();
  });

  it('lead on with all their jobs, also those that noticed nothing', async () => {
    const { user, history } = renderGoals(
      [SPIKE, OF_ADDRESS],
      resultsResponse([noticed(SPIKE, LATE_MS, 40)])
    );
    const explorer = screen.getByRole('link', { name: /Anomaly Explorer/ }).getAttribute('href');
    expect(explorer).toContain(`jobIds:!(${SPIKE.id},${OF_ADDRESS.id})`);
    await user.click(screen.getByRole('button', { name: `Get notified about ${SPIKES}` }));
    expect(decodeURIComponent(history.location.search)).toContain(`=${SPIKE.id},${OF_ADDRESS.id}`);
  });
});

describe('goals that noticed nothing', () => {
  it('stand below, closed, with the states of their jobs and how far they have learned', async () => {
    const { user } = renderGoals([STOPPED, SPIKE], resultsResponse([noticed(SPIKE, LATE_MS, 40)]));
    const button = screen.getByRole('button', { name: '1 goal noticed nothing in this time' });
    expect(button).toHaveAttribute('aria-expanded', 'false');
    await user.click(button);
    const goal = within(screen.getByTestId('mlJobPickerQuietGoal-failed_login_spike'));
    expect(goal.getByRole('heading', { name: 'Spike of failed logins' })).toBeVisible();
    expect(goal.getByTestId('mlJobPickerState-blind')).toBeVisible();
    expect(goal.getByTestId(/mlJobPickerLearning/)).toBeVisible();
  });

  it('are all goals where jobs have results without a score', () => {
    renderGoals(
      [SPIKE],
      resultsResponse([jobResults({ jobId: SPIKE.id, max: undefined, timeline: [], topRecords: [] })])
    );
    expect(screen.queryByRole('article')).not.toBeInTheDocument();
    expect(screen.queryByTestId('mlJobPickerSwimLane')).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: '1 goal noticed nothing in this time' })).toBeVisible();
  });

  it.each([
    ['not known', undefined],
    [
      'incomplete',
      resultsResponse([], {
        warnings: [{ code: 'results_incomplete', failure: { cause: 'timeout', detail: '' } }],
      }),
    ],
  ])('are not said to have noticed nothing where results are %s', (_, results) => {
    renderGoals([SPIKE, DNS], results);
    expect(screen.getByRole('button', { name: '2 goals without results that could be read' })).toBeVisible();
    expect(screen.queryByText(/noticed nothing/)).not.toBeInTheDocument();
  });
});
