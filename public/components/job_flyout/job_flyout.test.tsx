import { screen, waitFor, within } from '@testing-library/react';

import type { Recommendation } from '../../../common/api/recommendations';
import { ROUTES } from '../../../common/api/routes';
import {
  LOGIN_HOUR,
  RARE_PROCESS,
  installedJob,
  jobsResponse,
  recommendation,
  recommendations,
} from '../../testing/fixtures';
import { healthyKibana, renderApplicationAt } from '../../testing/render_with_context';

const flyout = async () => within(await screen.findByRole('dialog'));

const text = ({ textContent }: HTMLElement) => textContent;

/** The description beside a title in the flyout. */
function fact(details: Awaited<ReturnType<typeof flyout>>, title: string): string | null {
  const term = details.getAllByRole('term').find((candidate) => text(candidate) === title);
  const description = term?.nextElementSibling;
  return description instanceof HTMLElement ? text(description) : null;
}

async function openJob(changes: Partial<Recommendation>, others: Recommendation[] = []) {
  const job = recommendation({ id: 'a_job', title: 'A job', ...changes });
  const http = healthyKibana();
  http.on(`POST ${ROUTES.recommendations}`, () => recommendations({ jobs: [job, ...others] }));
  const rendered = renderApplicationAt('/attack?layout=jobs&job=a_job', http);
  const details = await flyout();
  await details.findByRole('heading', { name: 'A job' });
  return { ...rendered, details };
}

it('tells all about a job', async () => {
  renderApplicationAt(`/attack?job=${LOGIN_HOUR.id}`);
  const details = await flyout();
  expect(await details.findByRole('heading', { name: LOGIN_HOUR.title })).toBeVisible();
  expect(details.getByText(/1,200 documents match/)).toBeVisible();
  expect(details.getByText('time_of_day by user.name')).toBeVisible();
  expect(details.getAllByRole('heading', { level: 3 }).map(text)).toEqual([
    'Will it work here?',
    'Goal',
    'What it counts',
    'Data it reads',
    'Fields',
    'What it takes',
    'ATT&CK v19',
    'Version and origin',
    'Configuration',
  ]);
  expect(fact(details, 'Selects')).toBe(
    'documents for which all of this holds:event.category is authentication'
  );
  expect(fact(details, 'From')).toBe('logs-*, winlogbeat-* (by default)');
  expect(fact(details, 'Time field')).toBeNull();
  expect(fact(details, 'Needed')).toBe('user.name');
  expect(fact(details, 'Help to explain a hit')).toBe('source.ip, host.name');
  expect(fact(details, 'Made up by its datafeed')).toBeNull();
  expect(fact(details, 'History')).toBe(
    'At least 2 weeks: the rhythm of a day has to be seen many times, on workdays and weekends. Its scores can be relied on after 4 weeks.'
  );
  expect(fact(details, 'Bucket span')).toBe('15m');
  expect(fact(details, 'Memory')).toBe('128 MB, set by its module');
  expect(fact(details, 'Version')).toBe('Current: there is no newer version of it in this Kibana.');
  expect(fact(details, 'Rules that read it')).toBe('none that is known here');
  expect(fact(details, 'Comes from')).toBe('module Security: Authentication (security_auth)');
  expect(fact(details, 'Job id')).toBe(LOGIN_HOUR.id);
  expect(fact(details, 'Datafeed id')).toBe(LOGIN_HOUR.datafeedId);
});

it('tells the goals of its family with what to check first, each a link to the goal', async () => {
  // jsdom has no layout, so nothing to scroll.
  Element.prototype.scrollIntoView = jest.fn();
  const { details, user, history } = await openJob({ family: 'auth_rare_hour_for_a_user' });
  expect(details.getByText(/People keep their hours/)).toBeVisible();
  expect(details.getByText(/Ask the person/)).toBeVisible();
  expect(details.queryByText('Derived from its configuration')).not.toBeInTheDocument();
  await user.click(details.getByRole('link', { name: 'Login at an hour unusual for the account' }));
  expect(history.location).toMatchObject({
    pathname: '/goals',
    search: '?layout=jobs&goal=login_at_unusual_hour',
  });
});

it('derives a goal for a job that the catalogue does not know, and says so', async () => {
  const { details } = await openJob({
    family: 'nobody_knows_it',
    detectors: [{ function: 'brand_new', field: 'a.b' }],
  });
  expect(details.getByText('Derived from its configuration')).toBeVisible();
  expect(details.getAllByText(/Notice unusual results of brand_new\(a\.b\)/)).toHaveLength(2);
});

it('tells ATT&CK pairs by tactic with who says so, what was moved, and what has no place', async () => {
  const rule = { ruleId: 'r1', name: 'A rule' };
  const { details } = await openJob({
    mappings: [
      {
        tacticId: 'TA0112',
        techniqueId: 'T1685',
        source: 'installed_rule',
        rules: [rule],
        movedFrom: { tacticId: 'TA0005', techniqueId: 'T1562' },
      },
      { tacticId: 'TA0001', techniqueId: 'T1078', source: 'job', rules: [] },
      { tacticId: 'TA0001', techniqueId: 'T1078.004', source: 'catalogue', rules: [] },
      { tacticId: 'TA0005', source: 'rule_asset', rules: [rule], narrowed: true },
    ],
    unplaced: [
      {
        tacticId: 'TA0003',
        techniqueId: 'T1110',
        source: 'job',
        rules: [],
        why: { code: 'not_under_tactic', tacticIds: ['TA0006'] },
      },
    ],
  });
  const items = details.getAllByRole('listitem').map(text);
  expect(items).toEqual(
    expect.arrayContaining([
      'Valid Accounts (T1078), says the job itself',
      'Valid Accounts: Cloud Accounts (T1078.004), says the catalogue of ML Job Picker',
      'the tactic alone, says the prebuilt rule "A rule", which is not installedbefore v19 this tactic also covered what is Defense Impairment (TA0112) now',
      'Disable or Modify Tools (T1685), says the installed rule "A rule"named there as Defense Evasion (TA0005) / Impair Defenses (T1562), which ATT&CK v19 has here',
      'Persistence (TA0003) / Brute Force (T1110), says the job itself. ATT&CK v19 has this technique only under Credential Access (TA0006).',
    ])
  );
  const tactics = items.filter((item) => /^\w[\w ]+ \(TA\d+\)[A-Zt]/.test(item ?? ''));
  expect(tactics.map((item) => /TA\d+/.exec(item ?? '')?.[0])).toEqual(['TA0001', 'TA0005', 'TA0112']);
  expect(details.getByRole('link', { name: /Cloud Accounts/ })).toHaveAttribute(
    'href',
    'https://attack.mitre.org/techniques/T1078/004/'
  );
});

it('marks an outdated job and leads to the newer one', async () => {
  const { details, user, history } = await openJob(
    {
      generation: {
        status: 'outdated_twin',
        replacedBy: [LOGIN_HOUR.id],
        installedOlder: ['an_older_job'],
        ruleIds: ['rule-1', 'rule-2'],
      },
    },
    [LOGIN_HOUR]
  );
  expect(fact(details, 'Version')).toMatch(/^Outdated: .* as well\.Outdated replaced by Unusual Login Hour$/);
  expect(fact(details, 'Older ones installed')).toBe('an_older_job (see My jobs)');
  expect(fact(details, 'Rules that read it')).toBe('Unusual hour for a user (enabled)rule-2');
  const [link] = details.getAllByRole('link', { name: LOGIN_HOUR.title });
  if (link === undefined) throw new Error('no link to the newer job');
  await user.click(link);
  expect(history.location.search).toBe(`?layout=jobs&job=${LOGIN_HOUR.id}`);
});

it('tells what is unusual: a time field, fixed indices, made-up fields, messages sorted into categories', async () => {
  const { details } = await openJob({
    timeField: 'event.ingested',
    indexPatterns: [],
    requiredFields: ['etld', 'dns.question.name'],
    influencers: ['dns.question.name', 'host.name'],
    runtimeFields: [
      { name: 'etld', reads: ['dns.question.registered_domain'] },
      { name: 'score', reads: [], scriptId: 'stored' },
      { name: 'hour', reads: [] },
    ],
    categorizationField: 'message',
    history: undefined,
    bucketSpan: 'soon',
    origin: 'picker',
  });
  expect(fact(details, 'Time field')).toBe('event.ingested');
  expect(fact(details, 'From')).toMatch(/indices that nobody names/);
  expect(fact(details, 'Needed')).toBe('dns.question.name');
  expect(fact(details, 'Help to explain a hit')).toBe('host.name');
  expect(fact(details, 'Made up by its datafeed')).toBe(
    [
      'etld from dns.question.registered_domain',
      'score by the stored script stored, which must be there',
      'hour by a script that names no field',
    ].join('')
  );
  expect(fact(details, 'History')).toBe('Not known, since its bucket span "soon" could not be read.');
  expect(fact(details, 'Comes from')).toMatch(/^ML Job Picker itself/);
  expect(details.getByText(/sorts the messages in/).textContent).toBe(
    'It sorts the messages in message into categories, which its detectors call mlcategory.'
  );
});

it('says that a chosen pattern does not change indices which the datafeed fixes', async () => {
  const http = healthyKibana();
  http.on(`POST ${ROUTES.recommendations}`, () =>
    recommendations({ jobs: [recommendation({ indexPatterns: ['ml-rdp-lmd_ea'], fixedIndices: true })] })
  );
  renderApplicationAt(`/attack?job=${LOGIN_HOUR.id}&pattern=logs-*`, http);
  const details = await flyout();
  await details.findByRole('heading', { name: LOGIN_HOUR.title });
  expect(fact(details, 'From')).toMatch(/^ml-rdp-lmd_ea \(fixed by its datafeed/);
});

it('opens from the list, and gives the focus back when it is closed', async () => {
  const { user, history } = renderApplicationAt('/attack?layout=jobs');
  await user.click(await screen.findByRole('link', { name: LOGIN_HOUR.title }));
  expect(history.location.search).toBe(`?layout=jobs&job=${LOGIN_HOUR.id}`);
  await screen.findByRole('dialog');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  expect(history.location.search).toBe('?layout=jobs');
  await waitFor(() => expect(screen.getByRole('link', { name: LOGIN_HOUR.title })).toHaveFocus());
});

it('selects and goes on to the review', async () => {
  const { user, history } = renderApplicationAt(`/attack?job=${LOGIN_HOUR.id}`);
  const details = await flyout();
  await user.click(await details.findByRole('button', { name: 'Select' }));
  expect(history.location.search).toBe(`?job=${LOGIN_HOUR.id}&jobs=${LOGIN_HOUR.id}`);
  await user.click(details.getByRole('link', { name: 'Review and activate' }));
  expect(history.location.search).toBe(`?jobs=${LOGIN_HOUR.id}&panel=activate`);
});

it('shows an installed job that no module brings, with what has taken its place', async () => {
  const http = healthyKibana();
  http.on(`GET ${ROUTES.jobs}`, () => jobsResponse([installedJob({ id: 'v2_rare_process_linux' })]));
  renderApplicationAt('/attack?layout=jobs&job=v2_rare_process_linux', http);
  const details = await flyout();
  expect(await details.findByText(/no module of this Kibana brings it/)).toBeVisible();
  expect(details.getByText(/a newer version in its place/)).toBeVisible();
  expect(details.getByRole('link', { name: RARE_PROCESS.title })).toHaveAttribute(
    'href',
    `/attack?layout=jobs&job=${RARE_PROCESS.id}`
  );
});

it('says so where there is no such job at all', async () => {
  renderApplicationAt('/attack?layout=jobs&job=nope');
  expect(await (await flyout()).findByText('There is no such job here')).toBeVisible();
});
