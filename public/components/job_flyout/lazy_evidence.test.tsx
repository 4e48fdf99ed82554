import { screen } from '@testing-library/react';
import React from 'react';

import { LOGIN_HOUR, NOW_MS, jobEvidence } from '../../testing/fixtures';
import { renderWithContext } from '../../testing/render_with_context';
import { LazyEvidence } from './lazy_evidence';

jest.mock('./evidence_details', () => {
  throw new Error('chunk gone');
});

it('says so where its chunk cannot be had, and leaves the rest in place', async () => {
  // React tells of what a boundary catches.
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  renderWithContext(
    <>
      <p>the rest</p>
      <LazyEvidence job={LOGIN_HOUR} evidence={jobEvidence()} answer={{ asOfMs: NOW_MS, lookbackDays: 14 }} />
    </>
  );
  expect(await screen.findByRole('alert')).toHaveTextContent(/could not be shown\. Reload the page/);
  expect(screen.getByText('the rest')).toBeVisible();
});
