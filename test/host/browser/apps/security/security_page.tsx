import { EuiPageTemplate } from '@elastic/eui';
import type { MountPoint } from '@kbn/core/public';
import React, { useEffect } from 'react';
import ReactDOM from 'react-dom';
import { Redirect, Route, Router, Switch, useLocation } from 'react-router-dom';

import type { HostAppMountParameters, HostCoreStart } from '../../core/host_core';
import { PlaceholderPrompt } from '../placeholder_prompt';
import { HeaderActions } from './header_actions';

const PAGES = [
  { path: '/rules', title: 'Rules' },
  { path: '/alerts', title: 'Alerts' },
] as const;

interface SecurityPageProps {
  core: HostCoreStart;
  params: HostAppMountParameters;
}

/** The Security application as far as this host has it: page headers, and the header actions of the rules and alerts pages. */
export function SecurityPage({ core, params }: SecurityPageProps) {
  return (
    <Router history={params.history}>
      <HeaderActionMenu core={core} params={params} />
      <Switch>
        <Redirect exact from="/" to="/rules" />
        {PAGES.map((page) => (
          <Route key={page.path} path={page.path}>
            <Page title={page.title} core={core} params={params} />
          </Route>
        ))}
        <Route>
          <Page title="Security" core={core} params={params} />
        </Route>
      </Switch>
    </Router>
  );
}

/** The menu lives in the chrome's header, outside of this tree, and only on the pages that have it in Kibana. */
function HeaderActionMenu({ core, params: { setHeaderActionMenu } }: SecurityPageProps) {
  const { pathname } = useLocation();
  const hasMenu = PAGES.some(({ path }) => pathname.startsWith(path));
  useEffect(() => {
    setHeaderActionMenu(hasMenu ? mountHeaderActions(core) : undefined);
  }, [core, hasMenu, setHeaderActionMenu]);
  return null;
}

function mountHeaderActions(core: HostCoreStart): MountPoint {
  return (element) => {
    ReactDOM.render(core.rendering.addContext(<HeaderActions core={core} />), element);
    return () => {
      ReactDOM.unmountComponentAtNode(element);
    };
  };
}

function Page({ title, core, params }: SecurityPageProps & { title: string }) {
  const { pathname, search, hash } = useLocation();
  useEffect(() => {
    core.chrome.docTitle.change([title, 'Security']);
    core.chrome.setBreadcrumbs([{ text: 'Security', href: params.appBasePath }, { text: title }]);
  }, [core, params, title]);
  return (
    <EuiPageTemplate minHeight="0">
      <EuiPageTemplate.Header
        pageTitle={title}
        tabs={PAGES.map((page) => ({
          label: page.title,
          href: `${params.appBasePath}${page.path}`,
          isSelected: page.title === title,
        }))}
      />
      <PlaceholderPrompt
        title={title}
        headingLevel="h2"
        iconType="logoSecurity"
        path={`${params.appBasePath}${pathname}${search}${hash}`}
      />
    </EuiPageTemplate>
  );
}
