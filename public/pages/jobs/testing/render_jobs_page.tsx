import { QueryClientProvider } from '@tanstack/react-query';
import userEvent from '@testing-library/user-event';
import { createMemoryHistory } from 'history';
import React from 'react';
import { Router } from 'react-router-dom';

import type { FakeHttp } from '../../../testing/fake_http';
import { fakeCore } from '../../../testing/fake_core';
import { renderWithContext } from '../../../testing/render_with_context';
import { SelectionProvider } from '../../../hooks/use_selection';
import { SessionProvider } from '../../../hooks/use_session';
import { sessionFor } from '../../../services/session';
import { JobsPage } from '../jobs_page';
import { kibanaWithJobs } from './kibana_with_jobs';
import { fakeRunner, type FakeRunner } from './fake_runner';

interface Options {
  http?: FakeHttp;
  runner?: FakeRunner;
  address?: string;
}

/** "My jobs" alone, on the given answers and on a runner that only notes what it is asked. */
export function renderJobsPage({
  http = kibanaWithJobs(),
  runner = fakeRunner(),
  address = '/jobs',
}: Options = {}) {
  const core = fakeCore(http);
  const session = sessionFor(core, '9.5.0');
  Object.assign(session.runner, runner);
  const history = createMemoryHistory({ initialEntries: [address] });
  const { unmount } = renderWithContext(
    <SessionProvider value={session}>
      <QueryClientProvider client={session.queryClient}>
        <Router history={history}>
          <SelectionProvider>
            <JobsPage />
          </SelectionProvider>
        </Router>
      </QueryClientProvider>
    </SessionProvider>
  );
  return { core, http, history, runner, user: userEvent.setup(), unmount };
}
