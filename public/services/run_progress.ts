import { isUnfinished, type Run } from '../activation/run_state';

/**
 * How far an operation has come: steps of jobs and rules, and the look at each job's effect. What failed, was skipped or
 * waits for a node has come as far as it will for now, so it is not counted as still to be done.
 */
export function runProgress({ jobs, rules }: Pick<Run, 'jobs' | 'rules'>): { done: number; total: number } {
  let done = 0;
  let total = 0;
  for (const { steps, progress } of jobs) {
    const size = steps.length + 1;
    total += size;
    const finished = !isUnfinished({ progress });
    done += finished ? size : steps.filter(({ status }) => status === 'done').length;
  }
  for (const { actions, progress } of rules) {
    const size = Math.max(actions.length, 1);
    total += size;
    const finished = progress.phase !== 'waiting' && progress.phase !== 'acting';
    done += finished ? size : actions.filter(({ status }) => status === 'done').length;
  }
  return { done, total };
}

/** True if something is left that going on could bring to its end. */
export function canGoOn({ status, jobs, rules }: Pick<Run, 'status' | 'jobs' | 'rules'>): boolean {
  return (
    status === 'halted' ||
    status === 'interrupted' ||
    (status === 'finished' &&
      (jobs.some(({ progress }) => progress.phase === 'failed' || progress.phase === 'halted') ||
        rules.some(({ progress }) => progress.phase === 'failed' || progress.phase === 'skipped')))
  );
}
