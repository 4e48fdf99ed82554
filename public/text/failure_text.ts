import { i18n } from '@kbn/i18n';

import type { Failure, FailureCause } from '../../common/evidence/failure';

/** Why the cluster did not answer, in a sentence that ends with its own words: `The cluster was too busy (HTTP 429): …`. */
export function failureText({ cause, detail, status }: Failure): string {
  const summary =
    status === undefined
      ? causeText(cause)
      : i18n.translate('mlJobPicker.failure.withStatus', {
          defaultMessage: '{cause} (HTTP {status})',
          values: { cause: causeText(cause), status: String(status) },
        });
  return detail === ''
    ? i18n.translate('mlJobPicker.failure.withoutDetail', {
        defaultMessage: '{summary}.',
        values: { summary },
      })
    : i18n.translate('mlJobPicker.failure.withDetail', {
        defaultMessage: '{summary}: {detail}',
        values: { summary, detail },
      });
}

function causeText(cause: FailureCause): string {
  switch (cause) {
    case 'forbidden':
      return i18n.translate('mlJobPicker.failure.forbidden', {
        defaultMessage: 'You are not allowed to ask this',
      });
    case 'too_many_requests':
      return i18n.translate('mlJobPicker.failure.tooManyRequests', {
        defaultMessage: 'The cluster was too busy to answer',
      });
    case 'timeout':
      return i18n.translate('mlJobPicker.failure.timeout', {
        defaultMessage: 'The cluster did not answer in time',
      });
    case 'unavailable':
      return i18n.translate('mlJobPicker.failure.unavailable', {
        defaultMessage: 'What was asked is not available now',
      });
    case 'rejected':
      return i18n.translate('mlJobPicker.failure.rejected', {
        defaultMessage: 'The cluster rejected the question',
      });
    case 'server_error':
      return i18n.translate('mlJobPicker.failure.serverError', {
        defaultMessage: 'The cluster failed to answer',
      });
    case 'connection':
      return i18n.translate('mlJobPicker.failure.connection', {
        defaultMessage: 'The cluster could not be reached',
      });
    case 'license':
      return i18n.translate('mlJobPicker.failure.license', {
        defaultMessage: 'The license does not include this',
      });
    case 'partial':
      return i18n.translate('mlJobPicker.failure.partial', {
        defaultMessage: 'Only a part of the cluster answered',
      });
  }
}

/** What may help, for the causes where something does. */
export function failureRemedy(cause: FailureCause): string | undefined {
  switch (cause) {
    case 'forbidden':
      return i18n.translate('mlJobPicker.failure.forbiddenRemedy', {
        defaultMessage: 'Ask an administrator for read access.',
      });
    case 'license':
      return i18n.translate('mlJobPicker.failure.licenseRemedy', {
        defaultMessage: 'Machine learning needs a Platinum, Enterprise or trial license.',
      });
    case 'too_many_requests':
    case 'timeout':
    case 'unavailable':
    case 'server_error':
    case 'connection':
    case 'partial':
      return i18n.translate('mlJobPicker.failure.retryRemedy', {
        defaultMessage: 'Try again in a while; if it stays, look at the health of the cluster.',
      });
    case 'rejected':
      return undefined;
  }
}
