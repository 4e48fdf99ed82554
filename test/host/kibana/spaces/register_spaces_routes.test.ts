import { startFixtureKibana, type FixtureKibana } from '../testing/start_fixture_kibana';

let kibana: FixtureKibana;

beforeAll(async () => {
  kibana = await startFixtureKibana();
});
afterAll(() => kibana.close());

const ALL = [
  { id: 'default', name: 'Default', disabledFeatures: [] },
  { id: 'soc', name: 'SOC', disabledFeatures: [] },
];

describe('GET /api/spaces/space', () => {
  it.each(['/api/spaces/space', '/s/soc/api/spaces/space', '/api/spaces/space?purpose=any'])(
    'tells all spaces to who has a right in Kibana: %s',
    async (path) => {
      for (const user of [undefined, 'reader']) {
        const response = await kibana.fetch(path, { user, headers: { 'elastic-api-version': '2023-10-31' } });
        expect(response.status).toBe(200);
        expect(await response.json()).toEqual(ALL);
      }
    }
  );

  it.each([
    ['', 'nobody', {}, 403],
    ['?sort=name', 'elastic', {}, 400],
    ['?purpose=shareSavedObjectsIntoSpace', 'elastic', {}, 501],
    ['?include_authorized_purposes=true', 'elastic', {}, 501],
    ['', 'elastic', { 'elastic-api-version': '1' }, 400],
  ])('%s of %s with %j: %d', async (query, user, headers, status) => {
    expect((await kibana.fetch(`/api/spaces/space${query}`, { user, headers })).status).toBe(status);
  });

  it('is public', () => {
    expect(kibana.routes.find(({ path }) => path === '/api/spaces/space')).toMatchObject({
      access: 'public',
    });
  });
});
