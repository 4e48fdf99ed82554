import { i18n } from '@kbn/i18n';

import type { LogKind } from '../services/log_kinds';

interface LogKindText {
  label: string;
  /** What a hit tells. */
  meaning: string;
  /** Which fields it needs, and what becomes of documents without them. */
  needs: string;
}

/** How a way of watching logs is called, what it is good for, and which fields it needs. */
export function logKindText(kind: LogKind): LogKindText {
  switch (kind) {
    case 'rate':
      return {
        label: i18n.translate('mlJobPicker.logs.rate', { defaultMessage: 'Log rate' }),
        meaning: i18n.translate('mlJobPicker.logs.rateMeaning', {
          defaultMessage: 'A dataset logs far more or far less than usual.',
        }),
        needs: i18n.translate('mlJobPicker.logs.rateNeeds', {
          defaultMessage: 'Needs event.dataset: what lacks it is counted together as one.',
        }),
      };
    case 'messages':
      return {
        label: i18n.translate('mlJobPicker.logs.messages', { defaultMessage: 'New and unusual messages' }),
        meaning: i18n.translate('mlJobPicker.logs.messagesMeaning', {
          defaultMessage:
            'A dataset logs a kind of message that is new or rare, or unusually many of one kind.',
        }),
        needs: i18n.translate('mlJobPicker.logs.messagesNeeds', {
          defaultMessage: 'Needs message and event.dataset: documents without either are not read.',
        }),
      };
    case 'categories':
      return {
        label: i18n.translate('mlJobPicker.logs.categories', {
          defaultMessage: "Number of messages of each kind (Kibana's own job)",
        }),
        meaning: i18n.translate('mlJobPicker.logs.categoriesMeaning', {
          defaultMessage: 'A dataset logs unusually many messages of one kind; rare ones are not looked for.',
        }),
        needs: i18n.translate('mlJobPicker.logs.categoriesNeeds', {
          defaultMessage:
            'Needs message, and event.dataset: kinds of messages are learned for each dataset apart.',
        }),
      };
  }
}
