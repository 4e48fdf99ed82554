import { screen } from '@testing-library/react';
import React from 'react';

import { renderInSession } from '../../testing/render_in_session';
import { jobResults, resultsResponse } from '../../testing/result_fixtures';
import { ScoreSparkline } from './score_sparkline';

it('is an image that says what it shows', () => {
  const results = jobResults();
  renderInSession(
    <ScoreSparkline results={results} range={resultsResponse()} label="Scores of Unusual Login Hour" />
  );
  const image = screen.getByRole('img', {
    name: /^Scores of Unusual Login Hour: highest 82 on Mar 10, 2026, 7:00/,
  });
  expect(image).toHaveAccessibleName(expect.stringMatching(/; 2 intervals with a score$/));
  expect(JSON.parse(screen.getByTestId('chartData-scores').textContent ?? '')).toEqual(results.timeline);
});

it.each([undefined, jobResults({ timeline: [], max: undefined })])(
  'is not there without scores',
  (results) => {
    renderInSession(<ScoreSparkline results={results} range={resultsResponse()} label="Scores" />);
    expect(screen.queryByTestId('mlJobPickerSparkline')).not.toBeInTheDocument();
  }
);
