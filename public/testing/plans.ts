import type { PlannedJob, PlanStep } from '../../common/activation/activation_plan';
import type { Recommendation } from '../../common/api/recommendations';
import { NOW_MS, plannedJob } from './fixtures';

/** A job that is created, shared and started, as a plan has it for a new one. */
export function sharedJob(job: Recommendation): PlannedJob {
  const planned = plannedJob(job);
  const [create, ...others] = planned.steps;
  if (create === undefined) throw new Error('a new job is created');
  const share: PlanStep = {
    action: { kind: 'share', jobId: job.id },
    requires: 'job_installed',
    undo: [],
  };
  return { ...planned, steps: [create, share, ...others] };
}

/** An installed job that runs on the wrong indices: stopped, pointed at others, and started again. */
export function movedJob(job: Recommendation, [from, to]: [string[], string[]]): PlannedJob {
  const { id: jobId, datafeedId } = job;
  const start = { kind: 'start', jobId, datafeedId, startMs: NOW_MS } as const;
  const stop = { kind: 'stop', jobId, datafeedId } as const;
  return plannedJob(job, {
    steps: [
      { action: stop, requires: 'job_with_datafeed', undo: [start] },
      {
        action: { kind: 'update_datafeed', jobId, datafeedId, indices: to },
        requires: 'job_with_datafeed',
        undo: [{ kind: 'update_datafeed', jobId, datafeedId, indices: from }],
      },
      { action: start, requires: 'job_with_datafeed', undo: [stop] },
    ],
  });
}

/** An installed job that is only started. */
export function resumedJob(job: Recommendation): PlannedJob {
  const { id: jobId, datafeedId } = job;
  return plannedJob(job, {
    steps: [
      {
        action: { kind: 'start', jobId, datafeedId, startMs: NOW_MS },
        requires: 'job_with_datafeed',
        undo: [
          { kind: 'stop', jobId, datafeedId },
          { kind: 'close', jobId },
        ],
      },
    ],
  });
}
