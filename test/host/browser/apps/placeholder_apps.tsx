import { EuiPageTemplate } from '@elastic/eui';
import type { History } from 'history';
import React, { useEffect, useState } from 'react';
import ReactDOM from 'react-dom';

import { DEFAULT_APP_CATEGORIES, type HostApp, type HostCoreStart } from '../core/host_core';
import { PlaceholderPrompt } from './placeholder_prompt';

/** Kibana's applications that our pages link to: enough to arrive at, and honest about being no more. */
const PLACEHOLDERS: ReadonlyArray<
  Pick<HostApp, 'id' | 'title' | 'category' | 'order'> & { iconType: string }
> = [
  {
    id: 'ml',
    title: 'Machine Learning',
    category: DEFAULT_APP_CATEGORIES.kibana,
    order: 8050,
    iconType: 'machineLearningApp',
  },
  {
    id: 'integrations',
    title: 'Integrations',
    category: DEFAULT_APP_CATEGORIES.management,
    order: 9019,
    iconType: 'indexManagementApp',
  },
  {
    id: 'fleet',
    title: 'Fleet',
    category: DEFAULT_APP_CATEGORIES.management,
    order: 9020,
    iconType: 'fleetApp',
  },
  {
    id: 'management',
    title: 'Stack Management',
    category: DEFAULT_APP_CATEGORIES.management,
    order: 9030,
    iconType: 'managementApp',
  },
];

export function placeholderApps(getStart: () => Promise<HostCoreStart>): HostApp[] {
  return PLACEHOLDERS.map(({ iconType, ...app }) => ({
    ...app,
    mount: async ({ element, history }) => {
      const { chrome, rendering } = await getStart();
      chrome.docTitle.change(app.title);
      chrome.setBreadcrumbs([{ text: app.title }]);
      ReactDOM.render(
        rendering.addContext(<PlaceholderPage title={app.title} iconType={iconType} history={history} />),
        element
      );
      return () => {
        ReactDOM.unmountComponentAtNode(element);
      };
    },
  }));
}

function PlaceholderPage({
  title,
  iconType,
  history,
}: {
  title: string;
  iconType: string;
  history: History;
}) {
  const [path, setPath] = useState(history.createHref(history.location));
  useEffect(() => history.listen((location) => setPath(history.createHref(location))), [history]);
  return (
    <EuiPageTemplate minHeight="0">
      <PlaceholderPrompt title={title} iconType={iconType} path={path} />
    </EuiPageTemplate>
  );
}
