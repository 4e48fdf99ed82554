import { undoSteps } from '../../common/activation/undo_steps';
import type { JobActionKind } from '../../common/activation/activation_plan';
import type { Run } from '../activation/run_state';

/** What undoing an activation does, by titles of jobs and names of rules; a request without an answer counts as done. */
export interface UndoSummary {
  deletedJobs: string[];
  stoppedJobs: string[];
  /** Jobs of which something else is put back: their indices, their datafeed, the spaces that show them. */
  restoredJobs: string[];
  deletedRules: string[];
  disabledRules: string[];
}

export function undoSummary({ jobs, rules }: Pick<Run, 'jobs' | 'rules'>): UndoSummary {
  const undone = jobs.map(({ title, steps }) => ({
    title,
    effect: effectOf(
      undoSteps(steps.map(({ step, status }) => ({ step, done: status !== 'pending' }))).map(
        ({ action }) => action.kind
      )
    ),
  }));
  const titles = (effect: Effect) => undone.filter((job) => job.effect === effect).map(({ title }) => title);
  const changed = rules.map(({ name, actions }) => ({
    name,
    made: new Set(actions.filter(({ status }) => status !== 'pending').map(({ action }) => action)),
  }));
  return {
    deletedJobs: titles('deleted'),
    stoppedJobs: titles('stopped'),
    restoredJobs: titles('restored'),
    deletedRules: changed.filter(({ made }) => made.has('install')).map(({ name }) => name),
    disabledRules: changed
      .filter(({ made }) => made.has('enable') && !made.has('install'))
      .map(({ name }) => name),
  };
}

export function isNothing(summary: UndoSummary): boolean {
  return Object.values(summary).every((items: string[]) => items.length === 0);
}

type Effect = 'none' | 'deleted' | 'stopped' | 'restored';

/** A job has one effect, the one that matters most. */
function effectOf(kinds: readonly JobActionKind[]): Effect {
  if (kinds.includes('delete')) return 'deleted';
  if (kinds.some((kind) => kind !== 'stop' && kind !== 'close')) return 'restored';
  return kinds.length > 0 ? 'stopped' : 'none';
}
