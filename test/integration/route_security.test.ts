import { ROUTES } from '../../common/api/routes';
import { startHostUnderTest, type HostUnderTest } from './harness/running_host';

describe('routes of the plugin', () => {
  let host: HostUnderTest;

  beforeAll(async () => {
    host = await startHostUnderTest({ environment: 'empty' });
  });
  afterAll(() => host.close());

  const ours = () => host.routes.filter(({ pluginId }) => pluginId === 'mlJobPicker');

  it('are those that design and code name', () => {
    expect(
      ours()
        .map(({ path }) => path)
        .sort()
    ).toEqual(Object.values(ROUTES).sort());
  });

  it('each ask for a privilege, and are internal', () => {
    for (const route of ours()) {
      expect(route).toMatchObject({
        access: 'internal',
        security: { authz: { requiredPrivileges: ['mlJobPicker_read'] } },
      });
    }
  });

  it('only read: none of them is more than GET or POST', () => {
    expect(ours().every(({ method }) => ['get', 'post'].includes(method.toLowerCase()))).toBe(true);
  });
});

describe('every route of the host, its own plugins included', () => {
  it('declares its authorisation', async () => {
    const host = await startHostUnderTest({ environment: 'default' });
    try {
      expect(host.routes.length).toBeGreaterThan(10);
      const undeclared = host.routes.filter(({ security }) => {
        const { authz } = security;
        return 'requiredPrivileges' in authz ? authz.requiredPrivileges.length === 0 : authz.reason === '';
      });
      expect(undeclared).toEqual([]);
    } finally {
      await host.close();
    }
  });
});
