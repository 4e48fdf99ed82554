import { DEFAULT_APP_CATEGORIES, type HostApp } from '../host_core';
import { activeLinkId, navGroups } from './nav_groups';

const mount = () => () => undefined;
const { kibana, management, security } = DEFAULT_APP_CATEGORIES;

const APPS: HostApp[] = [
  { id: 'loose', title: 'Loose', mount },
  { id: 'management', title: 'Stack Management', category: management, mount },
  { id: 'zeta', title: 'Zeta', category: security, mount },
  { id: 'alpha', title: 'Alpha', category: security, mount },
  {
    id: 'securitySolutionUI',
    title: 'Security',
    appRoute: '/app/security',
    category: security,
    order: 1,
    mount,
    deepLinks: [
      { id: 'rules', title: 'Rules', path: '/rules', visibleIn: ['sideNav'] },
      { id: 'hidden', title: 'Hidden', path: '/hidden' },
    ],
  },
  { id: 'searchOnly', title: 'Search only', category: kibana, visibleIn: ['globalSearch'], mount },
];

test('groups by category, orders by order and title, shows deep links only where they ask for it', () => {
  expect(navGroups(APPS).map(({ label, links }) => [label, links.map(({ title }) => title)])).toEqual([
    ['Security', ['Security', 'Rules', 'Alpha', 'Zeta']],
    ['Management', ['Stack Management']],
    ['Other', ['Loose']],
  ]);
});

test.each([
  ['/app/security', 'securitySolutionUI'],
  ['/app/security/rules/id/1', 'securitySolutionUI:rules'],
  ['/app/security/alerts', 'securitySolutionUI'],
  ['/app/nowhere', undefined],
])('%s is where the link %s stands', (path, id) => {
  expect(activeLinkId(navGroups(APPS), path)).toBe(id);
});
