import { i18n } from '@kbn/i18n';

import type { JobAction } from '../../common/activation/activation_plan';
import type { Formatters } from './formatters';

/** One sentence for what a step will do. `memoryBytes` is the limit of the job that it creates. */
export function planStepText(action: JobAction, memoryBytes: number, format: Formatters): string {
  switch (action.kind) {
    case 'create':
      return createText(action, memoryBytes, format);
    case 'start':
      return i18n.translate('mlJobPicker.activation.startStep', {
        defaultMessage: 'Starts reading from {start} on, and goes on with what arrives.',
        values: { start: format.dateTime(action.startMs) },
      });
    case 'stop':
      return i18n.translate('mlJobPicker.activation.stopStep', {
        defaultMessage: 'Stops the datafeed {datafeedId}.',
        values: { datafeedId: action.datafeedId },
      });
    case 'close':
      return i18n.translate('mlJobPicker.activation.closeStep', {
        defaultMessage: 'Closes the job, by force if it has failed.',
      });
    case 'share':
      return i18n.translate('mlJobPicker.activation.shareStep', {
        defaultMessage:
          "Makes it visible in all spaces, as Security's own list does, if your rights allow that.",
      });
    case 'add_to_space':
      return i18n.translate('mlJobPicker.activation.addToSpaceStep', {
        defaultMessage: 'Makes the job of the space "{space}" visible here too.',
        values: { space: action.fromSpace },
      });
    case 'remove_from_space':
      return i18n.translate('mlJobPicker.activation.removeFromSpaceStep', {
        defaultMessage: 'Takes the job out of the space "{space}"; it stays in the others.',
        values: { space: action.space },
      });
    case 'update_datafeed':
      return i18n.translate('mlJobPicker.activation.updateDatafeedStep', {
        defaultMessage: 'Has the datafeed read {indices} from now on.',
        values: { indices: format.list(action.indices) },
      });
    case 'delete_datafeed':
      return i18n.translate('mlJobPicker.activation.deleteDatafeedStep', {
        defaultMessage: 'Deletes the datafeed {datafeedId}.',
        values: { datafeedId: action.datafeedId },
      });
    case 'delete':
      return i18n.translate('mlJobPicker.activation.deleteStep', {
        defaultMessage: 'Deletes the job {jobId} with its datafeed and its results.',
        values: { jobId: action.jobId },
      });
  }
}

function createText(
  { creates, jobId, body: { datafeed } }: Extract<JobAction, { kind: 'create' }>,
  memoryBytes: number,
  format: Formatters
): string {
  const indices = format.list(datafeed.indices);
  switch (creates) {
    case 'job':
      return i18n.translate('mlJobPicker.activation.createStep', {
        defaultMessage:
          'Creates the job {jobId} with a limit of {memory}, and a datafeed that reads {indices}.',
        values: { jobId, memory: format.bytes(memoryBytes), indices },
      });
    case 'datafeed':
      return i18n.translate('mlJobPicker.activation.createDatafeedStep', {
        defaultMessage: 'Creates the missing datafeed {datafeedId}, which reads {indices}.',
        values: { datafeedId: datafeed.datafeed_id, indices },
      });
  }
}
