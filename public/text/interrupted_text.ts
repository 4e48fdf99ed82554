import { i18n } from '@kbn/i18n';

import type { PastActivation } from '../activation/run_state';
import type { Formatters } from './formatters';

/** What is to be said of an activation that this page does not carry out, although it is not at its end. */
export function interruptedText(
  { status, jobIds, startedMs }: Pick<PastActivation, 'status' | 'jobIds' | 'startedMs'>,
  format: Formatters
): { title: string; sentence: string } {
  const values = { count: jobIds.length, started: format.dateTime(startedMs) };
  return status === 'elsewhere'
    ? {
        title: i18n.translate('mlJobPicker.interrupted.elsewhereTitle', {
          defaultMessage: 'Another tab is activating {count, plural, one {# job} other {# jobs}}',
          values,
        }),
        sentence: i18n.translate('mlJobPicker.interrupted.elsewhere', {
          defaultMessage: 'It began on {started}. Keep that tab open until it is done.',
          values,
        }),
      }
    : {
        title: i18n.translate('mlJobPicker.interrupted.title', {
          defaultMessage: 'An activation of {count, plural, one {# job} other {# jobs}} was interrupted',
          values,
        }),
        sentence: i18n.translate('mlJobPicker.interrupted.sentence', {
          defaultMessage: 'It began on {started} and has not come to its end. Go on with it, or undo it.',
          values,
        }),
      };
}
