import type { AppMountParameters, CoreStart } from '@kbn/core/public';
import { QueryClientProvider } from '@tanstack/react-query';
import React from 'react';
import { Router } from 'react-router-dom';

import { Shell } from './components/shell';
import { SelectionProvider } from './hooks/use_selection';
import { SessionProvider } from './hooks/use_session';
import { renderInKibana } from './services/render_in_kibana';
import { sessionFor, type Session } from './services/session';

/** Renders the application into Kibana's page; returns what takes it away again. */
export function renderApplication(core: CoreStart, { element, history }: AppMountParameters): () => void {
  const unmount = renderInKibana(core, <Application session={sessionFor(core)} history={history} />, element);
  return () => {
    core.chrome.docTitle.reset();
    unmount();
  };
}

interface ApplicationProps {
  session: Session;
  history: AppMountParameters['history'];
}

/** All providers of the application around its shell. */
export function Application({ session, history }: ApplicationProps) {
  return (
    <SessionProvider value={session}>
      <QueryClientProvider client={session.queryClient}>
        <Router history={history}>
          <SelectionProvider>
            <Shell />
          </SelectionProvider>
        </Router>
      </QueryClientProvider>
    </SessionProvider>
  );
}
