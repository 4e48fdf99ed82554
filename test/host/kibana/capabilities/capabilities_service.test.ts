import type { KibanaRequest } from '@kbn/core/server';

import type { EnvironmentUser } from '../../environments/environment';
import { FeatureRegistry } from '../features/feature_registry';
import { rememberRequestState } from '../http/request_state';
import { CapabilitiesService } from './capabilities_service';

const savedObject = { all: [], read: [] };

function requestOf(kibana: EnvironmentUser['kibana']): KibanaRequest {
  // Only who asks matters here.
  const request = {} as KibanaRequest;
  const user = { name: 'u', password: 'p', elasticsearch: { cluster: [], indices: [] }, kibana };
  rememberRequestState(request, { user, spaceId: 'default' });
  return request;
}

describe('CapabilitiesService', () => {
  let service: CapabilitiesService;

  beforeEach(() => {
    const features = new FeatureRegistry();
    features.contract.registerKibanaFeature({
      id: 'ml',
      name: 'ML',
      category: { id: 'x', label: 'X' },
      app: ['ml'],
      catalogue: ['ml'],
      privileges: {
        all: { savedObject, ui: ['canGetJobs', 'canCreateJob'] },
        read: { savedObject, ui: ['canGetJobs'] },
      },
    });
    service = new CapabilitiesService(features);
  });

  test('resolves what the user has', async () => {
    expect(await service.resolve(requestOf({ ml: 'read' }))).toEqual({
      ml: { canGetJobs: true, canCreateJob: false },
    });
  });

  test('a switcher takes away', async () => {
    service.registerSwitcher(() => ({ ml: { canCreateJob: false } }));
    expect(await service.resolve(requestOf('all'))).toEqual({
      ml: { canGetJobs: true, canCreateJob: false },
    });
  });

  test('a switcher cannot give, nor add', async () => {
    service.registerSwitcher(async () => ({
      ml: { canCreateJob: true, other: true },
      other: { show: true },
    }));
    expect(await service.resolve(requestOf({ ml: 'read' }))).toEqual({
      ml: { canGetJobs: true, canCreateJob: false },
    });
  });

  test('each switcher sees what the ones before left', async () => {
    service.registerSwitcher(() => ({ ml: { canCreateJob: false } }));
    const seen: unknown[] = [];
    service.registerSwitcher((_, capabilities) => {
      seen.push(capabilities);
      return capabilities;
    });
    await service.resolve(requestOf('all'));
    expect(seen).toEqual([{ ml: { canGetJobs: true, canCreateJob: false } }]);
  });

  test('adds applications and catalogue for the browser', async () => {
    expect(await service.resolveForBrowser(requestOf({}), ['ml', 'discover'])).toEqual({
      ml: { canGetJobs: false, canCreateJob: false },
      navLinks: { ml: false, discover: true },
      catalogue: { ml: false },
      management: {},
    });
  });

  test('knows nothing of requests that the host did not receive', async () => {
    await expect(service.resolve({} as KibanaRequest)).rejects.toThrow(
      'not a request that the host received'
    );
  });
});
