import { screen, within } from '@testing-library/react';

import type { OnboardingGain } from '../../../common/api/data_sources';
import { ROUTES } from '../../../common/api/routes';
import { RARE_PROCESS, dataSources } from '../../testing/fixtures';
import { healthyKibana, renderApplicationAt } from '../../testing/render_with_context';
import { gain } from '../../testing/source_fixtures';

async function openGains(next: OnboardingGain[] | undefined) {
  const http = healthyKibana();
  http.on(`GET ${ROUTES.dataSources}`, () => dataSources({ next }));
  const application = renderApplicationAt('/data', http);
  await screen.findByRole('heading', { name: 'Onboard next' });
  return application;
}

async function openTable(next: OnboardingGain[]) {
  const application = await openGains(next);
  return { ...application, table: within(await screen.findByRole('table', { name: /largest gain first/ })) };
}

it('lists the integrations in the order of the answer, with what they would add', async () => {
  const { table, user, core } = await openTable([
    gain('okta', { goals: ['failed_login_spike', 'successful_login_spike'] }),
    gain('aws', { installed: true, pairs: [] }),
    gain('system', { installed: true, ships: true }),
  ]);
  expect(screen.getByText(/First what serves most goals, then what covers most ATT&CK pairs/)).toBeVisible();
  const [, first, second, third] = table.getAllByRole('row');
  expect(first).toHaveTextContent(/Title of okta.*\+2.*\+1.*\+1/);
  expect(first).not.toHaveTextContent('silent');
  expect(second).toHaveTextContent(/Title of aws.*Installed, but silent.*\+1.*\+0.*\+1/);
  expect(third).toHaveTextContent(/Title of system.*Ships other data already/);
  expect(third).not.toHaveTextContent('silent');
  const link = table.getByRole('link', { name: 'Title of okta' });
  expect(link).toHaveAttribute('href', '/base/app/integrations/detail/okta/overview');
  await user.click(link);
  expect(core.seen.navigations).toEqual(['/base/app/integrations/detail/okta/overview']);
});

it('names on demand what an integration would bring', async () => {
  const { table, user } = await openTable([gain('okta'), gain('aws')]);
  const toggle = table.getByRole('button', { name: 'What Title of okta would bring' });
  toggle.focus();
  await user.keyboard('{Enter}');
  expect(toggle).toHaveAttribute('aria-expanded', 'true');
  expect(table.getByRole('link', { name: RARE_PROCESS.title })).toBeVisible();
  expect(table.getByRole('link', { name: 'Brute Force (T1110)' })).toBeVisible();
  expect(table.getByRole('link', { name: 'Spike of failed logins' })).toBeVisible();
  expect(table.getByText('okta.one')).toBeVisible();
  expect(table.queryByText('aws.one')).not.toBeInTheDocument();
});

it('shows the first ones of many, and all on demand', async () => {
  const { table, user } = await openTable(['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => gain(name)));
  expect(table.getAllByRole('link')).toHaveLength(5);
  await user.click(screen.getByRole('button', { name: 'Show all 7 integrations' }));
  expect(table.getAllByRole('link')).toHaveLength(7);
  expect(screen.queryByRole('button', { name: /Show all 7/ })).not.toBeInTheDocument();
});

it('says that nothing is left to onboard', async () => {
  await openGains([]);
  expect(screen.getByText('Everything that the known integrations could bring is here.')).toBeVisible();
});

it('does not take what is not known for nothing', async () => {
  await openGains(undefined);
  expect(screen.getByText('Not known: it could not be asked which jobs lack data.')).toBeVisible();
});
