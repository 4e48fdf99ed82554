import { i18n } from '@kbn/i18n';

import type { Run } from '../activation/run_state';
import type { StepRowKind, StepRowStatus } from '../services/run_step_rows';

/** The name of a step. `verify` is the look at its effect that ends every operation. */
export function stepRowLabel(kind: StepRowKind, operation: Run['operation']): string {
  switch (kind) {
    case 'create':
      return i18n.translate('mlJobPicker.progress.stepCreate', { defaultMessage: 'Create' });
    case 'start':
      return i18n.translate('mlJobPicker.progress.stepStart', { defaultMessage: 'Start' });
    case 'stop':
      return i18n.translate('mlJobPicker.progress.stepStop', { defaultMessage: 'Stop' });
    case 'close':
      return i18n.translate('mlJobPicker.progress.stepClose', { defaultMessage: 'Close' });
    case 'share':
      return i18n.translate('mlJobPicker.progress.stepShare', { defaultMessage: 'Share' });
    case 'add_to_space':
      return i18n.translate('mlJobPicker.progress.stepAddToSpace', { defaultMessage: 'Show in this space' });
    case 'remove_from_space':
      return i18n.translate('mlJobPicker.progress.stepRemoveFromSpace', {
        defaultMessage: 'Take out of this space',
      });
    case 'update_datafeed':
      return i18n.translate('mlJobPicker.progress.stepUpdateDatafeed', { defaultMessage: 'Change indices' });
    case 'delete_datafeed':
      return i18n.translate('mlJobPicker.progress.stepDeleteDatafeed', { defaultMessage: 'Delete datafeed' });
    case 'delete':
      return i18n.translate('mlJobPicker.progress.stepDelete', { defaultMessage: 'Delete' });
    case 'verify':
      return operation === 'activate'
        ? i18n.translate('mlJobPicker.progress.stepVerify', { defaultMessage: 'See it run' })
        : i18n.translate('mlJobPicker.progress.stepCheck', { defaultMessage: 'Check' });
  }
}

/** Icon and word for how a step stands. */
export function stepStatusText(status: StepRowStatus): { label: string; icon: string; color: string } {
  switch (status) {
    case 'done':
      return {
        label: i18n.translate('mlJobPicker.progress.done', { defaultMessage: 'done' }),
        icon: 'check',
        color: 'success',
      };
    case 'active':
      return {
        label: i18n.translate('mlJobPicker.progress.active', { defaultMessage: 'under way' }),
        icon: 'clock',
        color: 'primary',
      };
    case 'unanswered':
      return {
        label: i18n.translate('mlJobPicker.progress.unanswered', {
          defaultMessage: 'sent, its answer is not known',
        }),
        icon: 'help',
        color: 'warning',
      };
    case 'failed':
      return {
        label: i18n.translate('mlJobPicker.progress.failed', { defaultMessage: 'failed' }),
        icon: 'cross',
        color: 'danger',
      };
    case 'pending':
      return {
        label: i18n.translate('mlJobPicker.progress.pending', { defaultMessage: 'to do' }),
        icon: 'minus',
        color: 'subdued',
      };
  }
}
