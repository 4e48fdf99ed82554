/**
 * The part of `@kbn/core/public` that this plugin uses. Values are not imported from it: only types.
 * Sources: src/core/packages/application/browser/src/{application,app_mount,contracts}.ts,
 * src/core/packages/http/browser/src/types.ts, src/core/packages/chrome/browser/src/{contracts,nav_controls}.ts.
 */
declare module '@kbn/core/public' {
  import type { History } from 'history';
  import type { ReactElement, ReactNode } from 'react';
  import type { Observable } from 'rxjs';

  /** Renders into the element and returns what takes it away again. */
  export type MountPoint = (element: HTMLElement) => () => void;

  export interface AppCategory {
    id: string;
    label: string;
    order?: number;
    euiIconType?: string;
  }

  export interface AppDeepLink {
    id: string;
    title: string;
    path: string;
    keywords?: string[];
  }

  export interface AppMountParameters {
    element: HTMLElement;
    /** Scoped to the application's own base path. */
    history: History;
    onAppLeave(handler: (actions: AppLeaveActions) => unknown): void;
    theme$: Observable<CoreTheme>;
  }

  export interface AppLeaveActions {
    confirm(text: string, title?: string): unknown;
    default(): unknown;
  }

  export interface App {
    id: string;
    title: string;
    order?: number;
    euiIconType?: string;
    category?: AppCategory;
    keywords?: string[];
    deepLinks?: AppDeepLink[];
    mount(params: AppMountParameters): Promise<() => void> | (() => void);
  }

  export type Capabilities = Record<string, Record<string, unknown>>;

  export interface ApplicationStart {
    capabilities: Capabilities;
    currentAppId$: Observable<string | undefined>;
    navigateToApp(appId: string, options?: { path?: string; openInNewTab?: boolean }): Promise<void>;
    navigateToUrl(url: string): Promise<void>;
    getUrlForApp(appId: string, options?: { path?: string; absolute?: boolean }): string;
    isAppRegistered(appId: string): boolean;
  }

  export interface HttpFetchOptions {
    query?: Record<string, string | number | boolean | string[] | undefined>;
    body?: string;
    /** Sent as `elastic-api-version`. */
    version?: string;
    signal?: AbortSignal;
    asSystemRequest?: boolean;
    /** Default true; false for the path of another space. */
    prependBasePath?: boolean;
  }

  /** What a non-2xx answer rejects with. `body` is Kibana's error envelope. */
  export interface IHttpFetchError extends Error {
    response?: { status: number };
    body?: { statusCode?: number; error?: string; message?: string; attributes?: Record<string, unknown> };
  }

  export interface HttpStart {
    basePath: {
      get(): string;
      prepend(path: string): string;
      /** Without the space. */
      serverBasePath: string;
    };
    get<T>(path: string, options?: HttpFetchOptions): Promise<T>;
    post<T>(path: string, options?: HttpFetchOptions): Promise<T>;
    delete<T>(path: string, options?: HttpFetchOptions): Promise<T>;
  }

  export interface ToastsStart {
    addSuccess(toast: string | { title: string; text?: string }): unknown;
    addWarning(toast: string | { title: string; text?: string }): unknown;
    addDanger(toast: string | { title: string; text?: string }): unknown;
    addError(error: Error, options: { title: string; toastMessage?: string }): unknown;
  }

  export interface CoreTheme {
    darkMode: boolean;
    name: string;
  }

  export interface ChromeBreadcrumb {
    text: string;
    href?: string;
  }

  export interface ChromeNavControl {
    order?: number;
    mount: MountPoint;
  }

  export interface ChromeStart {
    setBreadcrumbs(breadcrumbs: ChromeBreadcrumb[]): void;
    docTitle: { change(title: string | string[]): void; reset(): void };
    navControls: { registerRight(control: ChromeNavControl): void };
  }

  export interface CoreStart {
    application: ApplicationStart;
    chrome: ChromeStart;
    http: HttpStart;
    notifications: { toasts: ToastsStart };
    theme: { theme$: Observable<CoreTheme> };
    uiSettings: { get<T>(key: string, defaultValue?: T): T };
    analytics: unknown;
    i18n: { Context: (props: { children?: ReactNode }) => ReactElement | null };
    executionContext: unknown;
    userProfile: unknown;
    /** Absent in 9.0 (added by kibana PR 212163 in 9.1, backported to 8.19). */
    rendering?: { addContext(element: ReactNode): ReactElement };
  }

  export interface CoreSetup {
    application: { register(app: App): void };
    getStartServices(): Promise<[CoreStart, object, unknown]>;
  }

  export interface PluginInitializerContext {
    env: { packageInfo: { version: string } };
  }

  export interface Plugin {
    setup(core: CoreSetup, plugins: object): void;
    start(core: CoreStart, plugins: object): void;
    stop?(): void;
  }
}

/** Source: src/platform/packages/shared/react/kibana_context/render. Used only where `rendering.addContext` is absent. */
declare module '@kbn/react-kibana-context-render' {
  import type { CoreStart } from '@kbn/core/public';
  import type { FC, PropsWithChildren } from 'react';

  export const KibanaRenderContextProvider: FC<
    PropsWithChildren<Pick<CoreStart, 'analytics' | 'executionContext' | 'i18n' | 'theme' | 'userProfile'>>
  >;
}

/** Source: src/platform/packages/shared/kbn-i18n. */
declare module '@kbn/i18n' {
  export interface TranslateArguments {
    defaultMessage: string;
    values?: Record<string, string | number | boolean | Date | null | undefined>;
    description?: string;
    ignoreTag?: boolean;
  }

  export const i18n: {
    translate(id: string, args: TranslateArguments): string;
    getLocale(): string;
  };
}

/** Source: src/platform/packages/shared/kbn-i18n-react. */
declare module '@kbn/i18n-react' {
  export {
    FormattedMessage,
    FormattedDate,
    FormattedNumber,
    FormattedRelativeTime,
    IntlProvider as I18nProvider,
  } from 'react-intl';
}
