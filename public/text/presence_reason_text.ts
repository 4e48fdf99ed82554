import { i18n } from '@kbn/i18n';

import type { DataReason } from '../../common/evidence/reason';
import { estimateText, perDayText, spanText } from './amount_text';
import type { Formatters } from './formatters';
import { indicesText } from './indices_text';
import type { ReasonText } from './reason_text';

/** Reasons that speak of documents which a job's query selects: how many, how old, and how far they reach back. */
export type PresenceReason = Extract<
  DataReason,
  { code: 'data_found' | 'data_stale' | 'history_short' | 'history_growing' }
>;

export function presenceReasonText(reason: PresenceReason, format: Formatters): ReasonText {
  switch (reason.code) {
    case 'data_found':
      return { sentence: dataFoundSentence(reason, format) };
    case 'data_stale':
      return {
        sentence: i18n.translate('mlJobPicker.reason.dataStale', {
          defaultMessage:
            'The newest document that matches its query is from {lastSeen}; its source usually ships more often.',
          values: { lastSeen: format.dateTime(reason.lastSeenMs) },
        }),
        remedy: i18n.translate('mlJobPicker.reason.dataStaleRemedy', {
          defaultMessage: 'Check whether the source still ships.',
        }),
      };
    case 'history_short':
      return {
        sentence: i18n.translate('mlJobPicker.reason.historyShort', {
          defaultMessage: 'The documents cover {history}; the job needs at least {minimum} to learn.',
          values: { history: spanText(reason.historyMs, format), minimum: format.duration(reason.minimumMs) },
        }),
        remedy: i18n.translate('mlJobPicker.reason.historyShortRemedy', {
          defaultMessage: 'Activate it now and let it learn as data arrives, or wait until there is more.',
        }),
      };
    case 'history_growing':
      return {
        sentence: i18n.translate('mlJobPicker.reason.historyGrowing', {
          defaultMessage:
            'The documents cover {history}: enough to start, but its scores can be relied on only after {good}.',
          values: { history: spanText(reason.historyMs, format), good: format.duration(reason.goodMs) },
        }),
        remedy: i18n.translate('mlJobPicker.reason.historyGrowingRemedy', {
          defaultMessage: 'Expect false alarms until then.',
        }),
      };
  }
}

function dataFoundSentence(reason: Extract<DataReason, { code: 'data_found' }>, format: Formatters): string {
  const { documents, perDay, estimated, atLeast, lookbackDays, indices } = reason;
  return i18n.translate('mlJobPicker.reason.dataFound', {
    defaultMessage:
      '{certainty, select, exact {} about {About } atLeast {At least } other {At least about }}{documents} {count, plural, one {document matches} other {documents match}} its query in {indices} in the last {days, plural, one {day} other {# days}}, {perDay}.',
    values: {
      certainty: certaintyOf(estimated, atLeast),
      count: documents,
      documents: estimated ? estimateText(documents, format) : format.number(documents),
      indices: indicesText(indices, format),
      days: lookbackDays,
      perDay: perDayText(perDay, format),
    },
  });
}

function certaintyOf(estimated: boolean, atLeast: boolean): 'exact' | 'about' | 'atLeast' | 'atLeastAbout' {
  if (atLeast) return estimated ? 'atLeastAbout' : 'atLeast';
  return estimated ? 'about' : 'exact';
}
