import { i18n } from '@kbn/i18n';

import type { Reason } from '../../common/evidence/reason';
import type { DemandedData } from '../../common/jobs/demanded_data';
import { failureRemedy, failureText } from './failure_text';
import type { Formatters } from './formatters';
import { indicesText } from './indices_text';
import type { ReasonText } from './reason_text';

/** Reasons that speak of the data a job would read. */
export type DataReason = Extract<
  Reason,
  { code: 'data_found' | 'no_data' | 'indices_forbidden' | 'no_index_pattern' | 'check_failed' }
>;

export function dataReasonText(reason: DataReason, format: Formatters): ReasonText {
  switch (reason.code) {
    case 'data_found':
      return { sentence: dataFoundSentence(reason, format) };
    case 'no_data':
      return {
        sentence: i18n.translate('mlJobPicker.reason.noData', {
          defaultMessage:
            'No document matches its query in {indices} in the last {days, plural, one {day} other {# days}}.',
          values: { indices: indicesText(reason.indices, format), days: reason.lookbackDays },
        }),
        remedy: noDataRemedy(reason.demanded, format),
      };
    case 'indices_forbidden':
      return {
        sentence: i18n.translate('mlJobPicker.reason.indicesForbidden', {
          defaultMessage: 'You may not read {indices}, so there may be documents that were not seen.',
          values: { indices: indicesText(reason.indices, format) },
        }),
        remedy: i18n.translate('mlJobPicker.reason.indicesForbiddenRemedy', {
          defaultMessage: 'Ask for the "read" and "view_index_metadata" privileges on these indices.',
        }),
      };
    case 'no_index_pattern':
      return {
        sentence: i18n.translate('mlJobPicker.reason.noIndexPattern', {
          defaultMessage: 'Its module does not say which indices to read.',
        }),
        remedy: i18n.translate('mlJobPicker.reason.noIndexPatternRemedy', {
          defaultMessage: 'Choose an index pattern on "My data".',
        }),
      };
    case 'check_failed':
      return {
        sentence: i18n.translate('mlJobPicker.reason.checkFailed', {
          defaultMessage: 'Its data could not be checked. {failure}',
          values: { failure: failureText(reason.failure) },
        }),
        remedy: failureRemedy(reason.failure.cause),
      };
  }
}

function dataFoundSentence(reason: Extract<Reason, { code: 'data_found' }>, format: Formatters): string {
  const values = {
    count: reason.documents,
    documents: format.number(reason.documents),
    indices: indicesText(reason.indices, format),
    days: reason.lookbackDays,
  };
  return reason.atLeast
    ? i18n.translate('mlJobPicker.reason.dataFoundAtLeast', {
        defaultMessage:
          'At least {documents} {count, plural, one {document matches} other {documents match}} its query in {indices} in the last {days, plural, one {day} other {# days}}.',
        values,
      })
    : i18n.translate('mlJobPicker.reason.dataFound', {
        defaultMessage:
          '{documents} {count, plural, one {document matches} other {documents match}} its query in {indices} in the last {days, plural, one {day} other {# days}}.',
        values,
      });
}

function noDataRemedy({ datasets, fields }: DemandedData, format: Formatters): string {
  if (datasets.length > 0) {
    return i18n.translate('mlJobPicker.reason.noDataRemedyDatasets', {
      defaultMessage:
        'It reads {count, plural, one {the dataset} other {the datasets}} {datasets}: ship {count, plural, one {it} other {one of them}}, or look elsewhere or further back on "My data".',
      values: { count: datasets.length, datasets: format.list(datasets) },
    });
  }
  if (fields.length > 0) {
    return i18n.translate('mlJobPicker.reason.noDataRemedyFields', {
      defaultMessage:
        'It reads documents that have {fields}: ship such data, or look elsewhere or further back on "My data".',
      values: { fields: format.list(fields) },
    });
  }
  return i18n.translate('mlJobPicker.reason.noDataRemedy', {
    defaultMessage:
      'Ship the data that it reads, or choose another index pattern or a longer look-back on "My data".',
  });
}
