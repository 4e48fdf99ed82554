import { i18n } from '@kbn/i18n';

import type { Learning } from '../../common/results/learning';
import type { Formatters } from './formatters';

/** How far a job has learned what is usual, and from when on its results mean something. */
export function learningText(learning: Learning, format: Formatters): string {
  switch (learning.kind) {
    case 'unknown':
      return i18n.translate('mlJobPicker.learning.unknown', {
        defaultMessage: 'How much it has learned is not known: its counters could not be read.',
      });
    case 'no_data':
      return i18n.translate('mlJobPicker.learning.noData', {
        defaultMessage: 'It has read no data yet, so it does not know what is usual.',
      });
    case 'reading_past':
      return i18n.translate('mlJobPicker.learning.readingPast', {
        defaultMessage:
          'It is reading the past: jobs usually begin two weeks back and learn from that what is usual. Judge its results once it is done.',
      });
    case 'learning':
      if (learning.untilMs === undefined) {
        return i18n.translate('mlJobPicker.learning.learningStopped', {
          defaultMessage:
            'It has not learned what is usual, and it does not run now: its scores mean little.',
        });
      }
      return i18n.translate('mlJobPicker.learning.learning', {
        defaultMessage: 'It is still learning what is usual. Until about {time} its scores mean little.',
        values: { time: format.dateTime(learning.untilMs) },
      });
    case 'settling':
      if (learning.untilMs === undefined) {
        return i18n.translate('mlJobPicker.learning.settlingStopped', {
          defaultMessage:
            'Its scores can be used. It has not seen three weeks yet, and it does not run now: some of what it finds unusual will not be.',
        });
      }
      return i18n.translate('mlJobPicker.learning.settling', {
        defaultMessage:
          'Its scores can be used. Until about {time} it still learns how days and weeks differ, so some of what it finds unusual will not be.',
        values: { time: format.dateTime(learning.untilMs) },
      });
    case 'settled':
      return i18n.translate('mlJobPicker.learning.settled', {
        defaultMessage: 'It has seen enough data to know what is usual here.',
      });
  }
}
