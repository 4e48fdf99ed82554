import { i18n } from '@kbn/i18n';

import type { Run, StepFailure } from '../activation/run_state';
import type { StepRowKind } from '../services/run_step_rows';
import { failureCauseText } from './failure_cause_text';
import type { Formatters } from './formatters';

/** Which step with a job failed and why, with the cause's own words. */
export function stepFailureText(
  kind: StepRowKind,
  failure: StepFailure,
  operation: Run['operation'],
  format: Formatters
): string {
  return i18n.translate('mlJobPicker.stepFailure.sentence', {
    defaultMessage: '{step}: {cause}',
    values: { step: failedStepText(kind, operation), cause: failureCauseText(failure, format) },
  });
}

function failedStepText(kind: StepRowKind, operation: Run['operation']): string {
  switch (kind) {
    case 'create':
      return i18n.translate('mlJobPicker.stepFailure.create', {
        defaultMessage: 'The job or its datafeed was not created',
      });
    case 'start':
      return i18n.translate('mlJobPicker.stepFailure.start', { defaultMessage: 'The job was not started' });
    case 'stop':
      return i18n.translate('mlJobPicker.stepFailure.stop', {
        defaultMessage: 'The datafeed was not stopped',
      });
    case 'close':
      return i18n.translate('mlJobPicker.stepFailure.close', { defaultMessage: 'The job was not closed' });
    case 'share':
      return i18n.translate('mlJobPicker.stepFailure.share', {
        defaultMessage: 'The job was not made visible in all spaces',
      });
    case 'add_to_space':
      return i18n.translate('mlJobPicker.stepFailure.addToSpace', {
        defaultMessage: 'The job was not made visible in this space',
      });
    case 'remove_from_space':
      return i18n.translate('mlJobPicker.stepFailure.removeFromSpace', {
        defaultMessage: 'The job was not taken out of this space',
      });
    case 'update_datafeed':
      return i18n.translate('mlJobPicker.stepFailure.updateDatafeed', {
        defaultMessage: 'The indices of the datafeed were not changed',
      });
    case 'delete_datafeed':
      return i18n.translate('mlJobPicker.stepFailure.deleteDatafeed', {
        defaultMessage: 'The datafeed was not deleted',
      });
    case 'delete':
      return i18n.translate('mlJobPicker.stepFailure.delete', { defaultMessage: 'The job was not deleted' });
    case 'verify':
      return notSeenText(operation);
  }
}

function notSeenText(operation: Run['operation']): string {
  switch (operation) {
    case 'activate':
      return i18n.translate('mlJobPicker.stepFailure.verify', {
        defaultMessage: 'The job is not seen running',
      });
    case 'undo':
      return i18n.translate('mlJobPicker.stepFailure.verifyUndo', {
        defaultMessage: 'The job is not seen as it was before',
      });
    case 'stop':
      return i18n.translate('mlJobPicker.stepFailure.verifyStop', {
        defaultMessage: 'The job is not seen stopped',
      });
  }
}
