import { act } from '@testing-library/react';

import type { JobProgress, PastActivation, Run, RunState } from '../../../activation/run_state';
import type { Runner } from '../../../activation/runner_contract';
import type { InstalledJob } from '../../../../common/api/jobs';

export interface FakeRunner extends Runner {
  /** `stop auth_rare_hour_ea`, in the order in which they came. */
  asked: string[];
  /** Shows an operation, as if it had come so far. */
  show(state: RunState): void;
}

/** A runner that does nothing but note what it is asked, and show what the test wants. */
export function fakeRunner(past: readonly PastActivation[] = []): FakeRunner {
  const asked: string[] = [];
  const listeners = new Set<() => void>();
  let state: RunState;
  const set = (next: RunState) => {
    state = next;
    listeners.forEach((listener) => listener());
  };
  const note = async (...words: Array<string | undefined>) => {
    asked.push(words.filter((word) => word !== undefined).join(' '));
  };
  return {
    asked,
    show: (next) => act(() => set(next)),
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    history: () => past,
    begin: () => note('begin'),
    goOn: (id) => note('goOn', id),
    halt: () => void note('halt'),
    undo: (activationId) => note('undo', activationId),
    reopen: (activationId) => void note('reopen', activationId),
    stop: (jobs) => note('stop', jobs.map(({ id }) => id).join(',')),
    observe: () => undefined,
    dismiss: () => {
      void note('dismiss');
      set(undefined);
    },
  };
}

/** A stop of these jobs, each as far as is said. */
export function stopRun(
  jobs: ReadonlyArray<[InstalledJob, JobProgress]>,
  status: Run['status'] = 'acting'
): Run {
  return {
    operation: 'stop',
    startedMs: 0,
    status,
    jobs: jobs.map(([{ id, title }, progress]) => ({ jobId: id, title, steps: [], progress })),
    rules: [],
  };
}
