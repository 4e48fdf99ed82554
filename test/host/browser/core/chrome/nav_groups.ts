import { maxBy, sortBy } from 'lodash';

import { appPath, appRoute, isWithin } from '../application/app_routes';
import type { HostApp, NavLocation } from '../host_core';

export interface NavLink {
  id: string;
  title: string;
  /** Without base path. */
  path: string;
}

export interface NavGroup {
  id: string;
  label: string;
  euiIconType?: string;
  links: NavLink[];
}

/**
 * The groups of the classic navigation: applications by category, in the categories' order, each by order and then by
 * title. A deep link is there only if it asks to be. Applications without a category make the last group.
 */
export function navGroups(apps: readonly HostApp[]): NavGroup[] {
  const shown = sortBy(
    apps.filter((app) => isInSideNav(app.visibleIn, true)),
    (app) => app.category?.order ?? Number.MAX_SAFE_INTEGER,
    (app) => app.order ?? Number.MAX_SAFE_INTEGER,
    'title'
  );
  const groups = new Map<string, NavGroup>();
  for (const app of shown) {
    const { id, label, euiIconType } = app.category ?? { id: 'other', label: 'Other' };
    const group = groups.get(id) ?? { id, label, euiIconType, links: [] };
    group.links.push(...navLinks(app));
    groups.set(id, group);
  }
  return [...groups.values()];
}

/** The one link that stands for the page at the path: the most specific. */
export function activeLinkId(groups: readonly NavGroup[], path: string): string | undefined {
  const candidates = groups.flatMap(({ links }) => links).filter((link) => isWithin(path, link.path));
  return maxBy(candidates, (link) => link.path.length)?.id;
}

function navLinks(app: HostApp): NavLink[] {
  const own = { id: app.id, title: app.title, path: appRoute(app) };
  const deep = (app.deepLinks ?? [])
    .filter((link) => isInSideNav(link.visibleIn, false))
    .map((link) => ({
      id: `${app.id}:${link.id}`,
      title: link.title,
      path: appPath(appRoute(app), link.path),
    }));
  return [own, ...deep];
}

function isInSideNav(visibleIn: readonly NavLocation[] | undefined, byDefault: boolean): boolean {
  return visibleIn?.includes('sideNav') ?? byDefault;
}
