import { EuiProvider } from '@elastic/eui';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createMemoryHistory, type MemoryHistory } from 'history';
import React, { type ReactElement } from 'react';

import { ROUTES } from '../../common/api/routes';
import { ApplicationRoot } from '../components/application_root';
import { sessionFor } from '../services/session';
import { coverageResponse } from './coverage_fixtures';
import { fakeCore, type FakeCore } from './fake_core';
import { fakeHttp, type FakeHttp } from './fake_http';
import { activationPlan, dataSources, jobsResponse, readiness, recommendations } from './fixtures';
import { quietLegacyRoot } from './quiet_legacy_root';

beforeAll(quietLegacyRoot);

/** Renders in a legacy root, as Kibana does. */
export function renderWithContext(node: ReactElement) {
  return render(<EuiProvider>{node}</EuiProvider>, { legacyRoot: true });
}

export interface RenderedApplication {
  core: FakeCore;
  http: FakeHttp;
  history: MemoryHistory;
  user: ReturnType<typeof userEvent.setup>;
}

/** Answers of a Kibana in which everything is well and nothing is installed. */
export function healthyKibana(): FakeHttp {
  return fakeHttp({
    [`GET ${ROUTES.readiness}`]: () => readiness(),
    [`GET ${ROUTES.coverage}`]: () => coverageResponse(),
    [`GET ${ROUTES.dataSources}`]: () => dataSources(),
    [`POST ${ROUTES.recommendations}`]: () => recommendations(),
    [`POST ${ROUTES.activationPlan}`]: () => activationPlan(),
    [`GET ${ROUTES.jobs}`]: () => jobsResponse(),
  });
}

/** The whole application at an address, on the given answers. */
export function renderApplicationAt(address: string, http: FakeHttp = healthyKibana()): RenderedApplication {
  const core = fakeCore(http);
  const history = createMemoryHistory({ initialEntries: [address] });
  renderWithContext(<ApplicationRoot session={sessionFor(core, '9.5.0')} history={history} />);
  return { core, http, history, user: userEvent.setup() };
}
