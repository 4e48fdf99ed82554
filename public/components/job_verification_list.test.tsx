import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';

import { SessionProvider } from '../hooks/use_session';
import type { InstalledJob, JobRule } from '../../common/api/jobs';
import { sessionFor } from '../services/session';
import { fakeCore } from '../testing/fake_core';
import { fakeHttp } from '../testing/fake_http';
import { MEBIBYTE, installedJob } from '../testing/fixtures';
import { renderWithContext } from '../testing/render_with_context';
import { jobRule } from '../pages/jobs/testing/fixtures';
import { JobVerificationList } from './job_verification_list';

function render(job: InstalledJob, rules: JobRule[] | undefined) {
  const core = fakeCore(fakeHttp());
  renderWithContext(
    <SessionProvider value={sessionFor(core, '9.5.0')}>
      <JobVerificationList job={job} rules={rules} />
    </SessionProvider>
  );
  return { core, user: userEvent.setup() };
}

const check = (id: string) => within(screen.getByTestId(`mlJobPickerCheck-${id}`));

it('lists every check with its status in words', () => {
  render(installedJob({ nodeName: 'ml-0', missingFieldCount: 0 }), [jobRule()]);
  const items = screen.getAllByRole('listitem');
  expect(items.map((item) => item.textContent?.replaceAll(/\s+/g, ' '))).toEqual([
    expect.stringMatching(/^Node ?OK ?It runs on the node ml-0\./),
    expect.stringMatching(/^Past data ?OK/),
    expect.stringMatching(/^Documents ?OK ?500 documents read/),
    expect.stringMatching(/^Fields ?OK ?No value was missing/),
    expect.stringMatching(/^Memory ?OK ?The model takes 2 MB of 128 MB/),
    expect.stringMatching(/^Late data ?OK/),
    expect.stringMatching(/^Messages ?Nothing to say/),
    expect.stringMatching(/^Detection rule ?OK ?An enabled rule reads it: Unusual hour for a user/),
  ]);
});

it('says what to do about a problem, and leads there', async () => {
  const { core, user } = render(
    installedJob({ memoryStatus: 'hard_limit', memoryBytes: 20 * MEBIBYTE, memoryLimitBytes: 16 * MEBIBYTE }),
    [jobRule()]
  );
  expect(check('memory').getByText('Problem')).toBeVisible();
  expect(check('memory').getByText(/raise its memory limit/)).toBeVisible();
  await user.click(check('memory').getByRole('link', { name: 'Open it in Machine Learning' }));
  expect(core.seen.navigations).toEqual([
    expect.stringContaining(
      `/base/app/management/ml/anomaly_detection?_a=('':(queryText:'id:auth_rare_hour_ea'))`
    ),
  ]);
});

it("shows Elasticsearch's message as a quotation", () => {
  render(installedJob({ message: { level: 'error', text: 'Datafeed lost its index' } }), []);
  expect(check('message').getByText('Datafeed lost its index').tagName).toBe('Q');
});

it('does not say that no rule reads a job as long as that is not known', () => {
  render(installedJob(), undefined);
  expect(check('rule').getByText('Unknown')).toBeVisible();
  expect(check('rule').getByText(/It is not known which detection rules read it/)).toBeVisible();
});
