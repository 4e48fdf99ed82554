import { screen } from '@testing-library/react';
import React from 'react';

import { renderInSession } from '../../testing/render_in_session';
import { ScoreBadge } from './score_badge';

it.each([
  [99.99, 'critical', '99 critical'],
  [75, 'critical', '75 critical'],
  [74.9, 'major', '74 major'],
  [25, 'minor', '25 minor'],
  [3, 'warning', '3 warning'],
  [0.2, 'low', 'under 1 low'],
])('a score of %d is told as %s', (score, severity, text) => {
  renderInSession(<ScoreBadge score={score} interim={false} />);
  expect(screen.getByTestId(`mlJobPickerScore-${severity}`)).toHaveTextContent(text);
  expect(screen.queryByText('interim')).not.toBeInTheDocument();
});

it('an interim score is marked, with what that means', () => {
  renderInSession(<ScoreBadge score={60} interim />);
  expect(screen.getByTitle(/may still change or go away/)).toHaveTextContent('interim');
});
