import { i18n } from '@kbn/i18n';

import type { LogDataset } from '../services/log_datasets';
import type { Formatters } from './formatters';

/** How many documents of a dataset carry a message. */
export function messagesText({ messages }: Pick<LogDataset, 'messages'>, format: Formatters): string {
  switch (messages.kind) {
    case 'some':
      return format.number(messages.documents);
    case 'none':
      return i18n.translate('mlJobPicker.logs.messagesNone', { defaultMessage: 'None found' });
    case 'left_out':
      return i18n.translate('mlJobPicker.logs.messagesLeftOut', { defaultMessage: "Agents' own log" });
    case 'unknown':
      return i18n.translate('mlJobPicker.logs.messagesUnknown', { defaultMessage: 'Not known' });
  }
}

/** Whether documents of a dataset have `event.dataset`. */
export function namesDatasetText({ namesDataset }: Pick<LogDataset, 'namesDataset'>): string {
  switch (namesDataset) {
    case 'yes':
      return i18n.translate('mlJobPicker.logs.fieldThere', { defaultMessage: 'There' });
    case 'no':
      return i18n.translate('mlJobPicker.logs.fieldMissing', { defaultMessage: 'Missing' });
    case 'unknown':
      return i18n.translate('mlJobPicker.logs.fieldUnknown', { defaultMessage: 'Not known' });
  }
}
