import type { Capabilities } from '@kbn/core/public';
import { QueryClientProvider } from '@tanstack/react-query';
import userEvent from '@testing-library/user-event';
import { createMemoryHistory } from 'history';
import React, { type ReactElement } from 'react';
import { Router } from 'react-router-dom';

import { SelectionProvider } from '../../../../hooks/use_selection';
import { SessionProvider } from '../../../../hooks/use_session';
import { ALL_ALERT_RIGHTS, alertingKibana } from '../../../../testing/alerting_fixtures';
import type { FakeHttp } from '../../../../testing/fake_http';
import { fakeSession } from '../../../../testing/fake_session';
import { renderWithContext } from '../../../../testing/render_with_context';
import { NotifyPanel } from '../notify_panel';

interface Options {
  http?: FakeHttp;
  capabilities?: Capabilities;
  address?: string;
  kibanaVersion?: string;
  /** Beside the panel. */
  node?: ReactElement;
}

/** The panel and what opens it, on the given answers. */
export function renderNotify({
  http = alertingKibana(),
  capabilities = ALL_ALERT_RIGHTS,
  address = '/jobs?panel=notify',
  kibanaVersion,
  node,
}: Options = {}) {
  const { session } = fakeSession(http, { capabilities, kibanaVersion });
  const history = createMemoryHistory({ initialEntries: [address] });
  renderWithContext(
    <SessionProvider value={session}>
      <QueryClientProvider client={session.queryClient}>
        <Router history={history}>
          <SelectionProvider>
            {node}
            <NotifyPanel />
          </SelectionProvider>
        </Router>
      </QueryClientProvider>
    </SessionProvider>
  );
  const sent = (route: string) =>
    http.requests.filter((request) => request.route === route).map(({ body }) => body);
  return { http, history, sent, user: userEvent.setup() };
}
