import { i18n } from '@kbn/i18n';

import type { LogGap } from '../services/log_gaps';
import type { LogKind } from '../services/log_kinds';
import type { Formatters } from './formatters';

const NAMED = 3;

/** What a job will not see of some datasets, and why. */
export function logGapText(kind: LogKind, { code, datasets }: LogGap, format: Formatters): string {
  const values = { datasets: format.list(datasets, NAMED), count: datasets.length };
  switch (code) {
    case 'no_dataset_field':
      return fieldGapText(kind, values);
    case 'no_messages':
      return i18n.translate('mlJobPicker.logs.noMessages', {
        defaultMessage:
          '{datasets}: no document with both message and event.dataset was found, so there is nothing to sort into kinds.',
        values,
      });
    case 'agents_own':
      return i18n.translate('mlJobPicker.logs.agentsOwn', {
        defaultMessage:
          "{datasets}: {count, plural, one {this is} other {these are}} the agents' own {count, plural, one {log} other {logs}}, which this job leaves out.",
        values,
      });
  }
}

function fieldGapText(kind: LogKind, values: { datasets: string; count: number }): string {
  switch (kind) {
    case 'rate':
      return i18n.translate('mlJobPicker.logs.noFieldRate', {
        defaultMessage:
          '{datasets}: no document has event.dataset, so {count, plural, one {it is} other {they are}} counted together with all else that lacks it.',
        values,
      });
    case 'messages':
      return i18n.translate('mlJobPicker.logs.noFieldMessages', {
        defaultMessage:
          '{datasets}: no document has event.dataset, so nothing of {count, plural, one {it} other {them}} is read.',
        values,
      });
    case 'categories':
      return i18n.translate('mlJobPicker.logs.noFieldCategories', {
        defaultMessage:
          '{datasets}: no document has event.dataset, so {count, plural, one {its} other {their}} messages cannot be told from those of others.',
        values,
      });
  }
}
