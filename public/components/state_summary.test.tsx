import { screen } from '@testing-library/react';
import React from 'react';

import type { Reason } from '../../common/evidence/reason';
import { IsCheckingProvider } from '../hooks/use_is_checking';
import { SessionProvider } from '../hooks/use_session';
import { sessionFor } from '../services/session';
import { fakeCore } from '../testing/fake_core';
import { fakeHttp } from '../testing/fake_http';
import { renderWithContext } from '../testing/render_with_context';
import { StateBadge } from './state_badge';
import { StateSummary } from './state_summary';

const NOT_CHECKED: Reason = { code: 'not_checked' };
const NO_PATTERN: Reason = { code: 'no_index_pattern' };

function show(node: React.ReactElement, isChecking: boolean) {
  renderWithContext(
    <SessionProvider value={sessionFor(fakeCore(fakeHttp()), '9.5.0')}>
      <IsCheckingProvider value={isChecking}>{node}</IsCheckingProvider>
    </SessionProvider>
  );
}

it('shows the state and the reason that decided it', () => {
  show(<StateSummary state="unknown" reasons={[NO_PATTERN, NOT_CHECKED]} />, false);
  expect(screen.getByText('Unknown')).toBeVisible();
  expect(screen.getByText(/does not say which indices/)).toBeVisible();
  expect(screen.queryByText(/has not been checked/)).not.toBeInTheDocument();
});

it('shows that a state is being found out, and no reason yet', () => {
  show(<StateSummary state="unknown" reasons={[NOT_CHECKED]} />, true);
  expect(screen.getByText('Checking')).toBeVisible();
  expect(screen.queryByText('Unknown')).not.toBeInTheDocument();
  expect(screen.queryByText(/has not been checked/)).not.toBeInTheDocument();
});

it.each<[string, React.ReactElement, boolean, string]>([
  [
    'not checked, and nothing is under way',
    <StateSummary state="unknown" reasons={[NOT_CHECKED]} />,
    false,
    'Unknown',
  ],
  ['unknown for good', <StateSummary state="unknown" reasons={[NO_PATTERN]} />, true, 'Unknown'],
  ['known while others are checked', <StateBadge state="active" />, true, 'Active'],
  ['unknown without a reason while jobs are checked', <StateBadge state="unknown" />, true, 'Checking'],
  ['unknown without a reason', <StateBadge state="unknown" />, false, 'Unknown'],
])('shows what is %s', (_, node, isChecking, label) => {
  show(node, isChecking);
  expect(screen.getByText(label)).toBeVisible();
});
