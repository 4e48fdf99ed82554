import { screen, within } from '@testing-library/react';

import type { DataSourcesResponse } from '../../../common/api/data_sources';
import { ROUTES } from '../../../common/api/routes';
import { LOGIN_HOUR, RARE_PROCESS, dataSources } from '../../testing/fixtures';
import { healthyKibana, renderApplicationAt } from '../../testing/render_with_context';
import { ENDPOINT, PACKETBEAT, SYSTEM } from '../../testing/source_fixtures';

async function openTable(changes: Partial<DataSourcesResponse> = {}) {
  const http = healthyKibana();
  http.on(`GET ${ROUTES.dataSources}`, () =>
    dataSources({ sources: [ENDPOINT, SYSTEM, PACKETBEAT], next: [], ...changes })
  );
  const application = renderApplicationAt('/data', http);
  const table = await screen.findByRole('table', { name: /Data sources/ });
  const rowOf = (source: string) => {
    const row = within(table)
      .getAllByRole('row')
      .find((each) => within(each).queryByText(source) !== null);
    if (row === undefined) throw new Error(`no row of ${source}`);
    return within(row);
  };
  return { ...application, table: within(table), rowOf };
}

it('counts for each source what it feeds and what would be lost without it', async () => {
  const { rowOf } = await openTable();
  expect(rowOf(ENDPOINT.id).getByText('2 jobs')).toBeVisible();
  expect(rowOf(ENDPOINT.id).getByText('1 job, 2 ATT&CK pairs, and 1 goal')).toBeVisible();
  expect(rowOf(SYSTEM.id).getByText('1 job')).toBeVisible();
  expect(rowOf(SYSTEM.id).getByText('Nothing lost')).toBeVisible();
  expect(rowOf(PACKETBEAT.id).getByText('No job')).toBeVisible();
  expect(rowOf(PACKETBEAT.id).queryByRole('button')).not.toBeInTheDocument();
});

it('names on demand the jobs with their states, and what would be lost', async () => {
  const { table, rowOf, user, history } = await openTable();
  expect(table.queryByRole('link', { name: LOGIN_HOUR.title })).not.toBeInTheDocument();
  const toggle = rowOf(ENDPOINT.id).getByRole('button', { name: `Jobs that ${ENDPOINT.id} feeds` });
  expect(toggle).toHaveAttribute('aria-expanded', 'false');
  toggle.focus();
  await user.keyboard('{Enter}');
  expect(toggle).toHaveAttribute('aria-expanded', 'true');

  const feed = table.getByRole('link', { name: RARE_PROCESS.title }).closest('li');
  expect(feed).toHaveTextContent(`${RARE_PROCESS.title} Blind 1 document`);
  expect(table.getByRole('link', { name: 'Valid Accounts (T1078)' })).toHaveAttribute(
    'href',
    'https://attack.mitre.org/techniques/T1078/'
  );
  expect(table.getByText(/Credential Access \(TA0006\)/)).toBeVisible();
  expect(table.getByRole('link', { name: 'Spike of failed logins' })).toHaveAttribute(
    'href',
    '/goals?goal=failed_login_spike'
  );
  await user.click(table.getByRole('link', { name: RARE_PROCESS.title }));
  expect(history.location.search).toBe(`?job=${RARE_PROCESS.id}`);
  await user.click(toggle);
  expect(table.queryByRole('link', { name: RARE_PROCESS.title })).not.toBeInTheDocument();
});

it('says plainly that nothing would be lost', async () => {
  const { table, rowOf, user } = await openTable();
  await user.click(rowOf(SYSTEM.id).getByRole('button'));
  expect(table.getByText(/^Nothing\. Each of these jobs reads other data as well/)).toBeVisible();
});

it('shows the sources where it is not known what they feed, and says why', async () => {
  const { rowOf } = await openTable({
    sources: [{ ...ENDPOINT, feeds: undefined, loss: undefined }],
    next: undefined,
    valueFailure: { cause: 'timeout', detail: 'too slow' },
  });
  expect(screen.getByText('It is not known which jobs these sources feed')).toBeVisible();
  expect(screen.getByText('The cluster did not answer in time: too slow')).toBeVisible();
  expect(rowOf(ENDPOINT.id).getAllByText('Not known')).toHaveLength(2);
  expect(rowOf(ENDPOINT.id).getByText('90,000')).toBeVisible();
  expect(screen.getByText(/^Not known: it could not be asked which jobs lack data/)).toBeVisible();
});

it('says that a part is missing where the rest is known', async () => {
  const { rowOf } = await openTable({ valueFailure: { cause: 'partial', detail: '' } });
  expect(screen.getByText('Not all is known of the jobs that these sources feed')).toBeVisible();
  expect(rowOf(ENDPOINT.id).getByText('2 jobs')).toBeVisible();
});

it('shows the largest sources of many, and all on demand', async () => {
  const sources = Array.from({ length: 12 }, (_, index) => ({ ...PACKETBEAT, id: `source-${index}` }));
  const { table, user } = await openTable({ sources });
  expect(table.getByText('source-9')).toBeVisible();
  expect(table.queryByText('source-10')).not.toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Show all 12 sources' }));
  expect(table.getByText('source-11')).toBeVisible();
});
