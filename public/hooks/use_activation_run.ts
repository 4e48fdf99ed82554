import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';

import type { ActivationPlanResponse } from '../../common/api/activation_plan';
import type { InstalledJob } from '../../common/api/jobs';
import type { Runner } from '../activation/runner_contract';
import type { PastActivation, RunState } from '../activation/run_state';
import { QUERY_KEYS } from '../services/query_keys';
import { useSession } from './use_session';

/** What `Runner` offers, for a page: nothing here has to be waited for, `state` tells. */
export interface ActivationRun {
  state: RunState;
  /** Newest first. */
  history: readonly PastActivation[];
  begin(plan: ActivationPlanResponse, choice: { ruleIds: readonly string[] }): void;
  goOn(id?: string): void;
  halt(): void;
  undo(activationId?: string): void;
  reopen(activationId: string): void;
  stop(jobs: readonly InstalledJob[]): void;
  dismiss(): void;
}

/** Another page that is closed without a word is known to be gone only after a while. */
const ELSEWHERE_AGAIN_MS = 3_000;

/** The activation of this session and what can be done with it. It goes on whether or not anything renders it. */
export function useActivationRun(): ActivationRun {
  const { runner } = useSession();
  const queryClient = useQueryClient();
  const [{ state, history }, setShown] = useState(() => shownBy(runner));
  const elsewhere = history.some(({ status }) => status === 'elsewhere');

  useEffect(() => {
    const show = () => setShown(shownBy(runner));
    show();
    return runner.subscribe(show);
  }, [runner]);

  useEffect(() => {
    if (!elsewhere) return undefined;
    const timer = setInterval(() => setShown(shownBy(runner)), ELSEWHERE_AGAIN_MS);
    return () => clearInterval(timer);
  }, [elsewhere, runner]);

  return useMemo(() => {
    const thenRefresh = (operation: Promise<void>) => void operation.then(() => refresh(queryClient));
    return {
      state,
      history,
      begin: (plan, choice) => thenRefresh(runner.begin(plan, choice)),
      goOn: (id) => thenRefresh(runner.goOn(id)),
      halt: () => runner.halt(),
      undo: (activationId) => thenRefresh(runner.undo(activationId)),
      reopen: (activationId) => runner.reopen(activationId),
      stop: (jobs) => thenRefresh(runner.stop(jobs)),
      dismiss: () => runner.dismiss(),
    };
  }, [state, history, runner, queryClient]);
}

function shownBy(runner: Runner): Pick<ActivationRun, 'state' | 'history'> {
  return { state: runner.getState(), history: runner.history() };
}

/** What an operation may have changed the answers of. */
async function refresh(queryClient: QueryClient): Promise<void> {
  const { recommendations, readiness, jobs, coverage, selection, activationPlan } = QUERY_KEYS;
  await Promise.all(
    [recommendations, readiness, jobs, coverage, selection, activationPlan].map((queryKey) =>
      queryClient.invalidateQueries({ queryKey })
    )
  );
}
