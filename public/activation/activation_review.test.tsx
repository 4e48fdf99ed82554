import { screen, waitFor, within } from '@testing-library/react';

import { ROUTES } from '../../common/api/routes';
import { httpError } from '../testing/fake_http';
import {
  LOGIN_HOUR,
  NOW_MS,
  RARE_PROCESS,
  activationPlan,
  jobEvidence,
  plannedJob,
  plannedRule,
  readiness,
  recommendation,
  recommendations,
} from '../testing/fixtures';
import {
  EXISTS,
  PLAN,
  activateButton,
  plannedCard,
  planRequests,
  planningKibana,
} from '../testing/planning_kibana';
import { panel, renderPanel } from '../testing/render_panel';

jest.mock('./hand_over', () => ({
  HandOver: ({ ruleIds }: { ruleIds: readonly string[] }) => `hand over with ${ruleIds.length} rules`,
}));

const BOTH = `/readiness?jobs=${LOGIN_HOUR.id},${RARE_PROCESS.id}&panel=activate`;

it('says before what will be done, and asks for nothing else', async () => {
  const { http, runner, user } = renderPanel({ http: planningKibana() });
  const review = await panel();
  expect(await review.findByText(/0 byte in use now, 168 MB of 2 GB afterwards/)).toBeVisible();
  expect(review.getByTestId('mlJobPickerNode-ml-0')).toHaveTextContent(
    'ml-0: 0 byte in use + 168 MB added = 168 MB of 2 GB'
  );
  expect(
    review.getByText(/Creates the job auth_rare_hour_ea with a limit of 128 MB.*reads logs-\*/)
  ).toBeVisible();
  expect(review.getByText(/Starts reading from Feb 24, 2026/)).toBeVisible();
  expect(planRequests(http)).toEqual([{ jobIds: [LOGIN_HOUR.id], lookbackDays: 14, withRules: false }]);

  await user.click(await activateButton());
  expect(runner.begun).toEqual([[activationPlan(), { ruleIds: [] }]]);
});

it('says about how many documents will be read', async () => {
  const http = planningKibana();
  http.on(`POST ${ROUTES.recommendations}`, () =>
    recommendations({
      jobs: [recommendation({ evidence: jobEvidence({ documents: 1234 }) })],
    })
  );
  renderPanel({ http });
  expect(await (await panel()).findByText(/About 1,200 documents in all\./)).toBeVisible();
  expect((await plannedCard()).getByText(/Starts reading from.*About 1,200 documents\./)).toBeVisible();
});

describe('what stands in the way', () => {
  it('of one job is marked, with its remedy, and leaves it out', async () => {
    const blocked = plannedJob(RARE_PROCESS, {
      steps: [],
      notes: [{ code: 'no_index_pattern', blocks: true }],
    });
    renderPanel({ address: BOTH, http: planningKibana(activationPlan([plannedJob(), blocked])) });
    const marked = await plannedCard(RARE_PROCESS.id);
    expect(marked.getByText('Cannot be activated')).toBeVisible();
    expect(marked.getByText(/does not say which indices to read\. Choose an index pattern/)).toBeVisible();
    expect(await activateButton()).toBeEnabled();
    expect(screen.getByText('1 job is left out; its note says why.')).toBeVisible();
    const cards = screen.getAllByTestId(/^mlJobPickerPlanned-/);
    expect(cards[0]).toHaveAttribute('data-test-subj', `mlJobPickerPlanned-${RARE_PROCESS.id}`);
  });

  it('of the whole plan stands first, and there is no button', async () => {
    renderPanel({
      http: planningKibana(
        activationPlan([plannedJob()], { obstacles: [{ code: 'upgrade_mode', blocks: true }] })
      ),
    });
    const callout = within(await screen.findByTestId('mlJobPickerObstacle-upgrade_mode'));
    expect(callout.getByText(/Wait for the end of the upgrade/)).toBeVisible();
    expect((await panel()).queryByRole('button', { name: /^Activate/ })).not.toBeInTheDocument();
  });

  it('where there is no node it is said once, without figures of no memory', async () => {
    renderPanel({
      http: planningKibana(
        activationPlan([plannedJob()], { obstacles: [{ code: 'no_ml_node', blocks: true, lazyNodes: 0 }] })
      ),
    });
    expect(await screen.findByTestId('mlJobPickerObstacle-no_ml_node')).toBeVisible();
    expect(await plannedCard()).toBeDefined();
    expect(screen.queryByTestId('mlJobPickerPlanMemory')).not.toBeInTheDocument();
  });

  it('but does not keep the plan from being carried out is only said', async () => {
    renderPanel({
      http: planningKibana(
        activationPlan([plannedJob()], { obstacles: [{ code: 'many_jobs', blocks: false, jobs: 12 }] })
      ),
    });
    expect(await screen.findByText('12 jobs are opened in turns')).toBeVisible();
    expect(await activateButton()).toBeEnabled();
  });

  it('for lack of rights is handed over, with the rules that an administrator may change', async () => {
    const http = planningKibana(
      activationPlan([plannedJob()], {
        rules: [plannedRule()],
        obstacles: [{ code: 'rights_missing', blocks: true, capabilities: ['canCreateJob'] }],
      })
    );
    http.on(`GET ${ROUTES.readiness}`, () =>
      readiness({
        canActivate: false,
        checks: [{ id: 'ml_activate', status: 'blocked', missing: ['canCreateJob'] }],
      })
    );
    renderPanel({ http });
    const review = await panel();
    expect(await review.findByText('You cannot activate jobs')).toBeVisible();
    expect(review.getByText(/missing: canCreateJob/)).toBeVisible();
    expect(await review.findByText('hand over with 1 rules')).toBeVisible();
    expect(await review.findByText(/Creates the job/)).toBeVisible();
    expect(review.queryByTestId('mlJobPickerObstacle-rights_missing')).not.toBeInTheDocument();
    expect(review.queryByRole('button', { name: /^Activate/ })).not.toBeInTheDocument();
  });

  it('lists the selection where no plan can be made for the same reason', async () => {
    const http = planningKibana();
    http.on(`GET ${ROUTES.readiness}`, () =>
      readiness({
        canActivate: false,
        checks: [{ id: 'license', status: 'blocked', type: 'basic', expired: false }],
      })
    );
    http.on(PLAN, () => Promise.reject(httpError(403, 'license basic', { code: 'license_too_low' })));
    renderPanel({ http });
    const review = await panel();
    expect(await review.findByText(LOGIN_HOUR.title)).toBeVisible();
    expect(review.queryByText('license basic')).not.toBeInTheDocument();
  });
});

it('blocks a job whose id another space has, before anything is sent', async () => {
  const http = planningKibana();
  http.on(EXISTS, () => ({ [LOGIN_HOUR.id]: { exists: true, isGroup: false } }));
  http.on('GET /api/spaces/space', () => [{ id: 'default' }]);
  renderPanel({ http });
  expect(await (await panel()).findByText(/exists in a space that you cannot see/)).toBeVisible();
  expect((await panel()).queryByRole('button', { name: /^Activate/ })).not.toBeInTheDocument();
});

it('folds many jobs, and opens one on demand', async () => {
  const jobs = ['a', 'b', 'c', 'd'].map((id) => recommendation({ id, title: `Job ${id}` }));
  const http = planningKibana(activationPlan(jobs.map((job) => plannedJob(job))));
  http.on(`POST ${ROUTES.recommendations}`, () => recommendations({ jobs }));
  const { user } = renderPanel({ address: '/readiness?jobs=a,b,c,d&panel=activate', http });
  await activateButton('Activate 4 jobs');
  const first = await plannedCard('a');
  const fold = first.getByRole('button', { name: /^Created and started · reads logs-\* from Feb 24/ });
  expect(fold).toHaveAttribute('aria-expanded', 'false');
  await user.click(fold);
  expect(fold).toHaveAttribute('aria-expanded', 'true');
  expect(first.getByText(/Creates the job a/)).toBeVisible();
});

it('takes a job out of the selection and keeps the focus', async () => {
  const http = planningKibana(({ jobIds }) =>
    activationPlan(
      [LOGIN_HOUR, RARE_PROCESS].filter(({ id }) => jobIds.includes(id)).map((job) => plannedJob(job))
    )
  );
  const { user, history } = renderPanel({ address: BOTH, http });
  await user.click(
    (await plannedCard()).getByRole('button', { name: `Remove ${LOGIN_HOUR.title} from the selection` })
  );
  expect(history.location.search).toBe(`?jobs=${RARE_PROCESS.id}&panel=activate`);
  expect(await screen.findByRole('heading', { name: 'Activate 1 job' })).toHaveFocus();
  await waitFor(() =>
    expect(screen.queryByTestId(`mlJobPickerPlanned-${LOGIN_HOUR.id}`)).not.toBeInTheDocument()
  );
});

it('asks for no plan for jobs that are unknown here', async () => {
  const { http } = renderPanel({ address: '/readiness?jobs=old_job&panel=activate', http: planningKibana() });
  expect(await (await panel()).findByText(/No job is selected/)).toBeVisible();
  expect(planRequests(http)).toEqual([]);
});

it('says why there is no plan', async () => {
  const http = planningKibana();
  http.on(PLAN, () => Promise.reject(httpError(500, 'shards failed', { code: 'elasticsearch_failed' })));
  renderPanel({ http });
  expect(await (await panel()).findByText('shards failed')).toBeVisible();
});

it('says what could not be checked', async () => {
  const failure = { cause: 'forbidden', detail: 'no ml info', status: 403 } as const;
  renderPanel({
    http: planningKibana(
      activationPlan([plannedJob()], { warnings: [{ code: 'ml_info_unreadable', failure }], asOfMs: NOW_MS })
    ),
  });
  expect(await (await panel()).findByText(/no ml info/)).toBeVisible();
});
