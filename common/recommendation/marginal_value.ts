import type { AttackPair } from '../catalogue/attack/attack_pair';
import type { SourceShare } from '../evidence/evidence_answers';
import type { JobState } from '../evidence/job_state';
import { coverBeyond, type Cover, type CoveringJob } from './job_cover';

/** A job as far as the value of data sources rests on it. */
export interface ValuedJob extends CoveringJob {
  id: string;
  title: string;
  /** True for a job that a newer one of its family outdates here. */
  outdated: boolean;
  state: JobState;
  /** Sources of the documents that its query selects; empty where that is not known. */
  sources: readonly SourceShare[];
  /** Documents of sources beyond those listed. */
  otherDocuments: number;
  /**
   * Packages each of which would make it ready by itself: its state is `needs_data` for lack of documents or of a field,
   * and this one brings all.
   */
  wouldBeReadyWith: readonly string[];
}

/** What changes, counting only what nothing else brings. */
export interface MarginalValue extends Cover {
  /** By title; of several jobs of one family only one, since they are the same detection. */
  jobs: Array<{ id: string; title: string }>;
  pairs: AttackPair[];
  goals: string[];
}

/**
 * What would be lost if this source went silent. A job is lost if it works now and all its documents come from this
 * source; where that is not known, nothing is said to be lost. A family is lost only if no other job of it goes on, and
 * a pair or goal only if no family that goes on covers it.
 */
export function lossWithout(jobs: readonly ValuedJob[], sourceId: string): MarginalValue {
  const working = jobs.filter(works);
  const silenced = working.filter((job) => isFedOnlyBy(job, sourceId));
  if (silenced.length === 0) return { jobs: [], pairs: [], goals: [] };
  const gone = new Set(silenced);
  const goingOn = working.filter((job) => !gone.has(job));
  return valueBeyond(silenced, goingOn);
}

/** What these jobs bring that `others` don't: families that are not among theirs, and what only those cover. */
export function valueBeyond(jobs: readonly ValuedJob[], others: readonly ValuedJob[]): MarginalValue {
  const known = new Set(others.map(({ family }) => family));
  const more = jobs.filter(({ family }) => !known.has(family));
  return {
    jobs: onePerFamily(more).map(({ id, title }) => ({ id, title })),
    ...coverBeyond(more, others),
  };
}

/** Its data is there, or it runs on it. An outdated job counts only while it runs: nobody is to activate it any more. */
export function works({ state, outdated }: ValuedJob): boolean {
  switch (state) {
    case 'active':
      return true;
    case 'ready':
    case 'limited':
      return !outdated;
    case 'blind':
    case 'needs_data':
    case 'unknown':
      return false;
  }
}

function isFedOnlyBy({ sources, otherDocuments }: ValuedJob, sourceId: string): boolean {
  const feeding = sources.filter(({ documents }) => documents > 0);
  return otherDocuments === 0 && feeding.length > 0 && feeding.every(({ id }) => id === sourceId);
}

/** Of each family the job that runs, else the first by title; all by title. */
function onePerFamily(jobs: readonly ValuedJob[]): ValuedJob[] {
  const firstOf = new Map<string, ValuedJob>();
  const byTitle = [...jobs].sort(compareTitles);
  const running = byTitle.filter(({ state }) => state === 'active');
  for (const job of [...running, ...byTitle]) {
    if (!firstOf.has(job.family)) firstOf.set(job.family, job);
  }
  return [...firstOf.values()].sort(compareTitles);
}

function compareTitles(a: ValuedJob, b: ValuedJob): number {
  return a.title.localeCompare(b.title, 'en') || (a.id < b.id ? -1 : Number(a.id > b.id));
}
