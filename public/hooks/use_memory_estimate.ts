import { useMutation } from '@tanstack/react-query';
import { useMemo } from 'react';

import type { JobAndDatafeed } from '../../common/activation/activation_plan';
import { createMlApi } from '../services/ml_api';
import { useSession } from './use_session';

/** The least limit that a plan takes, and the unit in which Elasticsearch keeps limits. */
const MEBIBYTE = 1024 * 1024;

interface MemoryEstimateQuestion {
  body: JobAndDatafeed;
  startMs: number;
  nowMs: number;
}

/** Asks Kibana what a job needs on the data that it will read first; `onEstimated` gets whole megabytes, in bytes. */
export function useMemoryEstimate(onEstimated: (bytes: number) => void) {
  const { http } = useSession().core;
  const ml = useMemo(() => createMlApi(http), [http]);
  return useMutation({
    mutationFn: ({ body, startMs, nowMs }: MemoryEstimateQuestion) =>
      ml.estimateMemory({ body, earliestMs: startMs, latestMs: nowMs }),
    onSuccess: ({ bytes }) => onEstimated(Math.max(1, Math.ceil(bytes / MEBIBYTE)) * MEBIBYTE),
  });
}
