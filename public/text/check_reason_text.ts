import { i18n } from '@kbn/i18n';

import type { DataReason, FailedCheck } from '../../common/evidence/reason';
import { failureRemedy, failureText } from './failure_text';
import type { Formatters } from './formatters';
import { indicesText } from './indices_text';
import type { ReasonText } from './reason_text';

/** Reasons that speak of what was not found out about a job's data. */
export type CheckReason = Extract<
  DataReason,
  { code: 'partly_checked' | 'indices_forbidden' | 'no_index_pattern' | 'check_failed' | 'not_checked' }
>;

export function checkReasonText(reason: CheckReason, format: Formatters): ReasonText {
  switch (reason.code) {
    case 'partly_checked':
      return {
        sentence: i18n.translate('mlJobPicker.reason.partlyChecked', {
          defaultMessage: 'Only a part of its data could be checked, so there may be more. {failure}',
          values: { failure: failureText(reason.part) },
        }),
        remedy: failureRemedy(reason.part.cause),
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
        sentence: checkFailedSentence(reason.check, failureText(reason.failure)),
        remedy: failureRemedy(reason.failure.cause),
      };
    case 'not_checked':
      return {
        sentence: i18n.translate('mlJobPicker.reason.notChecked', {
          defaultMessage: 'Its data has not been checked yet.',
        }),
      };
  }
}

function checkFailedSentence(check: FailedCheck, failure: string): string {
  switch (check) {
    case 'presence':
      return i18n.translate('mlJobPicker.reason.checkFailed', {
        defaultMessage: 'Its data could not be checked. {failure}',
        values: { failure },
      });
    case 'rights':
      return i18n.translate('mlJobPicker.reason.rightsFailed', {
        defaultMessage:
          'No document was seen, but whether you may read all of its indices could not be checked. {failure}',
        values: { failure },
      });
    case 'installed':
      return i18n.translate('mlJobPicker.reason.installedFailed', {
        defaultMessage: 'Whether it runs could not be checked. {failure}',
        values: { failure },
      });
    case 'tiers':
      return i18n.translate('mlJobPicker.reason.tiersFailed', {
        defaultMessage:
          'No document was seen, but whether the cold or frozen tier has some could not be checked. {failure}',
        values: { failure },
      });
    case 'details':
      return i18n.translate('mlJobPicker.reason.detailsFailed', {
        defaultMessage: 'Its data is there, but how complete it is could not be checked. {failure}',
        values: { failure },
      });
    case 'newest':
      return i18n.translate('mlJobPicker.reason.newestFailed', {
        defaultMessage: 'Whether its data was there earlier could not be checked. {failure}',
        values: { failure },
      });
  }
}
