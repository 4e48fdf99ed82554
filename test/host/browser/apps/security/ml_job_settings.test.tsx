import { EuiProvider } from '@elastic/eui';
import type { Capabilities } from '@kbn/core/public';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';

import { MlJobSettings } from './ml_job_settings';
import type { SecurityJob } from './security_jobs';

type Core = Parameters<typeof MlJobSettings>[0]['core'];

const JOB: SecurityJob = {
  id: 'v3_rare_script_ea',
  groups: ['security'],
  jobState: 'opened',
  datafeedState: 'started',
  customSettings: { security_app_display_name: 'Unusual Script' },
};

/** Each opening of the popover, and each retry, takes the next answer. */
function renderWith(answers: Array<() => Promise<unknown>>, capabilities: Capabilities = {}) {
  const remaining = [...answers];
  const post = jest.fn(() => remaining.shift()?.() ?? Promise.reject(new Error('asked too often')));
  const core = { http: { post }, application: { capabilities } } as unknown as Core;
  render(<MlJobSettings core={core} />, { wrapper: EuiProvider });
  return { user: userEvent.setup(), post };
}

const button = () => screen.getByRole('button', { name: 'ML job settings' });

test('asks nothing before it is opened, and shows that it is loading', async () => {
  const { user, post } = renderWith([() => new Promise(() => undefined)]);
  expect(post).not.toHaveBeenCalled();
  expect(button()).toHaveAttribute('data-test-subj', 'integrations-button');
  await user.click(button());
  expect(await screen.findByTestId('securityJobsLoading')).toBeInTheDocument();
});

test('lists jobs with name, id and state', async () => {
  const { user } = renderWith([async () => [JOB]]);
  await user.click(button());
  expect(await screen.findByText('Unusual Script')).toBeInTheDocument();
  expect(screen.getByText('v3_rare_script_ea')).toBeInTheDocument();
  expect(screen.getByTestId('securityJobState-v3_rare_script_ea')).toHaveTextContent(
    'Running (opened, datafeed started)'
  );
});

test('says that there are none', async () => {
  const { user } = renderWith([async () => []]);
  await user.click(button());
  expect(await screen.findByText('No security jobs are installed')).toBeInTheDocument();
});

test('says why it failed, and tries again', async () => {
  const failure = Object.assign(new Error('x'), {
    response: { status: 500 },
    body: { message: 'ML is down' },
  });
  const { user } = renderWith([() => Promise.reject(failure), async () => [JOB]]);
  await user.click(button());
  expect(await screen.findByText('ML is down')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('Unusual Script')).toBeInTheDocument();
});

test('says that the user has no permission', async () => {
  const { user, post } = renderWith([], { ml: { canGetJobs: false } });
  await user.click(button());
  expect(await screen.findByTestId('securityJobsNoPermission')).toHaveTextContent('no right to read');
  expect(post).not.toHaveBeenCalled();
});
