import { i18n } from '@kbn/i18n';

import type { JobProgress } from '../activation/run_state';
import { actionUnderWayText } from './action_under_way_text';
import { failureCauseText } from './failure_cause_text';
import type { Formatters } from './formatters';

/** How far the stopping of one job has come, in a sentence. */
export function stopText(progress: JobProgress, format: Formatters): string {
  switch (progress.phase) {
    case 'waiting':
      return i18n.translate('mlJobPicker.stop.waiting', { defaultMessage: 'Waits to be stopped.' });
    case 'acting':
      return actionUnderWayText(progress.kind);
    case 'verifying':
    case 'held':
      return i18n.translate('mlJobPicker.stop.verifying', {
        defaultMessage: 'Asked to stop; not seen stopped yet.',
      });
    case 'done':
      return i18n.translate('mlJobPicker.stop.done', {
        defaultMessage: 'Stopped. Started again, it goes on where it stopped.',
      });
    case 'halted':
      return i18n.translate('mlJobPicker.stop.halted', { defaultMessage: 'Left as it is.' });
    case 'failed':
      return i18n.translate('mlJobPicker.stop.failed', {
        defaultMessage: 'Not stopped: {cause}',
        values: { cause: failureCauseText(progress.failure, format) },
      });
  }
}

/** What the announcement says when the operation is over. */
export function stopSummaryText(stopped: number, failed: number): string {
  return i18n
    .translate('mlJobPicker.stop.summary', {
      defaultMessage:
        '{stopped, plural, =0 {} one {# job is stopped.} other {# jobs are stopped.}}{failed, plural, =0 {} one { # job was not stopped.} other { # jobs were not stopped.}}',
      values: { stopped, failed },
    })
    .trim();
}
