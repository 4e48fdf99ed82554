import { screen, within } from '@testing-library/react';

import {
  DNS_TUNNELING,
  FAILED_LOGINS,
  LOGIN_SPIKE,
  LOGIN_SPIKE_OF_ADDRESS,
  OUTDATED_FAILED_LOGINS,
  VPN_LOGINS,
  kibanaWithGoals,
} from '../../testing/goal_fixtures';
import { renderApplicationAt, type RenderedApplication } from '../../testing/render_with_context';

const LOGIN_GOAL = 'Spike of successful logins, overall or from one address';

async function openCard(goal: string): Promise<RenderedApplication & { card: ReturnType<typeof within> }> {
  const application = renderApplicationAt('/goals', kibanaWithGoals());
  return { ...application, card: within(await screen.findByRole('article', { name: goal })) };
}

it('tells why the goal matters, what to check first, and platform and data', async () => {
  const { card } = await openCard('Spike of failed logins');
  expect(card.getByText(/Somebody is guessing passwords/)).toBeVisible();
  expect(card.getByText(/Count the failures per source.ip/)).toBeVisible();
  expect(card.getByText('Any platform · Logins')).toBeVisible();
});

it('shows how the jobs fit, and each with its state and what it rests on', async () => {
  const { card } = await openCard(LOGIN_GOAL);
  expect(card.getByText('1 Active')).toBeVisible();
  expect(card.getByText('1 Ready')).toBeVisible();
  // The one to choose comes first, though the goal names the family of the running one before it.
  const [ready, running] = card.getAllByRole('listitem');
  if (running === undefined || ready === undefined) throw new Error('two jobs are missing');
  expect(within(running).getByRole('link', { name: LOGIN_SPIKE.title })).toBeVisible();
  expect(within(running).getByText('Active')).toBeVisible();
  expect(within(ready).getByText(/1,200 documents match its query/)).toBeVisible();
  expect(within(ready).getByText(/An older version of it is installed/)).toBeVisible();
  expect(
    within(ready).getByText('No new goal or ATT&CK pair: active jobs cover them · 128 MB')
  ).toBeVisible();
});

it('opens a job', async () => {
  const { card, user, history } = await openCard('Spike of failed logins');
  await user.click(card.getByRole('link', { name: FAILED_LOGINS.title }));
  expect(history.location.search).toBe(`?job=${FAILED_LOGINS.id}`);
});

it('leaves out a job that a newer one replaces', async () => {
  await openCard('Spike of failed logins');
  expect(screen.queryByRole('link', { name: OUTDATED_FAILED_LOGINS.title })).not.toBeInTheDocument();
});

it('selects the jobs that would work, and takes them away again', async () => {
  const { card, user, history } = await openCard(LOGIN_GOAL);
  await user.click(card.getByRole('button', { name: `Select the job that would work: ${LOGIN_GOAL}` }));
  expect(history.location.search).toBe(`?jobs=${LOGIN_SPIKE_OF_ADDRESS.id}`);
  expect(card.getByRole('checkbox', { name: `Select ${LOGIN_SPIKE_OF_ADDRESS.title}` })).toBeChecked();
  expect(card.getByRole('checkbox', { name: `Select ${LOGIN_SPIKE.title}` })).not.toBeChecked();

  await user.click(card.getByRole('button', { name: `Deselect the job: ${LOGIN_GOAL}` }));
  expect(history.location.search).toBe('');
});

it('selects all jobs shown that would work, each once', async () => {
  const { user, history } = await openCard(LOGIN_GOAL);
  await user.click(screen.getByRole('button', { name: 'Select all 3 jobs shown that would work' }));
  const selected = new URLSearchParams(history.location.search).get('jobs')?.split(',').sort();
  expect(selected).toEqual([FAILED_LOGINS, LOGIN_SPIKE_OF_ADDRESS, VPN_LOGINS].map(({ id }) => id).sort());
  expect(screen.queryByRole('button', { name: /shown that would work/ })).not.toBeInTheDocument();
});

it('says why nothing can be selected, and leaves the choice by hand', async () => {
  const { card, user, history } = await openCard('Data hidden in DNS questions');
  expect(card.getByText('Nothing to select that would work: the data is missing.')).toBeVisible();
  expect(card.queryByRole('button')).not.toBeInTheDocument();
  await user.click(card.getByRole('checkbox', { name: `Select ${DNS_TUNNELING.title}` }));
  expect(history.location.search).toBe(`?jobs=${DNS_TUNNELING.id}`);
});

it('marks a job of our own', async () => {
  const { card } = await openCard('VPN logins unusually many or few');
  expect(card.getByText('Job of ML Job Picker')).toBeVisible();
});

it.each([
  ['Unusually large upload over one port', 'the integration Data Exfiltration Detection'],
  [
    'Google Cloud action its user or service account never took before',
    'security_gcp_audit, from Kibana 9.3',
  ],
])('says of "%s" that no job is here, and where it would come from', async (goal, origin) => {
  const { card } = await openCard(goal);
  expect(card.getByText('No job in this Kibana')).toBeVisible();
  expect(card.getByTestId('mlJobPickerMissingJobs')).toHaveTextContent(origin);
  expect(card.queryByRole('checkbox')).not.toBeInTheDocument();
  expect(card.queryByRole('button')).not.toBeInTheDocument();
});

it('leads to the integration that brings the job', async () => {
  const { card, user, core } = await openCard('Unusually large upload over one port');
  await user.click(card.getByRole('link', { name: /Data Exfiltration Detection/ }));
  expect(core.seen.navigations).toEqual(['/base/app/integrations/detail/ded/overview']);
});

it('says which jobs of a goal are missing beside those that are here', async () => {
  renderApplicationAt('/goals', kibanaWithGoals([LOGIN_SPIKE]));
  const card = within(await screen.findByRole('article', { name: LOGIN_GOAL }));
  expect(card.getByTestId('mlJobPickerMissingJobs')).toHaveTextContent(
    "One more job is not in this Kibana: comes with Kibana's module security_auth."
  );
  expect(card.getByText('Nothing to do: it is being watched already.')).toBeVisible();
});
