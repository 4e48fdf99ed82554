import { i18n } from '@kbn/i18n';

import type { HistoryNeed, HistoryReason } from '../../common/jobs/job_history';
import type { Formatters } from './formatters';

/** How much history a job needs and why; `history` is absent where its bucket span can't be read. */
export function historyText(
  history: HistoryNeed | undefined,
  bucketSpan: string,
  format: Formatters
): string {
  if (history === undefined) {
    return i18n.translate('mlJobPicker.history.unknown', {
      defaultMessage: 'Not known, since its bucket span "{bucketSpan}" could not be read.',
      values: { bucketSpan },
    });
  }
  const { minimumMs, goodMs, why } = history;
  return i18n.translate('mlJobPicker.history.need', {
    defaultMessage: 'At least {minimum}: {why} Its scores can be relied on after {good}.',
    values: {
      minimum: format.duration(minimumMs),
      why: reasonText(why, bucketSpan),
      good: format.duration(goodMs),
    },
  });
}

function reasonText(why: HistoryReason, bucketSpan: string): string {
  switch (why.code) {
    case 'rare':
      return i18n.translate('mlJobPicker.history.rare', {
        defaultMessage:
          'what is rare can only be told from what is not after about {buckets} buckets of {bucketSpan}.',
        values: { buckets: why.buckets, bucketSpan },
      });
    case 'buckets':
      return i18n.translate('mlJobPicker.history.buckets', {
        defaultMessage: 'its model starts after {buckets} buckets of {bucketSpan}.',
        values: { buckets: why.buckets, bucketSpan },
      });
    case 'start_of_model':
      return i18n.translate('mlJobPicker.history.startOfModel', {
        defaultMessage: 'no model starts sooner, however short its buckets are.',
      });
    case 'daily_rhythm':
      return i18n.translate('mlJobPicker.history.dailyRhythm', {
        defaultMessage: 'the rhythm of a day has to be seen many times, on workdays and weekends.',
      });
    case 'weekly_rhythm':
      return i18n.translate('mlJobPicker.history.weeklyRhythm', {
        defaultMessage: 'each hour of the week has to be seen several times.',
      });
  }
}
