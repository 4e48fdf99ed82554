import { buildCoverage } from '../../common/coverage/build_coverage';
import type { CoverageJob } from '../../common/coverage/coverage_job';
import type { CoverageResponse } from '../../common/api/coverage';
import type { RecommendationsResponse } from '../../common/api/recommendations';
import { ROUTES } from '../../common/api/routes';
import type { Environment } from '../host/environments/environment';
import { loadEnvironment } from '../host/environments/load_environment';
import { kibanaClient, type KibanaClient } from './harness/kibana_client';
import { modulesFolder } from './harness/modules_folder';
import { startHostUnderTest, type HostUnderTest } from './harness/running_host';
import { waitFor } from './harness/wait_for';

async function coverage(client: KibanaClient, query = ''): Promise<CoverageResponse> {
  const { status, body } = await client.get<CoverageResponse>(`${ROUTES.coverage}${query}`);
  expect(status).toBe(200);
  // Whatever the cluster is like, the coverage is that of the jobs beside it.
  expect(body.coverage).toEqual(buildCoverage(body.jobs, body.attackVersion, 'now'));
  const rules = new Set(body.rules.map(({ ruleId }) => ruleId));
  expect(body.jobs.flatMap(({ ruleIds }) => ruleIds).filter((id) => !rules.has(id))).toEqual([]);
  return body;
}

function jobOf({ jobs }: CoverageResponse, id: string): CoverageJob {
  const found = jobs.find((job) => job.id === id);
  if (!found) throw new Error(`no job ${id}`);
  return found;
}

async function withHost<T>(
  environment: string | Environment,
  use: (host: HostUnderTest, client: KibanaClient) => Promise<T>,
  options: { rules?: string } = {}
): Promise<T> {
  const host = await startHostUnderTest({ environment, ...options });
  try {
    return await use(host, kibanaClient(host.url));
  } finally {
    await host.close();
  }
}

describe('coverage of jobs in every state', () => {
  let host: HostUnderTest;
  let client: KibanaClient;
  let answer: CoverageResponse;

  beforeAll(async () => {
    host = await startHostUnderTest({ environment: 'conflicts', rules: 'built-in', kibanaVersion: '9.5.0' });
    client = kibanaClient(host.url);
    answer = await coverage(client);
  });
  afterAll(() => host.close());

  it('has every job that recommendations have, in the same state for the same reasons, and nothing twice', async () => {
    const { body } = await client.post<RecommendationsResponse>(ROUTES.recommendations, {});
    for (const { id, state, reasons, mappings } of body.jobs) {
      expect(jobOf(answer, id)).toMatchObject({ state, mappings });
      expect(jobOf(answer, id).reasons.map(({ code }) => code)).toEqual(reasons.map(({ code }) => code));
    }
    const ids = answer.jobs.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const titles = answer.jobs.map(({ title }) => title);
    expect(titles).toEqual([...titles].sort((a, b) => a.localeCompare(b, 'en')));
    expect(new Set(answer.jobs.map(({ state }) => state))).toEqual(
      new Set(['active', 'blind', 'ready', 'limited', 'needs_data'])
    );
  });

  it('counts an older job that runs and that nothing ships any more, read by an enabled rule', () => {
    const job = jobOf(answer, 'v3_linux_rare_metadata_user');
    expect(job).toMatchObject({
      state: 'active',
      installed: true,
      rule: 'enabled',
      ruleIds: ['own-metadata-user'],
      memory: { source: 'measured' },
    });
    expect(job.moduleId).toBeUndefined();
    expect(job.replacedBy).toEqual(['v3_linux_rare_metadata_user_ea']);
    const pairs = answer.coverage.pairs.filter(({ families }) =>
      families.some(({ jobIds }) => jobIds.includes(job.id))
    );
    expect(pairs.length).toBeGreaterThan(0);
    for (const { families } of pairs) {
      const family = families.find(({ jobIds }) => jobIds.includes(job.id));
      expect(family).toMatchObject({ state: 'active', rule: 'enabled' });
      expect(family?.jobIds[0]).toBe(job.id);
    }
  });

  it('shows a running job that only a rule for another generation would read', () => {
    expect(jobOf(answer, 'v3_linux_rare_user_compiler')).toMatchObject({ state: 'active', rule: 'none' });
    expect(jobOf(answer, 'v3_linux_rare_user_compiler_ea')).toMatchObject({ rule: 'enabled' });
    expect(answer.coverage.tactics.some(({ unread }) => unread > 0)).toBe(true);
  });

  it('has the memory of a job that ran measured, that of others from their modules', () => {
    const sources = (installed: boolean) =>
      new Set(
        answer.jobs.filter((job) => job.installed === installed).map(({ memory: { source } }) => source)
      );
    expect(sources(true)).toContain('measured');
    expect(sources(false)).not.toContain('measured');
    for (const { memory } of answer.jobs) expect(memory.bytes).toBeGreaterThan(0);
  });

  it('says which packages feed a job and which would', () => {
    const ready = answer.jobs.filter(({ state }) => state === 'ready');
    expect(ready.every(({ sources }) => sources.some(({ seen }) => seen))).toBe(true);
    const wanting = answer.jobs.filter(({ reasons }) => reasons[0]?.code === 'no_data');
    expect(wanting.some(({ sources }) => sources.some(({ seen }) => !seen))).toBe(true);
    for (const { sources } of answer.jobs) {
      const names = sources.map(({ name }) => name);
      expect(names).toEqual([...new Set(names)].sort());
    }
  });

  it('is of either version of ATT&CK', async () => {
    expect(answer).toMatchObject({
      kibanaVersion: '9.5.0',
      kibanaAttackVersion: 19,
      attackVersion: 19,
      warnings: [],
    });
    const [v18, v19] = [
      await coverage(client, '?attackVersion=18'),
      await coverage(client, '?attackVersion=19'),
    ];
    expect([v18.coverage.tactics.length, v19.coverage.tactics.length]).toEqual([14, 15]);
    expect(v18.jobs.map(({ id, state }) => [id, state])).toEqual(
      v19.jobs.map(({ id, state }) => [id, state])
    );
    const moved = [...v18.coverage.moved, ...v19.coverage.moved];
    expect(moved.length).toBeGreaterThan(0);
  });

  it('asks nothing of the data that recommendations have just asked, unless told to', async () => {
    await client.post<RecommendationsResponse>(ROUTES.recommendations, {});
    const searches = () => host.elasticsearch.requests.count(({ path }) => path.endsWith('_msearch'));
    host.elasticsearch.requests.clear();
    await coverage(client);
    expect(searches()).toBe(0);
    await coverage(client, '?refresh=true');
    expect(searches()).toBeGreaterThan(0);
  });
});

it('has nearly every pair ready where data for nearly every job is there', async () => {
  await withHost('everything', async (_host, client) => {
    // A busy machine may not have all of it in time at first: then it says so, and is asked again.
    const whole = ({ partial }: CoverageResponse) => !partial;
    const { coverage: now } = await waitFor(() => coverage(client, '?refresh=true'), whole);
    const ready = now.pairs.filter(({ state }) => state === 'ready');
    expect(now.pairs.length).toBeGreaterThan(50);
    expect(ready.length / now.pairs.length).toBeGreaterThan(0.9);
  });
});

it('names rules of the package as not installed, and follows a switched-off rule', async () => {
  await withHost(
    'default',
    async (_host, client) => {
      const answer = await coverage(client);
      const statuses = new Set(answer.rules.map(({ status }) => status));
      expect(statuses).toEqual(new Set(['enabled', 'disabled', 'not_installed']));
      expect(jobOf(answer, 'v3_windows_anomalous_service_ea').rule).toBe('disabled');
      expect(jobOf(answer, 'auth_high_count_logon_fails_ea').rule).toBe('enabled');
      const names = answer.rules.map(({ name }) => name);
      expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'en')));
    },
    { rules: 'built-in' }
  );
});

describe('who may not see everything', () => {
  async function userOf(host: HostUnderTest, environment: string, name: string): Promise<KibanaClient> {
    const user = (await loadEnvironment(environment)).users.find((candidate) => candidate.name === name);
    if (!user) throw new Error(`${environment} has no user ${name}`);
    return kibanaClient(host.url, user);
  }

  it('sees the whole coverage with rights to look alone', async () => {
    await withHost('read_only_user', async (_host, client) => {
      const { warnings, jobs } = await coverage(client);
      expect(warnings).toEqual([]);
      expect(jobs.some(({ state }) => state === 'ready')).toBe(true);
      const unknown = jobs.filter(({ state }) => state === 'unknown');
      // This user may not read the indices of some packages.
      expect(new Set(unknown.map(({ reasons }) => reasons[0]?.code))).toEqual(new Set(['indices_forbidden']));
    });
  });

  it('sees unknown states, never missing data, where indices are hidden', async () => {
    await withHost('default', async (host) => {
      const answer = await coverage(await userOf(host, 'default', 'blind_reader'));
      expect(answer.partial).toBe(true);
      expect(answer.jobs.filter(({ state }) => state === 'needs_data')).toEqual([]);
    });
  });

  it('gets the jobs of the catalogue without rights to ML, or without the licence', async () => {
    await withHost('default', async (host) => {
      const { warnings, jobs } = await coverage(await userOf(host, 'default', 'no_ml'));
      expect(warnings.map(({ code }) => code)).toContain('modules_from_catalogue');
      expect(jobs.length).toBeGreaterThan(40);
    });
    await withHost('no_license', async (_host, client) => {
      const { warnings, partial, coverage: now } = await coverage(client);
      expect(warnings.map(({ code }) => code)).toContain('modules_from_catalogue');
      expect([partial, now.pairs.length > 0]).toEqual([true, true]);
    });
  });
});

it('is unknown, not none, while the cluster does not answer', async () => {
  await withHost('default', async (host, client) => {
    const healthy = await coverage(client);
    host.elasticsearch.faults.add({ match: { path: /_msearch/ }, effect: { status: 429 } });
    const { coverage: now, jobs, partial } = await coverage(client, '?refresh=true');
    expect(partial).toBe(true);
    expect(new Set(jobs.map(({ state }) => state))).toEqual(new Set(['unknown']));
    expect(now.pairs.map(({ tacticId, techniqueId }) => [tacticId, techniqueId])).toEqual(
      healthy.coverage.pairs.map(({ tacticId, techniqueId }) => [tacticId, techniqueId])
    );
  });
});

it('asks Elasticsearch the same number of times for 20 and 500 jobs', async () => {
  const environment = await loadEnvironment('empty');
  async function asked(count: number): Promise<string[]> {
    const modules = await modulesFolder(count);
    const host = await startHostUnderTest({ environment, modules: [modules.folder] });
    try {
      host.elasticsearch.requests.clear();
      const { jobs } = await coverage(kibanaClient(host.url));
      expect(jobs.filter(({ moduleId }) => moduleId === 'made_up')).toHaveLength(count);
      return host.elasticsearch.requests.entries.map(({ method, path }) => `${method} ${path}`).sort();
    } finally {
      await host.close();
      await modules.remove();
    }
  }
  expect(await asked(500)).toEqual(await asked(20));
});
