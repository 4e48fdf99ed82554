import type { KibanaFeatureConfig } from '@kbn/features-plugin/server';

import type { EnvironmentUser } from '../../environments/environment';
import type { PrivilegeRequirement } from '../http/route_security';
import { FeatureRegistry } from './feature_registry';
import { UserPrivileges } from './user_privileges';

const savedObject = { all: [], read: [] };

const FEATURE: KibanaFeatureConfig = {
  id: 'own',
  name: 'Own',
  category: { id: 'x', label: 'X' },
  app: ['ownApp'],
  catalogue: ['ownTile'],
  privileges: {
    all: {
      api: ['own_read', 'own_write'],
      savedObject: { all: ['thing'], read: ['other'] },
      ui: ['show', 'change'],
    },
    read: { api: ['own_read'], savedObject: { all: [], read: ['thing'] }, ui: ['show'] },
  },
};

describe('registerKibanaFeature', () => {
  const register = (...configs: unknown[]) => {
    const registry = new FeatureRegistry();
    // Plugins are built by others: what arrives may not fit the type.
    configs.forEach((config) => registry.contract.registerKibanaFeature(config as KibanaFeatureConfig));
    return registry;
  };

  test('takes a complete feature', () => {
    expect(register(FEATURE).getAll()).toEqual([FEATURE]);
  });

  test.each([
    ['a dot in the id', { ...FEATURE, id: 'a.b' }, 'Feature "a.b": id: '],
    ['a reserved id', { ...FEATURE, id: 'navLinks' }, 'Feature "navLinks": id: is reserved'],
    ['no name', { ...FEATURE, name: undefined }, 'Feature "own": name: '],
    ['an unknown member', { ...FEATURE, colour: 'red' }, 'colour'],
    ['no app', { ...FEATURE, app: undefined }, 'Feature "own": app: '],
    ['a missing privilege', { ...FEATURE, privileges: { all: FEATURE.privileges.all } }, 'privileges.read'],
    [
      'a privilege without saved objects',
      { ...FEATURE, privileges: { ...FEATURE.privileges, read: { ui: [] } } },
      'privileges.read.savedObject',
    ],
    [
      'a capability with a space',
      { ...FEATURE, privileges: { ...FEATURE.privileges, read: { savedObject, ui: ['a b'] } } },
      'privileges.read.ui.0',
    ],
    [
      'an app that is not its own',
      { ...FEATURE, privileges: { ...FEATURE.privileges, read: { savedObject, ui: [], app: ['foreign'] } } },
      'privileges.read.app names "foreign"',
    ],
    [
      'an app that no privilege grants',
      {
        ...FEATURE,
        privileges: { all: { savedObject, ui: [], app: [] }, read: { savedObject, ui: [], app: [] } },
      },
      'no privilege grants app "ownApp"',
    ],
  ])('refuses %s', (_, config, message) => {
    expect(() => register(config)).toThrow(message);
  });

  test('refuses an id twice, and anything after setup', () => {
    expect(() => register(FEATURE, FEATURE)).toThrow('"own" is registered already');
    const registry = new FeatureRegistry();
    registry.lock();
    expect(() => registry.contract.registerKibanaFeature(FEATURE)).toThrow('setup is over');
  });
});

describe('UserPrivileges', () => {
  const of = (kibana: EnvironmentUser['kibana']) =>
    new UserPrivileges({ name: 'u', password: 'p', elasticsearch: { cluster: [], indices: [] }, kibana }, [
      FEATURE,
    ]);
  const summary = (privileges: UserPrivileges) => ({
    api: ['own_read', 'own_write', 'unregistered', 'superuser'].filter((name) => privileges.hasApi(name)),
    ui: ['show', 'change'].filter((name) => privileges.hasCapability('own', name)),
    apps: ['ownApp', 'freeApp'].filter((id) => privileges.canUseApp(id)),
    tile: privileges.hasCatalogueEntry('ownTile'),
    objects: ['thing', 'other', 'unregistered'].filter((type) => privileges.canReadSavedObjects(type)),
  });

  test.each([
    [
      'without limits',
      'all',
      {
        api: ['own_read', 'own_write', 'unregistered', 'superuser'],
        ui: ['show', 'change'],
        apps: ['ownApp', 'freeApp'],
        tile: true,
        objects: ['thing', 'other', 'unregistered'],
      },
    ],
    [
      'with all of the feature',
      { own: 'all' },
      {
        api: ['own_read', 'own_write'],
        ui: ['show', 'change'],
        apps: ['ownApp', 'freeApp'],
        tile: true,
        objects: ['thing', 'other'],
      },
    ],
    [
      'with read',
      { own: 'read' },
      { api: ['own_read'], ui: ['show'], apps: ['ownApp', 'freeApp'], tile: true, objects: ['thing'] },
    ],
    ['with nothing', {}, { api: [], ui: [], apps: ['freeApp'], tile: false, objects: [] }],
    [
      'with another feature only',
      { gone: 'all' },
      { api: [], ui: [], apps: ['freeApp'], tile: false, objects: [] },
    ],
  ] as const)('a user %s', (_, kibana, expected) => {
    expect(summary(of(kibana))).toEqual(expected);
  });

  test('meets requirements of each form', () => {
    const missing = (...requirements: PrivilegeRequirement[]) =>
      of({ own: 'read' }).missingFor({ kind: 'required', requirements });
    expect(missing({ kind: 'all', privileges: ['own_read'] })).toEqual([]);
    expect(missing({ kind: 'any', privileges: ['own_write', 'own_read'] })).toEqual([]);
    expect(missing({ kind: 'all', privileges: ['own_read', 'own_write'] })).toHaveLength(1);
    expect(of({}).missingFor({ kind: 'disabled', reason: 'x' })).toEqual([]);
  });
});
