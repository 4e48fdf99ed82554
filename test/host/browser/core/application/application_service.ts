import type { Capabilities, CoreTheme, MountPoint } from '@kbn/core/public';
import type { History, Location } from 'history';
import { BehaviorSubject, distinctUntilChanged, type Observable } from 'rxjs';

import type { BasePath } from '../http/base_path';
import type { HostApp, HostApplicationStart, NavigateToAppOptions } from '../host_core';
import { appPath, appRoute, findAppAt } from './app_routes';
import { LeaveGuard } from './leave_guard';
import { mountApp } from './mount_app';

const APP_ID = /^[a-zA-Z0-9_:-]+$/;

export interface ApplicationServiceOptions {
  /** With the base path as its basename. */
  history: History;
  basePath: BasePath;
  theme$: Observable<CoreTheme>;
  confirmLeave(text: string, title?: string): Promise<boolean>;
  /** Loads a page outside of the registered applications. The browser's own, if absent. */
  leavePage?: (url: string) => void;
}

/** What stands at the current location. */
export type CurrentApp =
  | { kind: 'app'; app: HostApp }
  | { kind: 'notFound'; path: string }
  | { kind: 'failed'; app: HostApp; error: unknown };

/** `core.application`. Source: src/core/packages/application/browser-internal/src/application_service.tsx */
export class ApplicationService {
  private readonly registered = new Map<string, HostApp>();
  private accessible: ReadonlyMap<string, HostApp> = new Map();
  private setupIsOver = false;
  private readonly leaveGuard: LeaveGuard;
  private readonly current = new BehaviorSubject<CurrentApp>({ kind: 'notFound', path: '' });
  private readonly appId = new BehaviorSubject<string | undefined>(undefined);
  private readonly actionMenu = new BehaviorSubject<MountPoint | undefined>(undefined);
  private readonly location: BehaviorSubject<string>;

  readonly current$ = this.current.asObservable();
  /** The mounted application's menu for the header. */
  readonly actionMenu$ = this.actionMenu.asObservable();

  constructor(private readonly options: ApplicationServiceOptions) {
    this.leaveGuard = new LeaveGuard((text, title) => options.confirmLeave(text, title));
    this.location = new BehaviorSubject(this.href(options.history.location));
  }

  /** Throws after the setup phase, for an id used before, and for an id with other characters than Kibana allows. */
  register = (app: HostApp): void => {
    if (this.setupIsOver) {
      throw new Error(`Application "${app.id}" cannot be registered after "setup"`);
    }
    if (!APP_ID.test(app.id)) {
      throw new Error(`Application id "${app.id}" may only have letters, digits, "-", "_" and ":"`);
    }
    if (this.registered.has(app.id)) {
      throw new Error(`An application is already registered with the id "${app.id}"`);
    }
    this.registered.set(app.id, app);
  };

  get registeredIds(): string[] {
    return [...this.registered.keys()];
  }

  /** Applications that the user may open. */
  get apps(): HostApp[] {
    return [...this.accessible.values()];
  }

  /** Ends the setup phase. Applications that `capabilities.navLinks` denies are as good as unknown from here on. */
  start(capabilities: Capabilities): HostApplicationStart {
    this.setupIsOver = true;
    this.accessible = new Map(
      [...this.registered].filter(
        ([id]) => capabilities.navLinks?.[id] === undefined || capabilities.navLinks[id] === true
      )
    );
    this.options.history.listen((location) => this.onLocation(location));
    window.addEventListener('beforeunload', this.leaveGuard.onBeforeUnload);
    return {
      capabilities,
      currentAppId$: this.appId.pipe(distinctUntilChanged()),
      currentLocation$: this.location.pipe(distinctUntilChanged()),
      navigateToApp: this.navigateToApp,
      navigateToUrl: this.navigateToUrl,
      getUrlForApp: this.getUrlForApp,
      isAppRegistered: (appId) => this.registered.has(appId),
    };
  }

  /** Looks at the page's location for the first time: to be called once all plugins have started. */
  open(): void {
    this.onLocation(this.options.history.location);
  }

  /** Mounts an application that `current$` named; returns what unmounts it. */
  mount(app: HostApp, container: HTMLElement): () => void {
    return mountApp(app, container, {
      history: this.options.history,
      basePath: this.options.basePath,
      theme$: this.options.theme$,
      setHeaderActionMenu: (mount) => this.actionMenu.next(mount),
      setLeaveHandler: this.leaveGuard.setHandler,
      onError: (failedApp, error) => this.current.next({ kind: 'failed', app: failedApp, error }),
    });
  }

  private navigateToApp = async (appId: string, options: NavigateToAppOptions = {}): Promise<void> => {
    const path = this.pathOf(appId, options.path);
    if (options.openInNewTab === true) {
      window.open(this.options.basePath.prepend(path), '_blank');
      return;
    }
    if (appId !== this.appId.value && !(await this.leaveGuard.mayLeave())) {
      return;
    }
    const navigate = options.replace === true ? this.options.history.replace : this.options.history.push;
    navigate(path, options.state);
  };

  private navigateToUrl = async (url: string): Promise<void> => {
    const target = new URL(url, window.location.href);
    const pathname =
      target.origin === window.location.origin ? this.options.basePath.remove(target.pathname) : undefined;
    const app = pathname === undefined ? undefined : findAppAt(this.accessible, pathname);
    if (app === undefined || pathname === undefined) {
      const leavePage = this.options.leavePage ?? ((href: string) => window.location.assign(href));
      leavePage(target.href);
      return;
    }
    const inApp = pathname.slice(appRoute(app).length);
    await this.navigateToApp(app.id, { path: `${inApp}${target.search}${target.hash}` });
  };

  private getUrlForApp = (appId: string, options: { path?: string; absolute?: boolean } = {}): string => {
    const url = this.options.basePath.prepend(this.pathOf(appId, options.path));
    return options.absolute === true ? new URL(url, window.location.origin).href : url;
  };

  private pathOf(appId: string, path?: string): string {
    return appPath(appRoute(this.registered.get(appId) ?? { id: appId }), path);
  }

  private onLocation(location: Location): void {
    const app = findAppAt(this.accessible, location.pathname);
    const { value } = this.current;
    if (app === undefined) {
      this.current.next({ kind: 'notFound', path: location.pathname });
    } else if (value.kind === 'notFound' || value.app !== app) {
      this.current.next({ kind: 'app', app });
    }
    this.appId.next(app?.id);
    this.location.next(this.href(location));
  }

  private href(location: Location): string {
    return this.options.history.createHref(location);
  }
}
