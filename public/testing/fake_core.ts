import type { ChromeBreadcrumb, CoreStart, MountPoint } from '@kbn/core/public';
import { createElement, Fragment } from 'react';
import { BehaviorSubject } from 'rxjs';

import type { FakeHttp } from './fake_http';

export interface FakeCore extends CoreStart {
  http: FakeHttp;
  appId$: BehaviorSubject<string | undefined>;
  /** What the plugin did to Kibana. */
  seen: {
    breadcrumbs: ChromeBreadcrumb[];
    title: string | string[];
    navigations: string[];
    controls: MountPoint[];
  };
}

/** The part of Kibana's core that the plugin touches, recording what it does. Times are shown in UTC. */
export function fakeCore(http: FakeHttp): FakeCore {
  const appId$ = new BehaviorSubject<string | undefined>(undefined);
  const seen: FakeCore['seen'] = { breadcrumbs: [], title: '', navigations: [], controls: [] };
  const navigate = async (target: string) => {
    seen.navigations.push(target);
  };
  return {
    http,
    appId$,
    seen,
    application: {
      capabilities: { mlJobPicker: { show: true } },
      currentAppId$: appId$,
      navigateToApp: navigate,
      navigateToUrl: navigate,
      getUrlForApp: (appId) => `/base/app/${appId}`,
      isAppRegistered: () => true,
    },
    chrome: {
      setBreadcrumbs: (breadcrumbs) => {
        seen.breadcrumbs = breadcrumbs;
      },
      docTitle: {
        change: (title) => {
          seen.title = title;
        },
        reset: () => {
          seen.title = '';
        },
      },
      navControls: { registerRight: ({ mount }) => void seen.controls.push(mount) },
    },
    notifications: {
      toasts: { addSuccess: refuse, addWarning: refuse, addDanger: refuse, addError: refuse },
    },
    theme: { theme$: new BehaviorSubject({ darkMode: false, name: 'borealis' }) },
    uiSettings: { get: <T>(key: string, defaultValue?: T) => setting(key, defaultValue) },
    analytics: {},
    i18n: { Context: ({ children }) => createElement(Fragment, null, children) },
    executionContext: {},
    userProfile: {},
  };
}

function refuse(): never {
  throw new Error('the plugin shows its messages in its own pages');
}

function setting<T>(key: string, defaultValue: T | undefined): T {
  const value: unknown = key === 'dateFormat:tz' ? 'UTC' : defaultValue;
  return value as T;
}
