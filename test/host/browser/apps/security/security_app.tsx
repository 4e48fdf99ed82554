import React from 'react';
import ReactDOM from 'react-dom';

import { DEFAULT_APP_CATEGORIES, type HostApp, type HostCoreStart } from '../../core/host_core';
import { SecurityPage } from './security_page';

/** Kibana's Security application has this id and, unlike most, a route that is not made from it. */
export function securityApp(getStart: () => Promise<HostCoreStart>): HostApp {
  return {
    id: 'securitySolutionUI',
    appRoute: '/app/security',
    title: 'Security',
    category: DEFAULT_APP_CATEGORIES.security,
    order: 1,
    euiIconType: 'logoSecurity',
    deepLinks: [
      { id: 'rules', title: 'Rules', path: '/rules', visibleIn: ['sideNav'] },
      { id: 'alerts', title: 'Alerts', path: '/alerts', visibleIn: ['sideNav'] },
    ],
    mount: async (params) => {
      const core = await getStart();
      ReactDOM.render(
        core.rendering.addContext(<SecurityPage core={core} params={params} />),
        params.element
      );
      return () => {
        ReactDOM.unmountComponentAtNode(params.element);
      };
    },
  };
}
