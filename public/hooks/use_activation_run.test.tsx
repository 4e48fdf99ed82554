import { QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import React, { type ReactNode } from 'react';

import { QUERY_KEYS } from '../services/query_keys';
import { sessionFor, type Session } from '../services/session';
import { activatingKibana } from '../testing/activation_kibana';
import { fakeCore } from '../testing/fake_core';
import { ACTIVATION_ID, activationPlan } from '../testing/fixtures';
import { quietLegacyRoot } from '../testing/quiet_legacy_root';
import { useActivationRun } from './use_activation_run';
import { SessionProvider } from './use_session';

beforeAll(quietLegacyRoot);
beforeEach(() => window.localStorage.clear());

function renderRun(session: Session) {
  const wrapper = ({ children }: { children: ReactNode }) => (
    <SessionProvider value={session}>
      <QueryClientProvider client={session.queryClient}>{children}</QueryClientProvider>
    </SessionProvider>
  );
  return renderHook(() => useActivationRun(), { wrapper, legacyRoot: true });
}

it('shows what the runner does, and has answers asked anew that it has changed', async () => {
  const session = sessionFor(fakeCore(activatingKibana().http), '9.5.0');
  const { queryClient } = session;
  const keys = [
    QUERY_KEYS.recommendations,
    QUERY_KEYS.readiness,
    QUERY_KEYS.activationPlan,
    QUERY_KEYS.dataSources,
  ];
  keys.forEach((key) => queryClient.setQueryData(key, 'old'));
  const { result } = renderRun(session);
  expect(result.current).toMatchObject({ state: undefined, history: [] });

  act(() => result.current.begin(activationPlan(), { ruleIds: [] }));
  expect(result.current.state?.status).toBe('acting');
  await waitFor(() => expect(result.current.state?.status).toBe('finished'), { timeout: 10_000 });
  expect(result.current.history).toMatchObject([{ activationId: ACTIVATION_ID, status: 'finished' }]);
  const stale = keys.map((key) => queryClient.getQueryState(key)?.isInvalidated);
  expect(stale).toEqual([true, true, true, false]);
  expect(queryClient.getQueryData(QUERY_KEYS.jobs)).toMatchObject({ jobs: [{ jobState: 'opened' }] });

  act(() => result.current.dismiss());
  expect(result.current.state).toBeUndefined();
});

it('remembers activations by the space of the page, for the next page', async () => {
  const kibana = activatingKibana();
  const session = sessionFor(fakeCore(kibana.http), '9.5.0');
  await session.runner.begin(activationPlan(), { ruleIds: [] });
  expect(Object.keys(window.localStorage)).toEqual(['mlJobPicker.activations./base']);
  const { result } = renderRun(sessionFor(fakeCore(kibana.http), '9.5.0'));
  expect(result.current.history).toMatchObject([{ activationId: ACTIVATION_ID, status: 'finished' }]);
});

it('lets an activation of a page that is left be gone on with at once', async () => {
  const kibana = activatingKibana();
  kibana.faults.cutAfter(1, 'request');
  void sessionFor(fakeCore(kibana.http), '9.5.0').runner.begin(activationPlan(), { ruleIds: [] });
  const next = sessionFor(fakeCore(kibana.http), '9.5.0');
  expect(next.runner.history()).toMatchObject([{ status: 'elsewhere' }]);
  window.dispatchEvent(new Event('pagehide'));
  expect(next.runner.history()).toMatchObject([{ status: 'interrupted' }]);
});
