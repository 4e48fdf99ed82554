import { i18n } from '@kbn/i18n';

import type { JobActionKind } from '../../common/activation/activation_plan';

/** What is being done to a job now. */
export function actionUnderWayText(kind: JobActionKind): string {
  switch (kind) {
    case 'create':
      return i18n.translate('mlJobPicker.progress.creating', {
        defaultMessage: 'The job and its datafeed are being created.',
      });
    case 'start':
      return i18n.translate('mlJobPicker.progress.starting', {
        defaultMessage: 'The job is being opened and its datafeed started.',
      });
    case 'stop':
      return i18n.translate('mlJobPicker.progress.stopping', {
        defaultMessage: 'Its datafeed is being stopped.',
      });
    case 'close':
      return i18n.translate('mlJobPicker.progress.closing', { defaultMessage: 'The job is being closed.' });
    case 'share':
      return i18n.translate('mlJobPicker.progress.sharing', {
        defaultMessage: 'It is being made visible in all spaces.',
      });
    case 'add_to_space':
      return i18n.translate('mlJobPicker.progress.addingToSpace', {
        defaultMessage: 'It is being made visible in this space.',
      });
    case 'remove_from_space':
      return i18n.translate('mlJobPicker.progress.removingFromSpace', {
        defaultMessage: 'It is being taken out of this space.',
      });
    case 'update_datafeed':
      return i18n.translate('mlJobPicker.progress.updatingDatafeed', {
        defaultMessage: 'The indices of its datafeed are being changed.',
      });
    case 'delete_datafeed':
      return i18n.translate('mlJobPicker.progress.deletingDatafeed', {
        defaultMessage: 'Its datafeed is being deleted.',
      });
    case 'delete':
      return i18n.translate('mlJobPicker.progress.deleting', {
        defaultMessage: 'The job is being deleted.',
      });
  }
}
