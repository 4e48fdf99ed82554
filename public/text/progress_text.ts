import { i18n } from '@kbn/i18n';

import type { InstalledJob } from '../../common/api/jobs';
import type { JobProgress, Run } from '../activation/run_state';
import { actionUnderWayText } from './action_under_way_text';
import type { Formatters } from './formatters';
import { reasonText } from './reason_text';
import { stepFailureText } from './step_failure_text';

/** How far an operation has come with one job, in a sentence. */
export function progressText(progress: JobProgress, operation: Run['operation'], format: Formatters): string {
  switch (progress.phase) {
    case 'waiting':
      return i18n.translate('mlJobPicker.progress.waiting', { defaultMessage: 'Waits for its turn.' });
    case 'acting':
      return actionUnderWayText(progress.kind);
    case 'verifying':
      return i18n
        .translate('mlJobPicker.progress.verifying', {
          defaultMessage:
            '{operation, select, activate {Started; not seen running yet.} other {Accepted; its effect is not seen yet.}} {reason}',
          values: { operation, reason: decisiveText(progress.seen, format) },
        })
        .trimEnd();
    case 'done':
      return doneText(progress.seen, operation, format);
    case 'held':
      return i18n
        .translate('mlJobPicker.progress.held', {
          defaultMessage: 'Started, and waits for a node: no ML node has room for it now. {explanation}',
          values: { explanation: progress.seen.explanation ?? '' },
        })
        .trimEnd();
    case 'halted':
      return i18n.translate('mlJobPicker.progress.halted', {
        defaultMessage: 'Stopped here, as you asked. What is done so far stays.',
      });
    case 'failed':
      return stepFailureText(progress.kind, progress.failure, operation, format);
  }
}

function doneText(seen: InstalledJob | undefined, operation: Run['operation'], format: Formatters): string {
  switch (operation) {
    case 'activate':
      return i18n
        .translate('mlJobPicker.progress.running', {
          defaultMessage: 'Running. {reason}',
          values: { reason: decisiveText(seen, format) },
        })
        .trimEnd();
    case 'undo':
      return seen === undefined
        ? i18n.translate('mlJobPicker.progress.undoneAbsent', {
            defaultMessage: 'Taken back: it is not in this space any more.',
          })
        : i18n.translate('mlJobPicker.progress.undone', {
            defaultMessage: 'Taken back: it is as it was before the activation.',
          });
    case 'stop':
      return i18n.translate('mlJobPicker.progress.stopped', {
        defaultMessage: 'Stopped. It keeps its results, and can be started again.',
      });
  }
}

function decisiveText(seen: InstalledJob | undefined, format: Formatters): string {
  const [decisive] = seen?.reasons ?? [];
  return decisive === undefined ? '' : reasonText(decisive, format).sentence;
}
