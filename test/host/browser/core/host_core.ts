import type {
  App,
  AppDeepLink,
  ApplicationStart,
  AppMountParameters,
  ChromeStart,
  CoreSetup,
  CoreStart,
  MountPoint,
} from '@kbn/core/public';
import type { Observable } from 'rxjs';

import type { HostHttp } from './http/http_service';

/** What the host's own applications get beyond what plugins of today use (AppMountParameters in app_mount.ts). */
export interface HostAppMountParameters extends AppMountParameters {
  /** Base path and route of the application, for links. */
  appBasePath: string;
  /** What stands at the right of the second header bar while the application is mounted. */
  setHeaderActionMenu(mount: MountPoint | undefined): void;
}

/** Where a link is shown (AppDeepLinkLocations before they were split into classicSideNav and projectSideNav). */
export type NavLocation = 'globalSearch' | 'sideNav';

export interface HostAppDeepLink extends AppDeepLink {
  /** Default: only in the global search, which this host doesn't have. */
  visibleIn?: NavLocation[];
}

export interface HostApp extends Omit<App, 'mount' | 'deepLinks'> {
  /** Default `/app/<id>`. */
  appRoute?: string;
  /** Default: everywhere. */
  visibleIn?: NavLocation[];
  deepLinks?: HostAppDeepLink[];
  mount(params: HostAppMountParameters): Promise<() => void> | (() => void);
}

export interface NavigateToAppOptions {
  path?: string;
  openInNewTab?: boolean;
  replace?: boolean;
  state?: unknown;
}

export interface HostApplicationStart extends ApplicationStart {
  navigateToApp(appId: string, options?: NavigateToAppOptions): Promise<void>;
  /** Path with base path of the page, as it changes. */
  currentLocation$: Observable<string>;
}

export interface HostCoreStart extends CoreStart {
  application: HostApplicationStart;
  chrome: ChromeStart;
  http: HostHttp;
  rendering: NonNullable<CoreStart['rendering']>;
}

export interface HostCoreSetup extends CoreSetup {
  application: { register(app: HostApp): void };
  getStartServices(): Promise<[HostCoreStart, object, unknown]>;
}

/** Source: src/core/packages/application/common/src/default_app_categories.ts */
export const DEFAULT_APP_CATEGORIES = {
  kibana: { id: 'kibana', label: 'Analytics', euiIconType: 'logoKibana', order: 1000 },
  enterpriseSearch: {
    id: 'enterpriseSearch',
    label: 'Elasticsearch',
    euiIconType: 'logoElasticsearch',
    order: 2000,
  },
  observability: {
    id: 'observability',
    label: 'Observability',
    euiIconType: 'logoObservability',
    order: 3000,
  },
  security: { id: 'securitySolution', label: 'Security', euiIconType: 'logoSecurity', order: 4000 },
  management: { id: 'management', label: 'Management', euiIconType: 'managementApp', order: 5000 },
} as const;
