import type { AppMountParameters, CoreStart } from '@kbn/core/public';
import React from 'react';

import { ApplicationRoot } from './components/application_root';
import { renderInKibana } from './services/render_in_kibana';
import { sessionFor } from './services/session';

/** Renders the application into Kibana's page; returns what takes it away again. */
export function renderApplication(
  core: CoreStart,
  { element, history }: AppMountParameters,
  kibanaVersion: string
): () => void {
  const root = <ApplicationRoot session={sessionFor(core, kibanaVersion)} history={history} />;
  const unmount = renderInKibana(core, root, element);
  return () => {
    core.chrome.docTitle.reset();
    unmount();
  };
}
