import type { Capabilities } from '@kbn/core/public';
import { QueryClient } from '@tanstack/react-query';

import type { PastActivation, RunState } from '../activation/run_state';
import type { Runner } from '../activation/runner_contract';
import { createKibanaLinks } from '../services/kibana_links/create_kibana_links';
import { createPickerApi } from '../services/picker_api';
import type { Session } from '../services/session';
import { createFormatters } from '../text/formatters';
import { fakeCore, type FakeCore } from './fake_core';
import type { FakeHttp } from './fake_http';

/** A runner that does nothing but note what it was told, and shows what a test wants. */
export interface FakeRunner extends Runner {
  /** `goOn job_1` */
  calls: string[];
  begun: Array<Parameters<Runner['begin']>>;
  show(state: RunState): void;
}

export interface FakeSessionOptions {
  capabilities?: Capabilities;
  state?: RunState;
  history?: readonly PastActivation[];
  kibanaVersion?: string;
}

/** A session on the given answers whose operations only a test moves. */
export function fakeSession(
  http: FakeHttp,
  { capabilities = {}, state, history = [], kibanaVersion = '9.5.0' }: FakeSessionOptions = {}
): { session: Session; core: FakeCore; runner: FakeRunner } {
  const core = fakeCore(http);
  Object.assign(core.application.capabilities, capabilities);
  const runner = fakeRunner(state, history);
  const session = {
    core,
    api: createPickerApi(http),
    runner,
    queryClient: new QueryClient({
      logger: { log: () => undefined, warn: console.warn, error: () => undefined },
      defaultOptions: { queries: { retry: false, staleTime: 30_000 } },
    }),
    format: createFormatters('en', 'UTC'),
    kibanaVersion,
    links: createKibanaLinks(kibanaVersion),
  };
  return { session, core, runner };
}

function fakeRunner(initial: RunState, history: readonly PastActivation[]): FakeRunner {
  let state = initial;
  const listeners = new Set<() => void>();
  const calls: string[] = [];
  const begun: FakeRunner['begun'] = [];
  const note = async (name: string, id = '') => void calls.push(`${name} ${id}`.trimEnd());
  const show = (next: RunState) => {
    state = next;
    listeners.forEach((listener) => listener());
  };
  return {
    calls,
    begun,
    show,
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    history: () => history,
    begin: async (...args) => void begun.push(args),
    goOn: (id) => note('goOn', id),
    halt: () => void note('halt'),
    undo: (id) => note('undo', id),
    reopen: (id) => void note('reopen', id),
    stop: () => note('stop'),
    observe: () => undefined,
    dismiss: () => {
      calls.push('dismiss');
      if (state?.status !== 'acting') show(undefined);
    },
  };
}
