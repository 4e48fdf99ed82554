import type { JobState } from '../evidence/job_state';
import { coverBeyondKnown, coveredBy, type Cover, type Covered, type CoveringJob } from './job_cover';
import {
  closeness,
  finerCloseness,
  relevanceOf,
  type Asked,
  type RelatableJob,
  type Relevance,
} from './rank_relevance';

/** What of a job its place rests on: members of the answer's Recommendation. */
export interface Rankable extends RelatableJob, CoveringJob {
  moduleId: string;
  title: string;
  state: JobState;
  /** Newer jobs that take its place here. */
  generation: { replacedBy: readonly string[] };
  cost: { memoryBytes: number };
}

/** What a job adds to what runs and sees data already. */
export type Adds =
  | { kind: 'runs_already' }
  | ({ kind: 'new' } & Cover)
  /** All that it covers is covered by jobs that are active. */
  | { kind: 'nothing_new' }
  /** Nobody names an ATT&CK pair for it, nor does the catalogue a goal. */
  | { kind: 'nothing_named' };

/** Why a job stands where it does. */
export interface RankNote {
  outdated: boolean;
  state: JobState;
  relevance: Relevance;
  adds: Adds;
  memoryBytes: number;
}

/** What somebody who chooses wants to see first: what would work, then what needs a hand, then the rest. */
const FIT: Record<JobState, number> = {
  ready: 0,
  limited: 1,
  blind: 2,
  active: 3,
  unknown: 4,
  needs_data: 5,
};

export interface RankContext {
  /** Nothing by default. */
  asked?: Asked;
  /** Jobs that run and see data and are not among those to rank, such as earlier generations that nobody ships any more. */
  alsoActive?: readonly CoveringJob[];
}

/**
 * Jobs in the order in which somebody would choose them. One thing decides after the other, and the next only among
 * equals:
 *
 * 1. a job that a newer one outdates stands after all that aren't;
 * 2. what was asked for stands before what is only near it, and that before the rest (`closeness`);
 * 3. fit: ready, limited, blind, active, unknown, needs data;
 * 4. how well it answers what was asked (`finerCloseness`);
 * 5. what it adds: more goals that no active job serves, then more ATT&CK pairs that none covers;
 * 6. cost: less memory;
 * 7. title, id, module, so that the order is total and never flickers.
 *
 * How many documents a job sees does not count: more of them make no job better.
 */
export function rankJobs<T extends Rankable>(jobs: readonly T[], context: RankContext = {}): T[] {
  return [...rankNotes(jobs, context)]
    .sort(([a, noteOfA], [b, noteOfB]) => compareNotes(noteOfA, noteOfB) || compareNames(a, b))
    .map(([job]) => job);
}

/** Why each of these jobs stands where `rankJobs` puts it. What is active is what the others may add to. */
export function rankNotes<T extends Rankable>(
  jobs: readonly T[],
  { asked = { kind: 'nothing' }, alsoActive = [] }: RankContext = {}
): Map<T, RankNote> {
  const active = [...jobs.filter(({ state }) => state === 'active'), ...alsoActive];
  const covered = coveredBy(active);
  const families = new Set(active.map(({ family }) => family));
  return new Map(
    jobs.map((job) => [
      job,
      {
        outdated: job.generation.replacedBy.length > 0,
        state: job.state,
        relevance: relevanceOf(job, asked),
        adds: addsOf(job, covered, families),
        memoryBytes: job.cost.memoryBytes,
      },
    ])
  );
}

function addsOf(job: Rankable, covered: Covered, activeFamilies: ReadonlySet<string>): Adds {
  if (job.state === 'active') return { kind: 'runs_already' };
  const more = coverBeyondKnown([job], covered);
  if (more.pairs.length + more.goals.length > 0) return { kind: 'new', ...more };
  const own = coveredBy([job]);
  const named = own.pairs.size + own.goals.size > 0;
  return named || activeFamilies.has(job.family) ? { kind: 'nothing_new' } : { kind: 'nothing_named' };
}

function compareNotes(a: RankNote, b: RankNote): number {
  return (
    Number(a.outdated) - Number(b.outdated) ||
    ascending(closeness(a.relevance), closeness(b.relevance)) ||
    FIT[a.state] - FIT[b.state] ||
    finerCloseness(a.relevance) - finerCloseness(b.relevance) ||
    added(b.adds).goals - added(a.adds).goals ||
    added(b.adds).pairs - added(a.adds).pairs ||
    a.memoryBytes - b.memoryBytes
  );
}

function added(adds: Adds): { goals: number; pairs: number } {
  return adds.kind === 'new'
    ? { goals: adds.goals.length, pairs: adds.pairs.length }
    : { goals: 0, pairs: 0 };
}

function compareNames(a: Rankable, b: Rankable): number {
  return (
    a.title.localeCompare(b.title, 'en') ||
    ascending(a.title, b.title) ||
    ascending(a.id, b.id) ||
    ascending(a.moduleId, b.moduleId)
  );
}

/** Not by subtraction: the places of jobs that were not asked for are infinite. */
function ascending<T extends number | string>(a: T, b: T): number {
  return a < b ? -1 : Number(a > b);
}
