import { useMutation } from '@tanstack/react-query';
import { useMemo, useState } from 'react';

import type { PlannedJob } from '../../../common/activation/activation_plan';
import { useDataScope } from '../../hooks/use_data_scope';
import { useSession } from '../../hooks/use_session';
import { createMlApi } from '../../services/ml_api';
import { startOf } from '../../services/planned_reading';

/** What the server takes at least, bytes. */
const MEBIBYTE = 2 ** 20;

export interface SelectionEstimates {
  /** Bytes of model memory by job. */
  estimates: Readonly<Record<string, number>>;
  isAsking: boolean;
  /** How many of those that are asked for are answered. */
  progress: { done: number; all: number };
  /** Of those that were asked for last: the ones that Kibana could not tell. */
  failed: readonly string[];
  /** Nothing could be asked at all. */
  error: unknown;
  /** Asks Kibana for each job that is to be created, one after the other; ends with all answers at once. */
  ask(jobIds: readonly string[]): void;
  forget(): void;
}

/** Kibana's estimates of what jobs need on the data that they would read; they are kept as long as the page is shown. */
export function useSelectionEstimates(): SelectionEstimates {
  const { api, core } = useSession();
  const { scope } = useDataScope();
  const ml = useMemo(() => createMlApi(core.http), [core.http]);
  const [estimates, setEstimates] = useState<Readonly<Record<string, number>>>({});
  const [progress, setProgress] = useState({ done: 0, all: 0 });
  const [failed, setFailed] = useState<readonly string[]>([]);
  const { mutate, isLoading, error } = useMutation({
    mutationFn: async (jobIds: readonly string[]) => {
      setFailed([]);
      setProgress({ done: 0, all: jobIds.length });
      const plan = await api.getActivationPlan({ jobIds: [...jobIds], ...scope, withRules: false });
      const found: Record<string, number> = {};
      for (const [position, job] of plan.jobs.entries()) {
        const bytes = await estimateOf(job, plan.asOfMs);
        if (bytes !== undefined) found[job.jobId] = bytes;
        setProgress({ done: position + 1, all: plan.jobs.length });
      }
      return { found, failed: jobIds.filter((id) => found[id] === undefined) };
    },
    onSuccess: (answer) => {
      setEstimates((before) => ({ ...before, ...answer.found }));
      setFailed(answer.failed);
    },
  });

  async function estimateOf(job: PlannedJob, nowMs: number): Promise<number | undefined> {
    const body = creationOf(job);
    if (body === undefined) return undefined;
    try {
      const { bytes } = await ml.estimateMemory({
        body,
        earliestMs: startOf(job) ?? nowMs,
        latestMs: nowMs,
      });
      return Math.max(1, Math.ceil(bytes / MEBIBYTE)) * MEBIBYTE;
    } catch {
      // One that Kibana can't tell does not cost the others their answers; it is named.
      return undefined;
    }
  }

  return {
    estimates,
    isAsking: isLoading,
    progress,
    failed,
    error,
    ask: (jobIds) => mutate(jobIds),
    forget: () => {
      setEstimates({});
      setFailed([]);
    },
  };
}

/** The body of a job that is to be created; undefined for one that is there, or that can't be created. */
function creationOf({ steps }: PlannedJob) {
  for (const { action } of steps) {
    if (action.kind === 'create' && action.creates === 'job') return action.body;
  }
  return undefined;
}
