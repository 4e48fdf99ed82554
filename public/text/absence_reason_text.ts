import { i18n } from '@kbn/i18n';

import type { DataReason } from '../../common/evidence/reason';
import type { DemandedData } from '../../common/jobs/demanded_data';
import type { Formatters } from './formatters';
import { indicesText } from './indices_text';
import { integrationLinks } from './integration_links';
import type { ReasonText } from './reason_text';

/** Reasons why a job's query selects nothing. */
export type AbsenceReason = Extract<
  DataReason,
  { code: 'no_data' | 'data_stopped' | 'data_in_future' | 'no_matching_index' | 'only_cold_tiers' }
>;

export function absenceReasonText(reason: AbsenceReason, format: Formatters): ReasonText {
  const indices = indicesText(reason.indices, format);
  switch (reason.code) {
    case 'no_data':
      return {
        sentence: i18n.translate('mlJobPicker.reason.noData', {
          defaultMessage:
            'No document matches its query in {indices} in the last {days, plural, one {day} other {# days}}.',
          values: { indices, days: reason.lookbackDays },
        }),
        remedy: noDataRemedy(reason.demanded, format),
        links: integrationLinks(reason.integrations, 'data'),
      };
    case 'data_stopped':
      return {
        sentence: i18n.translate('mlJobPicker.reason.dataStopped', {
          defaultMessage:
            'No document matches its query in {indices} in the last {days, plural, one {day} other {# days}}; the newest is from {lastSeen}.',
          values: {
            indices,
            days: reason.lookbackDays,
            lastSeen: format.dateTime(reason.lastSeenMs),
          },
        }),
        remedy: i18n.translate('mlJobPicker.reason.dataStoppedRemedy', {
          defaultMessage: 'Check why the source ships no more, or look further back on "My data".',
        }),
      };
    case 'data_in_future':
      return {
        sentence: i18n.translate('mlJobPicker.reason.dataInFuture', {
          defaultMessage:
            'The documents that match its query in {indices} are dated in the future, up to {newest}.',
          values: { indices, newest: format.dateTime(reason.newestMs) },
        }),
        remedy: i18n.translate('mlJobPicker.reason.dataInFutureRemedy', {
          defaultMessage: 'Correct the clock or the time zone of the source.',
        }),
      };
    case 'no_matching_index':
      return {
        sentence: i18n.translate('mlJobPicker.reason.noMatchingIndex', {
          defaultMessage: 'There is no index that you can see by the name of {indices}.',
          values: { indices },
        }),
        remedy: i18n.translate('mlJobPicker.reason.noMatchingIndexRemedy', {
          defaultMessage: 'Ship the data that it reads, or choose another index pattern on "My data".',
        }),
        links: integrationLinks(reason.integrations, 'data'),
      };
    case 'only_cold_tiers':
      return {
        sentence: i18n.translate('mlJobPicker.reason.onlyColdTiers', {
          defaultMessage:
            'No document matches its query in the hot and warm tiers; {coldIndices} in the cold or frozen tier {count, plural, one {was} other {were}} not searched.',
          values: {
            coldIndices: indicesText(reason.coldIndices, format),
            count: reason.coldIndices.length,
          },
        }),
        remedy: i18n.translate('mlJobPicker.reason.onlyColdTiersRemedy', {
          defaultMessage:
            'Move what it should learn from to the warm tier, or look into these indices yourself in Discover.',
        }),
      };
  }
}

function noDataRemedy({ datasets, fields }: DemandedData, format: Formatters): string {
  if (datasets.length > 0) {
    return i18n.translate('mlJobPicker.reason.noDataRemedyDatasets', {
      defaultMessage:
        'It reads {count, plural, one {the dataset} other {the datasets}} {datasets}: ship {count, plural, one {it} other {one of them}}, or look elsewhere on "My data".',
      values: { count: datasets.length, datasets: format.list(datasets) },
    });
  }
  if (fields.length > 0) {
    return i18n.translate('mlJobPicker.reason.noDataRemedyFields', {
      defaultMessage:
        'It reads documents that have {fields}: ship such data, or look elsewhere on "My data".',
      values: { fields: format.list(fields) },
    });
  }
  return i18n.translate('mlJobPicker.reason.noDataRemedy', {
    defaultMessage: 'Ship the data that it reads, or choose another index pattern on "My data".',
  });
}
