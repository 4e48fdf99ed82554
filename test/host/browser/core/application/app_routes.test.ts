import type { HostApp } from '../host_core';
import { appPath, findAppAt } from './app_routes';

const mount = () => () => undefined;
const apps = new Map<string, HostApp>(
  [
    { id: 'ml', title: 'ML', mount },
    { id: 'securitySolutionUI', title: 'Security', appRoute: '/app/security', mount },
    { id: 'deep', title: 'Deep', appRoute: '/app/security/deep', mount },
  ].map((app) => [app.id, app])
);

test.each([
  ['/app/ml', 'ml'],
  ['/app/ml/explorer', 'ml'],
  ['/app/mlJobPicker', undefined],
  ['/app/security/rules', 'securitySolutionUI'],
  ['/app/security/deep/er', 'deep'],
  ['/app/securitySolutionUI', undefined],
  ['/', undefined],
])('%s belongs to %s', (path, id) => {
  expect(findAppAt(apps, path)?.id).toBe(id);
});

test.each([
  [undefined, '/app/x'],
  ['', '/app/x'],
  ['goals', '/app/x/goals'],
  ['/goals', '/app/x/goals'],
  ['?q=1', '/app/x?q=1'],
  ['#top', '/app/x#top'],
])('path %s in an application', (path, expected) => {
  expect(appPath('/app/x', path)).toBe(expected);
});
