import type { DataSourcesResponse } from '../../common/api/data_sources';
import type { ReadinessResponse } from '../../common/api/readiness';
import type { RecommendationsResponse } from '../../common/api/recommendations';
import { ROUTES } from '../../common/api/routes';
import { loadEnvironment } from '../host/environments/load_environment';
import { kibanaClient, type ErrorBody, type KibanaClient } from './harness/kibana_client';
import { startHostUnderTest, type HostUnderTest } from './harness/running_host';

async function clientOf(host: HostUnderTest, environment: string, name: string): Promise<KibanaClient> {
  const user = (await loadEnvironment(environment)).users.find((candidate) => candidate.name === name);
  if (!user) throw new Error(`${environment} has no user ${name}`);
  return kibanaClient(host.url, user);
}

async function statuses(
  client: KibanaClient
): Promise<{ canActivate: boolean; byId: Record<string, string> }> {
  const { body } = await client.get<ReadinessResponse>(ROUTES.readiness);
  return {
    canActivate: body.canActivate,
    byId: Object.fromEntries(body.checks.map(({ id, status }) => [id, status])),
  };
}

describe('users', () => {
  let host: HostUnderTest;
  let admin: RecommendationsResponse;

  beforeAll(async () => {
    host = await startHostUnderTest({ environment: 'default' });
    admin = (await kibanaClient(host.url).post<RecommendationsResponse>(ROUTES.recommendations, {})).body;
  });
  afterAll(() => host.close());

  it('with every right may activate', async () => {
    expect(await statuses(kibanaClient(host.url))).toMatchObject({
      canActivate: true,
      byId: { license: 'ok', ml_activate: 'ok', index_read: 'ok', data: 'ok' },
    });
  });

  it('who may only look see all jobs and learn why they may not activate', async () => {
    const client = await clientOf(host, 'default', 'reader');
    const { canActivate, byId } = await statuses(client);
    expect(canActivate).toBe(false);
    expect(byId).toMatchObject({ ml_view: 'ok', ml_activate: 'blocked' });
    const { body } = await client.post<RecommendationsResponse>(ROUTES.recommendations, {});
    expect(body.jobs).toHaveLength(admin.jobs.length);
  });

  it('without ML rights see all jobs, from the catalogue, with states from their data', async () => {
    const client = await clientOf(host, 'default', 'no_ml');
    const { canActivate, byId } = await statuses(client);
    expect(canActivate).toBe(false);
    expect(byId).toMatchObject({ ml_view: 'blocked', ml_activate: 'blocked' });
    const { body } = await client.post<RecommendationsResponse>(ROUTES.recommendations, {});
    expect(body.warnings.map(({ code }) => code)).toContain('modules_from_catalogue');
    const ids = new Set(body.jobs.map(({ id }) => id));
    expect(admin.jobs.filter(({ id }) => !ids.has(id))).toEqual([]);
    expect(body.jobs.some(({ state }) => state === 'ready')).toBe(true);
    const plan = await client.post<ErrorBody>(ROUTES.activationPlan, { jobIds: [admin.jobs[0]?.id] });
    expect([plan.status, plan.body.attributes]).toEqual([403, { code: 'ml_forbidden' }]);
  });

  it('who may read only some indices are not told that data is missing', async () => {
    const client = await clientOf(host, 'default', 'blind_reader');
    const { body } = await client.post<RecommendationsResponse>(ROUTES.recommendations, {});
    expect(body.jobs.filter(({ state }) => state === 'needs_data')).toEqual([]);
    const unknown = body.jobs.filter(({ state }) => state === 'unknown');
    expect(unknown.length).toBeGreaterThan(0);
    expect(unknown.every(({ reasons }) => reasons[0]?.code === 'indices_forbidden')).toBe(true);
    const { body: data } = await client.get<DataSourcesResponse>(ROUTES.dataSources);
    expect(data.sources.every(({ id }) => id.startsWith('system.'))).toBe(true);
    expect(data.failure?.cause).toBe('forbidden');
  });
});

describe('a basic licence', () => {
  it('shows all jobs and says that the licence is why they cannot be activated', async () => {
    const host = await startHostUnderTest({ environment: 'no_license' });
    try {
      const client = kibanaClient(host.url);
      const { canActivate, byId } = await statuses(client);
      expect(canActivate).toBe(false);
      expect(byId.license).toBe('blocked');
      const { body } = await client.post<RecommendationsResponse>(ROUTES.recommendations, {});
      expect(body.jobs.length).toBeGreaterThanOrEqual(40);
      expect(body.warnings).toContainEqual(
        expect.objectContaining({
          code: 'modules_from_catalogue',
          failure: expect.objectContaining({ cause: 'license' }),
        })
      );
      const plan = await client.post<ErrorBody>(ROUTES.activationPlan, { jobIds: ['auth_rare_user_ea'] });
      expect([plan.status, plan.body.attributes]).toEqual([403, { code: 'license_too_low' }]);
    } finally {
      await host.close();
    }
  });
});

describe('an empty cluster', () => {
  it('needs data for every job, and says so', async () => {
    const host = await startHostUnderTest({ environment: 'empty' });
    try {
      const { body } = await kibanaClient(host.url).post<RecommendationsResponse>(ROUTES.recommendations, {});
      expect(new Set(body.jobs.map(({ state }) => state))).toEqual(new Set(['needs_data']));
    } finally {
      await host.close();
    }
  });
});
