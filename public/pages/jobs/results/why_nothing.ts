import { isRunning } from '../../../../common/activation/is_running';
import type { InstalledJob } from '../../../../common/api/jobs';
import type { ResultsResponse } from '../../../../common/api/results';
import { learningOf, type Learning } from '../../../../common/results/learning';
import type { KnownJobs } from './job_topics';

export type WhyNothing =
  | { kind: 'no_jobs_shown' }
  | { kind: 'none_active' }
  /** Results of some jobs are missing, so that nothing can be said. */
  | { kind: 'incomplete' }
  /** No active job has learned enough; `learning` is how far the one is that comes first. */
  | { kind: 'learning'; learning: Learning }
  | { kind: 'nothing_unusual' };

interface WhyNothingInput {
  /** The jobs that are shown, none with a score in the answer. */
  jobs: readonly InstalledJob[];
  answer: ResultsResponse;
  known: KnownJobs | undefined;
  nowMs: number;
}

/** Why none of these jobs has noticed anything in the time shown. */
export function whyNothing({ jobs, answer, known, nowMs }: WhyNothingInput): WhyNothing {
  if (jobs.length === 0) return { kind: 'no_jobs_shown' };
  const active = jobs.filter(({ state }) => state === 'active');
  if (active.length === 0) return { kind: 'none_active' };
  if (answer.warnings.some(({ code }) => code === 'results_incomplete')) return { kind: 'incomplete' };
  const learnings = active.map((job) => learningOfJob(job, known, nowMs));
  const [first] = [...learnings].sort((a, b) => rank(a) - rank(b) || untilMs(a) - untilMs(b));
  return first === undefined || rank(first) === 0
    ? { kind: 'nothing_unusual' }
    : { kind: 'learning', learning: first };
}

/** How far an installed job has learned. */
export function learningOfJob(job: InstalledJob, known: KnownJobs | undefined, nowMs: number): Learning {
  const detectorFunctions = known?.get(job.id)?.detectors.map((detector) => detector.function);
  return learningOf({ ...job, detectorFunctions, runs: isRunning(job) }, nowMs);
}

/** The nearer to being of use, the less. */
function rank({ kind }: Learning): number {
  switch (kind) {
    case 'settled':
    case 'settling':
    // Nothing says that it has not.
    case 'unknown':
      return 0;
    case 'learning':
      return 1;
    case 'reading_past':
      return 2;
    case 'no_data':
      return 3;
  }
}

function untilMs(learning: Learning): number {
  return learning.kind === 'learning' ? (learning.untilMs ?? Infinity) : 0;
}
