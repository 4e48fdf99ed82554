import { QueryClientProvider } from '@tanstack/react-query';
import userEvent from '@testing-library/user-event';
import { createMemoryHistory } from 'history';
import React, { type ReactElement } from 'react';
import { Router } from 'react-router-dom';

import { SelectionProvider } from '../hooks/use_selection';
import { SessionProvider } from '../hooks/use_session';
import { fakeHttp } from './fake_http';
import { fakeSession } from './fake_session';
import { renderWithContext } from './render_with_context';

/** A part of a page with all providers of the application, but without its shell. */
export function renderInSession(node: ReactElement, address = '/attack') {
  const { session } = fakeSession(fakeHttp());
  const history = createMemoryHistory({ initialEntries: [address] });
  const rendered = renderWithContext(
    <SessionProvider value={session}>
      <QueryClientProvider client={session.queryClient}>
        <Router history={history}>
          <SelectionProvider>{node}</SelectionProvider>
        </Router>
      </QueryClientProvider>
    </SessionProvider>
  );
  return { ...rendered, history, user: userEvent.setup() };
}
