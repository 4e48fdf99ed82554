import { i18n } from '@kbn/i18n';

import { isUnfinished, type Run } from '../activation/run_state';

/** How an operation stands as a whole, in a sentence or two. */
export function runSummaryText(run: Run): string {
  const count = (phase: string) => run.jobs.filter(({ progress }) => progress.phase === phase).length;
  const values = {
    operation: run.operation,
    done: count('done'),
    total: run.jobs.length,
    held: count('held'),
    failed: count('failed'),
    open: run.status === 'acting' ? run.jobs.filter(isUnfinished).length : 0,
  };
  const jobs = i18n.translate('mlJobPicker.activation.summary', {
    defaultMessage:
      '{done} of {total} {total, plural, one {job} other {jobs}} {operation, select, activate {running} undo {taken back} other {stopped}}{held, plural, =0 {} one {, # waiting for a node} other {, # waiting for a node}}{failed, plural, =0 {} other {, # failed}}{open, plural, =0 {} other {, # under way}}.',
    values,
  });
  return [run.jobs.length > 0 ? jobs : '', rulesText(run), statusText(run)]
    .filter((text) => text !== '')
    .join(' ');
}

function rulesText({ rules, operation }: Run): string {
  if (rules.length === 0) return '';
  const count = (phase: string) => rules.filter(({ progress }) => progress.phase === phase).length;
  return i18n.translate('mlJobPicker.activation.ruleSummary', {
    defaultMessage:
      '{done} of {total} {total, plural, one {rule} other {rules}} {operation, select, undo {taken back} other {enabled}}{failed, plural, =0 {} other {, # failed}}.',
    values: { operation, done: count('done'), total: rules.length, failed: count('failed') },
  });
}

function statusText({ status }: Run): string {
  switch (status) {
    case 'acting':
      return i18n.translate('mlJobPicker.activation.goesOn', {
        defaultMessage: 'You may close this; it goes on as long as this tab stays open.',
      });
    case 'halted':
      return i18n.translate('mlJobPicker.activation.haltedHere', { defaultMessage: 'Stopped here.' });
    case 'interrupted':
      return i18n.translate('mlJobPicker.activation.interruptedHere', {
        defaultMessage: 'It has not come to its end. Go on with it, or undo it.',
      });
    case 'finished':
      return '';
  }
}

/** The name of an operation, as the title of what shows it. */
export function runTitle(operation: Run['operation']): string {
  switch (operation) {
    case 'activate':
      return i18n.translate('mlJobPicker.activation.progressTitle', { defaultMessage: 'Activation' });
    case 'undo':
      return i18n.translate('mlJobPicker.activation.undoTitle', { defaultMessage: 'Undo of the activation' });
    case 'stop':
      return i18n.translate('mlJobPicker.activation.stopTitle', { defaultMessage: 'Stopping jobs' });
  }
}

/** That an operation is being carried out, for where its progress is not in view. */
export function underWayText({ operation, jobs }: Pick<Run, 'operation' | 'jobs'>): string {
  // When all jobs have come to their end, rules are still at work.
  const count = jobs.filter(isUnfinished).length;
  return i18n.translate('mlJobPicker.selection.underWay', {
    defaultMessage:
      '{operation, select, activate {Activation} undo {Undoing} other {Stopping}} of {count, plural, =0 {rules} one {# job} other {# jobs}} under way.',
    values: { operation, count },
  });
}
