import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createMemoryHistory } from 'history';
import React from 'react';

import { ApplicationRoot } from '../components/application_root';
import { fakeSession, type FakeSessionOptions } from './fake_session';
import { LOGIN_HOUR } from './fixtures';
import { healthyKibana, renderWithContext } from './render_with_context';

/** Where the panel is open over the goals, one job selected. */
export const PANEL_ADDRESS = `/readiness?jobs=${LOGIN_HOUR.id}&panel=activate`;

interface PanelOptions extends FakeSessionOptions {
  address?: string;
  http?: ReturnType<typeof healthyKibana>;
}

/** The whole application at an address, with operations that only the test moves. */
export function renderPanel({
  address = PANEL_ADDRESS,
  http = healthyKibana(),
  ...options
}: PanelOptions = {}) {
  const { session, core, runner } = fakeSession(http, options);
  const history = createMemoryHistory({ initialEntries: [address] });
  renderWithContext(<ApplicationRoot session={session} history={history} />);
  return { core, http, history, runner, user: userEvent.setup() };
}

/** The open panel; waits until it is there. */
export const panel = async () => within(await screen.findByRole('dialog'));
