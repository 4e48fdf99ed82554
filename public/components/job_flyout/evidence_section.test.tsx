import { screen, within } from '@testing-library/react';

import type { Recommendation, RecommendationsResponse } from '../../../common/api/recommendations';
import { ROUTES } from '../../../common/api/routes';
import type { DataReason } from '../../../common/evidence/reason';
import { httpError } from '../../testing/fake_http';
import {
  LOGIN_HOUR,
  NOW_MS,
  jobEvidence,
  recommendation,
  recommendations,
  recommendationsUnchecked,
} from '../../testing/fixtures';
import { healthyKibana, renderApplicationAt } from '../../testing/render_with_context';

const POST = `POST ${ROUTES.recommendations}`;

const flyout = async () => within(await screen.findByRole('dialog'));
const text = ({ textContent }: HTMLElement) => textContent;

async function openJob(changes: Partial<Recommendation>, answer: Partial<RecommendationsResponse> = {}) {
  const http = healthyKibana();
  http.on(POST, () => recommendations({ jobs: [recommendation(changes)], ...answer }));
  const rendered = renderApplicationAt(`/readiness?job=${LOGIN_HOUR.id}`, http);
  const details = await flyout();
  await details.findByRole('heading', { name: 'Will it work here?' });
  return { ...rendered, http, details };
}

/** The description beside a title of the numbers, once these are there. */
async function fact(details: Awaited<ReturnType<typeof flyout>>, title: string) {
  const evidence = within(await details.findByTestId('mlJobPickerEvidence'));
  const term = evidence.getAllByRole('term').find((candidate) => text(candidate) === title);
  return term?.nextElementSibling?.textContent;
}

/** What the cells of a table's body show, row by row. */
function cells(table: HTMLElement): string[][] {
  const [, ...rows] = within(table).getAllByRole('row');
  return rows.map((row) =>
    [...within(row).queryAllByRole('rowheader'), ...within(row).getAllByRole('cell')].map(shown)
  );
}

/** Without what is hidden from screen readers, and the signs that EUI adds for those who copy a table. */
function shown(cell: HTMLElement): string {
  const copy = document.createElement('div');
  copy.innerHTML = cell.innerHTML;
  copy.querySelectorAll('[aria-hidden="true"]').forEach((hidden) => hidden.remove());
  return copy.textContent?.replace(/[↦↵]/g, '') ?? '';
}

it('tells how many documents there are, how sure that is, and whether they cover what the job needs', async () => {
  const { details } = await openJob({ evidence: jobEvidence() });
  expect(await fact(details, 'Documents')).toBe('1,200, about 86 a day');
  expect(await fact(details, 'Counted')).toBe('Exactly.');
  expect(await fact(details, 'Oldest')).toMatch(/^13 days ago \(Feb 25, 2026, 12:00\sAM\)$/);
  expect(await fact(details, 'Newest')).toMatch(/^1 minute ago \(Mar 10, 2026, 11:59\sAM\)$/);
  expect(await fact(details, 'Time to learn')).toMatch(
    /^The documents cover the whole look-back of 14 days, and may reach further\.Needed: At least 2 weeks: /
  );
});

it('says what is estimated, how, and that a part of the cluster did not answer', async () => {
  const { details } = await openJob({
    evidence: jobEvidence({
      documents: 1_234_567,
      perDay: 88_000,
      certainty: { kind: 'estimated', probability: 0.02, sampled: 24_691 },
      partial: { cause: 'timeout', detail: 'slow' },
      historyMs: 4 * 24 * 3600e3,
      firstSeenMs: undefined,
      lastSeenMs: undefined,
    }),
  });
  expect(await fact(details, 'Documents')).toBe('at least 1,200,000, about 88,000 a day');
  expect(await fact(details, 'Counted')).toBe(
    'Estimated from a random sample, 1 in 50 documents; 24,691 of them match its query. Only a part of the cluster answered, so there may be more.'
  );
  expect(await fact(details, 'Time to learn')).toMatch(/^The documents cover 4 days\./);
  expect(await fact(details, 'Oldest')).toBeUndefined();
});

it('draws when they came, and tells it in a table to those who do not see that', async () => {
  const { details } = await openJob({ evidence: jobEvidence() });
  expect(await details.findByRole('img', { name: 'Documents per day' })).toBeInTheDocument();
  const data = JSON.parse(details.getByTestId('chartData-documents').textContent ?? '');
  expect(data).toEqual(jobEvidence().buckets);
  const table = details.getByRole('table', { name: /^Documents per day; times without any/ });
  expect(cells(table)).toEqual([
    [expect.stringContaining('Mar 7, 2026'), '500'],
    [expect.stringContaining('Mar 9, 2026'), '700'],
  ]);
});

it('tells the data sources with their shares, and what is not listed', async () => {
  const { details } = await openJob({ evidence: jobEvidence() });
  const table = await details.findByRole('table', { name: /^Data sources of the documents/ });
  expect(cells(table)).toEqual([
    ['system.auth', '900', '75%'],
    ['auditd.log', '240', '20%'],
  ]);
  expect(details.getByText('Smaller sources: 60 documents.')).toBeVisible();
});

it('tells how complete each field is, as what it is mapped, and whether the job needs it', async () => {
  const { details } = await openJob({ evidence: jobEvidence() });
  const table = await details.findByRole('table', { name: /^Fields that the job uses/ });
  expect(cells(table)).toEqual([
    ['user.name', 'required', 'keyword', '100%'],
    ['source.ip', 'helpful', '–', '0%'],
    ['host.name', 'helpful', 'keyword and text', '45%'],
  ]);
});

it('leaves out tables and chart that would be empty', async () => {
  const { details } = await openJob({ evidence: jobEvidence({ buckets: [], sources: [], fields: [] }) });
  expect(await fact(details, 'Documents')).toMatch(/^1,200/);
  expect(details.queryByRole('table')).not.toBeInTheDocument();
  expect(details.queryByRole('img', { name: /Documents/ })).not.toBeInTheDocument();
});

it('lists all reasons, also several of one kind, with their remedies and where these are to be had', async () => {
  const missing = (field: string): DataReason => ({
    code: 'field_missing',
    field,
    unmapped: false,
    detectors: 1,
    ofDetectors: 1,
    integrations: [{ package: 'okta', title: 'Okta', installed: true }],
  });
  const { details, user, core } = await openJob({
    state: 'needs_data',
    reasons: [missing('user.name'), missing('host.name')],
  });
  expect(details.getAllByRole('listitem').slice(0, 2).map(text)).toEqual([
    expect.stringMatching(/^No document has user\.name,.*Okta \(installed, but the field isn't here\)$/),
    expect.stringMatching(/^No document has host\.name,/),
  ]);
  expect(details.getByText('Needs data')).toBeVisible();
  const [link] = details.getAllByRole('link', { name: 'Okta' });
  if (link === undefined) throw new Error('no link to the integration');
  await user.click(link);
  expect(core.seen.navigations).toEqual(['/base/app/integrations/detail/okta/overview']);
  expect(details.queryByTestId('mlJobPickerEvidence')).not.toBeInTheDocument();
});

it('says of an installed job that nothing is known of its data', async () => {
  const { details } = await openJob({ state: 'active', reasons: [{ code: 'running', documents: 5 }] });
  expect(details.getByText(/^Nothing is known of the documents/)).toBeVisible();
});

it('says from when the evidence is, and has it asked anew', async () => {
  const { details, user, http } = await openJob({ evidence: jobEvidence() });
  expect(details.getByText(/^As of 12:00:00\sPM$/)).toBeVisible();
  http.on(POST, () => recommendations({ jobs: [recommendation()], asOfMs: NOW_MS + 5000 }));
  await user.click(details.getByRole('button', { name: 'Refresh' }));
  expect(await details.findByText(/^As of 12:00:05\sPM$/)).toBeVisible();
  expect(http.requests.at(-1)?.body).toEqual({ lookbackDays: 14, refresh: true });
});

it('shows that it is being checked, then that this failed, then what was found at another try', async () => {
  const http = healthyKibana();
  let fail: (error: Error) => void = () => undefined;
  const failing = new Promise((_, reject) => {
    fail = reject;
  });
  http.on(POST, ({ body }) =>
    (body as { evidence?: boolean }).evidence === false ? recommendationsUnchecked() : failing
  );
  const { user } = renderApplicationAt(`/readiness?job=${LOGIN_HOUR.id}`, http);
  const details = await flyout();
  expect(await details.findByText('Checking')).toBeVisible();
  expect(details.getByRole('progressbar', { name: /Checking which jobs/ })).toBeInTheDocument();
  expect(details.getByText('Not checked yet')).toBeVisible();
  expect(details.queryByText('Unknown')).not.toBeInTheDocument();

  fail(httpError(500, 'broken'));
  expect(await details.findByText('Unknown')).toBeVisible();
  expect(details.getByText('Its data has not been checked yet.')).toBeVisible();
  expect(details.queryByText('Checking')).not.toBeInTheDocument();

  http.on(POST, () => recommendations());
  await user.click(details.getByRole('button', { name: 'Try again' }));
  expect(await details.findByText('Ready')).toBeVisible();
  expect(details.getByText(/1,200 documents match/)).toBeVisible();
});
