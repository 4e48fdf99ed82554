import type { Capabilities, CoreTheme } from '@kbn/core/public';
import { createBrowserHistory } from 'history';
import React from 'react';
import ReactDOM from 'react-dom';
import { BehaviorSubject } from 'rxjs';

import type { InjectedMetadata } from '../../injected_metadata';
import type { KbnBundles } from '../kbn_window';
import { I18nProvider } from '../shared_deps/kbn_i18n_react';
import {
  KibanaRenderContextProvider,
  KibanaRootContextProvider,
} from '../shared_deps/kbn_react_kibana_context_render';
import { ApplicationService } from './application/application_service';
import { ChromeService } from './chrome/chrome_service';
import { navGroups } from './chrome/nav_groups';
import type { HostApp, HostCoreStart } from './host_core';
import { createHttp, type HostHttp } from './http/http_service';
import { ToastsService } from './notifications/toasts_service';
import { PluginLoader } from './plugins/plugin_loader';
import { ConfirmService } from './rendering/confirm_service';
import { Page } from './rendering/page';
import { redirectAppLinks } from './rendering/redirect_app_links';
import { createUiSettings } from './ui_settings/ui_settings_client';

/** Makes applications of the host's own; they get core once it has started. */
export type HostApps = (getStart: () => Promise<HostCoreStart>) => HostApp[];

/**
 * Kibana's browser core in its order: plugins' setup, capabilities for the applications registered in it, plugins' start, and
 * only then the page. Source: src/core/packages/root/browser-internal/src/core_system.ts
 */
export async function startCoreSystem(
  root: HTMLElement,
  metadata: InjectedMetadata,
  bundles: KbnBundles,
  hostApps: HostApps
): Promise<void> {
  const http = createHttp({ ...metadata, origin: window.location.origin });
  const theme$ = new BehaviorSubject<CoreTheme>({ darkMode: metadata.darkMode, name: 'borealis' });
  const confirm = new ConfirmService();
  const application = new ApplicationService({
    history: createBrowserHistory({ basename: metadata.basePath }),
    basePath: http.basePath,
    theme$,
    confirmLeave: confirm.ask,
  });
  const plugins = new PluginLoader(metadata.uiPlugins, bundles, {
    env: { packageInfo: { version: metadata.version } },
  });

  let announceStart: ((core: HostCoreStart) => void) | undefined;
  const started = new Promise<HostCoreStart>((done) => {
    announceStart = done;
  });
  hostApps(() => started).forEach(application.register);
  await plugins.setup({ application: { register: application.register } });

  const capabilities = await fetchCapabilities(http, application.registeredIds);
  const chrome = new ChromeService(document);
  const toasts = new ToastsService();
  const applicationStart = application.start(capabilities);
  const core: HostCoreStart = {
    ...renderContext(theme$),
    application: applicationStart,
    chrome: chrome.start(applicationStart.currentAppId$),
    http,
    notifications: { toasts },
    uiSettings: createUiSettings(metadata.uiSettings),
  };
  await plugins.start(core);
  announceStart?.(core);

  redirectAppLinks(document, applicationStart.navigateToUrl);
  application.open();
  ReactDOM.render(
    <KibanaRootContextProvider i18n={core.i18n} theme={core.theme}>
      <Page
        metadata={metadata}
        chrome={chrome}
        basePath={http.basePath}
        groups={navGroups(application.apps)}
        actionMenu$={application.actionMenu$}
        currentLocation$={applicationStart.currentLocation$}
        application={application}
        toasts={toasts}
        confirm={confirm}
      />
    </KibanaRootContextProvider>,
    root
  );
}

/** What a React tree of its own needs from core, and `addContext`, which applies it. */
function renderContext(
  theme$: BehaviorSubject<CoreTheme>
): Pick<HostCoreStart, 'analytics' | 'executionContext' | 'i18n' | 'rendering' | 'theme' | 'userProfile'> {
  const context = {
    analytics: {},
    executionContext: {},
    userProfile: {},
    i18n: { Context: I18nProvider },
    theme: { theme$: theme$.asObservable() },
  };
  return {
    ...context,
    rendering: {
      addContext: (element) => (
        <KibanaRenderContextProvider {...context}>{element}</KibanaRenderContextProvider>
      ),
    },
  };
}

/** Source: src/core/packages/capabilities/browser-internal/src/capabilities_service.tsx */
function fetchCapabilities(http: HostHttp, applications: string[]): Promise<Capabilities> {
  return http.post<Capabilities>('/api/core/capabilities', { body: JSON.stringify({ applications }) });
}
