import type { ActivationPlan, PlannedJob } from '../../common/activation/activation_plan';
import type { RecommendationsResponse } from '../../common/api/recommendations';
import { expectedDocuments } from './expected_documents';

/** What the jobs of a plan will read before they have caught up with now. */
export interface PlannedReading {
  /** Of the jobs whose number is known. */
  totalDocuments: number;
  /** Jobs that will read and whose number is not known. */
  unknownJobs: number;
  /** Start times of the jobs that will read, ms: the earliest and the latest. Absent if none does. */
  startMs?: { earliest: number; latest: number };
  /** Undefined if the job reads nothing, or if it is not known how much. */
  documentsOf(jobId: string): number | undefined;
}

export function readingOf(
  { jobs, asOfMs }: Pick<ActivationPlan, 'jobs' | 'asOfMs'>,
  known: Pick<RecommendationsResponse, 'jobs'> | undefined
): PlannedReading {
  const evidenceOf = new Map(known?.jobs.map(({ id, evidence }) => [id, evidence]));
  const starts = jobs.flatMap((job) => {
    const startMs = startOf(job);
    return startMs === undefined ? [] : [{ jobId: job.jobId, startMs }];
  });
  const documents = new Map<string, number>();
  for (const { jobId, startMs } of starts) {
    const evidence = evidenceOf.get(jobId);
    if (evidence !== undefined) documents.set(jobId, expectedDocuments(evidence, startMs, asOfMs));
  }
  const times = starts.map(({ startMs }) => startMs);
  return {
    totalDocuments: [...documents.values()].reduce((sum, count) => sum + count, 0),
    unknownJobs: starts.length - documents.size,
    ...(times.length > 0 && { startMs: { earliest: Math.min(...times), latest: Math.max(...times) } }),
    documentsOf: (jobId) => documents.get(jobId),
  };
}

/** From when on a job reads, ms; undefined if it is not started. */
export function startOf({ steps }: Pick<PlannedJob, 'steps'>): number | undefined {
  for (const { action } of steps) {
    if (action.kind === 'start') return action.startMs;
  }
  return undefined;
}
