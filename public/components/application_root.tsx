import type { AppMountParameters } from '@kbn/core/public';
import { QueryClientProvider } from '@tanstack/react-query';
import React from 'react';
import { Router } from 'react-router-dom';

import { SelectionProvider } from '../hooks/use_selection';
import { SessionProvider } from '../hooks/use_session';
import type { Session } from '../services/session';
import { Shell } from './shell';

interface ApplicationRootProps {
  session: Session;
  history: AppMountParameters['history'];
}

/** All providers of the application around its shell. */
export function ApplicationRoot({ session, history }: ApplicationRootProps) {
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
