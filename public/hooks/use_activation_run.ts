import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';

import type { PlannedJob } from '../../common/activation/activation_plan';
import type { RunState } from '../activation/job_progress';
import { QUERY_KEYS } from '../services/query_keys';
import { useSession } from './use_session';

export interface ActivationRun {
  state: RunState;
  begin(planned: readonly PlannedJob[]): void;
  retry(jobId: string): void;
  dismiss(): void;
}

/** The activation of this session and what can be done with it. It goes on whether or not anything renders it. */
export function useActivationRun(): ActivationRun {
  const { runner } = useSession();
  const queryClient = useQueryClient();
  const [state, setState] = useState<RunState>(() => runner.getState());

  useEffect(() => {
    setState(runner.getState());
    return runner.subscribe(() => setState(runner.getState()));
  }, [runner]);

  return useMemo(() => {
    const refresh = async () => {
      await Promise.all(
        [QUERY_KEYS.recommendations, QUERY_KEYS.readiness, QUERY_KEYS.jobs].map((queryKey) =>
          queryClient.invalidateQueries({ queryKey })
        )
      );
    };
    return {
      state,
      begin: (planned) => void runner.begin(planned).then(refresh),
      retry: (jobId) => void runner.retry(jobId).then(refresh),
      dismiss: () => runner.dismiss(),
    };
  }, [state, runner, queryClient]);
}
