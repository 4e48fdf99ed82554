import { screen, within } from '@testing-library/react';

import type { Recommendation } from '../../../common/api/recommendations';
import { ROUTES } from '../../../common/api/routes';
import {
  dataSources,
  installedJob,
  jobsResponse,
  recommendations,
  recommendationsUnchecked,
} from '../../testing/fixtures';
import { healthyKibana, renderApplicationAt } from '../../testing/render_with_context';
import { ENDPOINT, SYSTEM, jobReading } from '../../testing/source_fixtures';

const MOSTLY = jobReading('Mostly endpoint', { [ENDPOINT.id]: 8, [SYSTEM.id]: 2 });
const PARTLY = jobReading('Partly endpoint', { [ENDPOINT.id]: 1, [SYSTEM.id]: 9 });
const OTHER = jobReading('Other', { [SYSTEM.id]: 5 }, { description: 'Not mostly.' });
const UNCHECKED: Recommendation = {
  ...jobReading('Unchecked', {}),
  evidence: undefined,
  state: 'unknown',
  reasons: [{ code: 'no_index_pattern' }],
};

function open(address: string, jobs: Recommendation[] = [PARTLY, OTHER, UNCHECKED, MOSTLY]) {
  const http = healthyKibana();
  http.on(`GET ${ROUTES.dataSources}`, () => dataSources({ sources: [ENDPOINT, SYSTEM], next: [] }));
  http.on(`POST ${ROUTES.recommendations}`, () => recommendations({ jobs }));
  return renderApplicationAt(address, http);
}

async function listed(): Promise<Array<string | null>> {
  const table = within(await screen.findByRole('table', { name: /best fit first/ }));
  return table.getAllByRole('checkbox').map((box) => box.getAttribute('aria-label'));
}

const names = (...jobs: Recommendation[]) => jobs.map(({ title }) => `Select ${title}`);

it('says how the jobs are ordered, and of each why it stands there', async () => {
  open('/data');
  expect(await listed()).toEqual(names(MOSTLY, OTHER, PARTLY, UNCHECKED));
  expect(screen.getByText(/^First what works here/)).toBeVisible();
  expect(screen.getAllByText('Adds T1078 that nothing active covers')).toHaveLength(3);
  expect(screen.getByText('Would add T1078 that nothing active covers')).toBeVisible();
});

it('puts what adds nothing to running jobs after what does', async () => {
  const running = jobReading('Running', {}, { state: 'active' });
  const adding = jobReading('Zealous', {}, { mappings: [{ ...pairOf(PARTLY), techniqueId: 'T1110' }] });
  open('/data', [PARTLY, running, adding]);
  expect(await listed()).toEqual(names(adding, PARTLY, running));
  expect(screen.getByText(/^No new goal or ATT&CK pair/)).toBeVisible();
});

it('counts an active earlier generation among what runs', async () => {
  const { http } = open('/data', [{ ...PARTLY, family: 'partly' }]);
  http.on(`GET ${ROUTES.jobs}`, () => jobsResponse([installedJob({ id: 'v2_partly', state: 'active' })]));
  expect(await screen.findByText(/^No new goal or ATT&CK pair/)).toBeVisible();
});

it('lists only the jobs of a chosen source, by its share, and takes the focus there', async () => {
  const { user, history } = open('/data');
  await listed();
  await user.click(await screen.findByRole('link', { name: `Show below the jobs that read ${ENDPOINT.id}` }));
  expect(history.location.search).toBe(`?source=${ENDPOINT.id}`);
  expect(await listed()).toEqual(names(MOSTLY, PARTLY));
  expect(screen.getByText(/^80% of its documents from this source/)).toBeVisible();
  expect(screen.getByRole('heading', { name: 'Jobs in order of fit' })).toHaveFocus();
});

it('keeps the source in the address, says of how many jobs it is not known, and gives all back', async () => {
  const { user, history } = open(`/data?source=${ENDPOINT.id}`);
  expect(await listed()).toEqual(names(MOSTLY, PARTLY));
  expect(
    screen.getByText(`Only the 2 jobs that read ${ENDPOINT.id}; of 1 more it is not known.`)
  ).toBeVisible();
  expect(screen.getByText('Shown below')).toBeVisible();
  expect(screen.getByRole('heading', { name: 'Jobs in order of fit' })).not.toHaveFocus();
  await user.click(screen.getByRole('button', { name: 'Show all jobs' }));
  expect(history.location.search).toBe('');
  expect(await listed()).toHaveLength(4);
});

it('says that no job reads the source of an address', async () => {
  open('/data?source=unheard.of', [OTHER]);
  expect(await screen.findByText('No job here reads unheard.of.')).toBeVisible();
  expect(screen.queryByRole('table', { name: /best fit first/ })).not.toBeInTheDocument();
});

it('does not say that no job reads a source while that is being checked', async () => {
  const http = healthyKibana();
  http.on(`POST ${ROUTES.recommendations}`, ({ body }) =>
    isQuick(body) ? recommendationsUnchecked({ jobs: [MOSTLY] }) : new Promise(() => undefined)
  );
  renderApplicationAt(`/data?source=${ENDPOINT.id}`, http);
  expect(await screen.findByText(`Checking which jobs read ${ENDPOINT.id}…`)).toBeVisible();
  expect(screen.queryByText(/No job here reads/)).not.toBeInTheDocument();
});

it('puts jobs that are called what is searched for before those that only mention it', async () => {
  const { user } = open('/data');
  await listed();
  await user.type(screen.getByRole('searchbox'), 'mostly');
  expect(await listed()).toEqual(names(MOSTLY, OTHER));
  expect(screen.getByText(/^First what is called so/)).toBeVisible();
});

function isQuick(body: unknown): boolean {
  return typeof body === 'object' && body !== null && 'evidence' in body;
}

function pairOf({ mappings: [pair] }: Recommendation) {
  if (pair === undefined) throw new Error('no pair');
  return pair;
}
