import { screen, within } from '@testing-library/react';

import type { DataSource } from '../../../../common/api/data_sources';
import type { Recommendation } from '../../../../common/api/recommendations';
import { ROUTES } from '../../../../common/api/routes';
import { logJobId } from '../../../services/log_kinds';
import {
  LOGIN_HOUR,
  activationPlan,
  dataSources,
  installedJob,
  jobsResponse,
  plannedJob,
  recommendation,
  recommendations,
} from '../../../testing/fixtures';
import { planRequests, planningKibana } from '../../../testing/planning_kibana';
import { renderApplicationAt } from '../../../testing/render_with_context';
import { jobReading } from '../../../testing/source_fixtures';

const NGINX: DataSource = { id: 'nginx.access', dataset: 'nginx.access', documents: 5_000 };
const APP: DataSource = { id: 'app.json', dataset: 'app.json', documents: 90_000 };
const NAMELESS: DataSource = { id: 'filebeat', agentType: 'filebeat', documents: 10 };
const RATE = recommendation({ id: logJobId('rate'), title: 'Log entry rate' });
const MESSAGES = jobReading('Unusual messages', { [NGINX.id]: 4_000 }, { id: logJobId('messages') });

function open(jobs: Recommendation[] = [LOGIN_HOUR, RATE, MESSAGES], address = '/data') {
  const http = planningKibana(({ jobIds }) =>
    activationPlan(
      [RATE, MESSAGES, LOGIN_HOUR].filter(({ id }) => jobIds.includes(id)).map((job) => plannedJob(job))
    )
  );
  http.on(`GET ${ROUTES.dataSources}`, () => dataSources({ sources: [APP, NGINX, NAMELESS], next: [] }));
  http.on(`POST ${ROUTES.recommendations}`, () => recommendations({ jobs }));
  return renderApplicationAt(address, http);
}

const datasets = async () =>
  within(await screen.findByRole('table', { name: /Datasets whose logs can be watched/ }));
const indices = () => screen.getByRole('textbox', { name: 'Indices to read' });
const rate = () => screen.getByRole('checkbox', { name: 'Log rate' });
const messages = () => screen.getByRole('checkbox', { name: 'New and unusual messages' });

it('lists datasets with what the jobs need of them, those with messages first', async () => {
  open();
  const rows = (await datasets()).getAllByRole('row').slice(1);
  expect(rows.map((row) => within(row).getByRole('checkbox').getAttribute('id'))).toEqual([
    'mlJobPickerLogDataset-nginx.access',
    'mlJobPickerLogDataset-app.json',
    'mlJobPickerLogDataset-filebeat',
  ]);
  expect(rows[0]).toHaveTextContent(/4,000.*There/);
  expect(rows[1]).toHaveTextContent(/None found.*Not known/);
  expect(rows[2]).toHaveTextContent(/None found.*Missing/);
});

it('opens the review of the chosen jobs on the chosen datasets, and leaves the selection and the page alone', async () => {
  const { user, http, history } = open(undefined, `/data?jobs=${LOGIN_HOUR.id}`);
  await user.click((await datasets()).getByRole('checkbox', { name: 'nginx.access' }));
  await user.click((await datasets()).getByRole('checkbox', { name: 'app.json' }));
  expect(indices()).toHaveValue('logs-nginx.access-*,logs-app.json-*');
  await user.click(messages());
  await user.click(screen.getByRole('link', { name: 'Review 2 log jobs' }));

  const panel = within(await screen.findByRole('dialog'));
  expect(await panel.findByRole('heading', { name: 'Activate 2 jobs' })).toBeVisible();
  await panel.findByTestId(`mlJobPickerPlanned-${RATE.id}`);
  expect(planRequests(http).at(-1)).toMatchObject({
    jobIds: [RATE.id, MESSAGES.id],
    indexPattern: 'logs-nginx.access-*,logs-app.json-*',
  });
  // What they would read is counted there, while the page below is not asked anew.
  const patterns = (route: string) =>
    http.requests.filter((request) => request.route === route).map(({ query, body }) => query ?? body);
  expect(patterns(`POST ${ROUTES.recommendations}`)).toContainEqual(
    expect.objectContaining({ indexPattern: 'logs-nginx.access-*,logs-app.json-*' })
  );
  expect(patterns(`GET ${ROUTES.dataSources}`)).toHaveLength(1);

  await user.click(panel.getByRole('button', { name: `Remove ${MESSAGES.title} from the selection` }));
  expect(await panel.findByRole('heading', { name: 'Activate 1 job' })).toBeVisible();
  await user.click(panel.getByTestId('euiFlyoutCloseButton'));
  expect(history.location.search).toBe(`?jobs=${LOGIN_HOUR.id}`);
});

it('plans nothing on indices of an address that cannot be used', async () => {
  const { http } = open(undefined, `/data?panel=activate&only=${RATE.id}&indices=logs%7Cx`);
  const panel = within(await screen.findByRole('dialog'));
  expect(await panel.findByText(/^No job is selected/)).toBeVisible();
  expect(planRequests(http)).toEqual([]);
});

it('takes indices as they are typed, until another dataset is chosen', async () => {
  const { user } = open();
  const review = () => screen.queryByTestId('mlJobPickerReviewLogs');
  await datasets();
  expect(review()).not.toBeInTheDocument();
  expect(screen.getByText('Choose datasets, or name indices.')).toBeVisible();
  await user.type(indices(), 'filebeat-*');
  expect(review()).toHaveAttribute('href', expect.stringContaining('indices=filebeat-*'));
  await user.type(indices(), '?');
  expect(indices()).toBeInvalid();
  expect(screen.getByText('An index pattern cannot contain ?.')).toBeVisible();
  expect(review()).not.toBeInTheDocument();
  await user.click((await datasets()).getByRole('checkbox', { name: 'nginx.access' }));
  expect(indices()).toHaveValue('logs-nginx.access-*');
  await user.click(rate());
  expect(review()).not.toBeInTheDocument();
  expect(screen.getByText('Choose what to watch.')).toBeVisible();
});

it('says what the chosen datasets lack for each job, and which job this Kibana has not', async () => {
  const { user } = open();
  await user.click((await datasets()).getByRole('checkbox', { name: 'app.json' }));
  await user.click((await datasets()).getByRole('checkbox', { name: 'filebeat' }));
  expect(screen.getByTestId('mlJobPickerLogGaps-rate')).toHaveTextContent(
    /^filebeat: no document has event.dataset, so it is counted together/
  );
  expect(screen.getByTestId('mlJobPickerLogGaps-messages')).toHaveTextContent(
    /filebeat: no document has event.dataset, so nothing of it is read.*app.json: no document with both/
  );
  expect(screen.getByTestId('mlJobPickerLogKind-categories')).toBeDisabled();
  expect(screen.getByText('This Kibana has no job log-entry-categories-count.')).toBeVisible();
});

it('shows what installed jobs read, Kibana’s own in Machine Learning', async () => {
  const { http } = open();
  const byLogs = 'kibana-logs-ui-default-default-log-entry-rate';
  http.on(`GET ${ROUTES.jobs}`, () =>
    jobsResponse([
      installedJob({ id: RATE.id, title: 'Log entry rate', indices: ['logs-nginx.access-*'] }),
      installedJob({ id: byLogs, title: byLogs, indices: ['filebeat-*'] }),
      installedJob(),
    ])
  );
  const list = within(await screen.findByTestId('mlJobPickerInstalledLogJobs'));
  const items = list.getAllByRole('listitem');
  expect(items.map((item) => item.textContent)).toEqual([
    expect.stringMatching(/^Log entry rate.*reads logs-nginx\.access-\*$/),
    expect.stringMatching(/^kibana-logs-ui.*reads filebeat-\*$/),
  ]);
  expect(list.getByRole('link', { name: 'Log entry rate' })).toHaveAttribute(
    'href',
    expect.stringContaining(`job=${RATE.id}`)
  );
  expect(list.getByRole('link', { name: byLogs })).toHaveAttribute('href', expect.stringContaining(byLogs));
});
